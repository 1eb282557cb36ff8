import * as disclosures from '../disclosures.ts';
import { c, id, none } from './parts.ts';

const notice = { 200: disclosures.recipientNoticeSchema };

export const disclosureRoutes = c.router({
  listDisclosures: {
    method: 'GET',
    path: '/disclosures',
    query: disclosures.disclosureFilterSchema,
    responses: { 200: disclosures.disclosurePageSchema },
    summary: 'To whom data of people were given, the latest first (dpo, admin)',
  },
  recordDisclosure: {
    method: 'POST',
    path: '/disclosures',
    body: disclosures.recordDisclosureSchema,
    responses: { 201: disclosures.disclosurePageSchema.pick({ items: true }) },
    summary: 'Record that data of a person were given to somebody (dpo)',
  },
  getDisclosure: {
    method: 'GET',
    path: '/disclosures/:id',
    pathParams: id,
    responses: { 200: disclosures.disclosureSchema },
    summary: 'An entry of the disclosure log (dpo, admin)',
  },
  correctDisclosure: {
    method: 'PATCH',
    path: '/disclosures/:id',
    pathParams: id,
    body: disclosures.correctDisclosureSchema,
    responses: { 200: disclosures.disclosureSchema },
    summary: 'Correct an entry that was made by hand (dpo)',
  },
  deleteDisclosure: {
    method: 'DELETE',
    path: '/disclosures/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Take out an entry that was made by hand and was wrong (dpo)',
  },
  listRecipientNotices: {
    method: 'GET',
    path: '/recipient-notices',
    query: disclosures.recipientNoticeFilterSchema,
    responses: { 200: disclosures.recipientNoticePageSchema },
    summary: 'What recipients have to be told of, or were (GDPR Art. 19) (dpo, admin)',
  },
  getRecipientNotice: {
    method: 'GET',
    path: '/recipient-notices/:id',
    pathParams: id,
    responses: notice,
    summary: 'One of these (dpo, admin)',
  },
  proposeNoticeLetter: {
    method: 'GET',
    path: '/recipient-notices/:id/proposal',
    pathParams: id,
    query: disclosures.noticeLetterQuerySchema,
    responses: { 200: disclosures.noticeLetterSchema },
    summary: 'The text of the letter to the recipient (dpo, admin)',
  },
  tellRecipient: {
    method: 'POST',
    path: '/recipient-notices/:id/letter',
    pathParams: id,
    body: disclosures.tellRecipientSchema,
    responses: notice,
    summary: 'Tell the recipient: by mail, or note that it was told on paper (dpo)',
  },
  exceptNotice: {
    method: 'POST',
    path: '/recipient-notices/:id/exception',
    pathParams: id,
    body: disclosures.exceptNoticeSchema,
    responses: notice,
    summary: 'Record that telling the recipient is impossible or out of proportion, and why (dpo)',
  },
});
