import { noticeCheckSchema, noticeQuerySchema, noticeSchema } from '../notice.ts';
import * as privacy from '../privacy.ts';
import { c, id, none } from './parts.ts';

export const privacyRoutes = c.router({
  getNotice: {
    method: 'GET',
    path: '/privacy/notice',
    query: noticeQuerySchema,
    responses: { 200: noticeSchema },
    summary: 'The privacy notice of this desk',
    metadata: { public: true },
  },
  checkNotice: {
    method: 'GET',
    path: '/privacy/check',
    query: noticeQuerySchema,
    responses: { 200: noticeCheckSchema },
    summary: 'Every sentence of the notice against what is so now (dpo, admin)',
  },
  getRegisters: {
    method: 'GET',
    path: '/privacy/registers',
    responses: { 200: privacy.registersSchema },
    summary: 'The records behind the notice (dpo, admin)',
  },
  setController: {
    method: 'PUT',
    path: '/privacy/controller',
    body: privacy.controllerSchema,
    responses: { 200: privacy.controllerSchema },
    summary: 'State the controller (dpo)',
  },
  setDpo: {
    method: 'PUT',
    path: '/privacy/dpo',
    body: privacy.dpoSchema,
    responses: { 200: privacy.dpoSchema },
    summary: 'State the data protection officer (dpo)',
  },
  setAuthority: {
    method: 'PUT',
    path: '/privacy/authority',
    body: privacy.authoritySchema,
    responses: { 200: privacy.authoritySchema },
    summary: 'State the supervisory authority (dpo)',
  },
  createActivity: {
    method: 'POST',
    path: '/privacy/activities',
    body: privacy.activityInputSchema,
    responses: { 201: privacy.activitySchema },
    summary: 'Add a purpose with its legal basis (dpo)',
  },
  updateActivity: {
    method: 'PUT',
    path: '/privacy/activities/:id',
    pathParams: id,
    body: privacy.activityInputSchema,
    responses: { 200: privacy.activitySchema },
    summary: 'Change a purpose (dpo)',
  },
  deleteActivity: {
    method: 'DELETE',
    path: '/privacy/activities/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a purpose (dpo)',
  },
  createRecipient: {
    method: 'POST',
    path: '/privacy/recipients',
    body: privacy.recipientInputSchema,
    responses: { 201: privacy.recipientSchema },
    summary: 'Add a recipient (dpo)',
  },
  updateRecipient: {
    method: 'PUT',
    path: '/privacy/recipients/:id',
    pathParams: id,
    body: privacy.recipientInputSchema,
    responses: { 200: privacy.recipientSchema },
    summary: 'Change a recipient (dpo)',
  },
  deleteRecipient: {
    method: 'DELETE',
    path: '/privacy/recipients/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a recipient (dpo)',
  },
});
