import { z } from 'zod';
import * as connections from '../connections.ts';
import * as recipients from '../recipients.ts';
import { c, id, none, noticeDrift } from './parts.ts';

export const recipientRoutes = c.router({
  createRecipient: {
    method: 'POST',
    path: '/privacy/recipients',
    ...noticeDrift,
    body: recipients.createRecipientSchema,
    responses: { 201: recipients.recipientSchema },
    summary: 'Add a recipient; a processor stays inactive until evidence of its contract is recorded (dpo)',
  },
  updateRecipient: {
    method: 'PUT',
    path: '/privacy/recipients/:id',
    ...noticeDrift,
    pathParams: id,
    body: recipients.recipientInputSchema,
    responses: { 200: recipients.recipientSchema },
    summary: 'Change a recipient (dpo)',
  },
  deleteRecipient: {
    method: 'DELETE',
    path: '/privacy/recipients/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a recipient (dpo)',
  },
  addRecipientEvidence: {
    method: 'POST',
    path: '/privacy/recipients/:id/evidence',
    ...noticeDrift,
    pathParams: id,
    query: recipients.evidenceQuerySchema,
    contentType: 'application/octet-stream' as never,
    body: c.type<ReadableStream<Uint8Array>>(),
    responses: { 201: recipients.recipientSchema },
    summary: 'Record the contract of a processor (GDPR Art. 28): the file as the request body, at most 25 MB (dpo)',
    metadata: { stream: true },
  },
  deleteRecipientEvidence: {
    method: 'DELETE',
    path: '/privacy/recipients/:id/evidence/:evidenceId',
    ...noticeDrift,
    pathParams: recipients.evidenceParams,
    body: none.optional(),
    responses: { 200: recipients.recipientSchema },
    summary: 'Remove evidence and its file (dpo)',
  },
  getRecipientEvidence: {
    method: 'GET',
    path: '/privacy/recipients/:id/evidence/:evidenceId/file',
    pathParams: recipients.evidenceParams,
    responses: { 200: c.otherResponse({ contentType: 'application/octet-stream', body: z.unknown() }) },
    summary: 'The file of evidence (dpo, admin)',
  },
  listConnections: {
    method: 'GET',
    path: '/privacy/connections',
    query: connections.connectionFilterSchema,
    responses: { 200: connections.connectionPageSchema },
    summary: 'Where the product connects to, refused ones first (dpo, admin)',
  },
  setOwnHosts: {
    method: 'PUT',
    path: '/privacy/own-hosts',
    ...noticeDrift,
    body: connections.setOwnHostsSchema,
    responses: { 200: connections.ownHostsSchema },
    summary: 'State the hosts of your own that the product may connect to (dpo)',
  },
});
