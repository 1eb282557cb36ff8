import { z } from 'zod';
import * as desk from '../desk.ts';
import { c, id, list, none, noticeDrift } from './parts.ts';

export const deskRoutes = c.router({
  getTenant: {
    method: 'GET',
    path: '/tenant',
    responses: { 200: desk.tenantSchema },
    summary: 'The desk behind this host',
    metadata: { public: true, whileSuspended: true },
  },
  listQueues: {
    method: 'GET',
    path: '/queues',
    responses: { 200: list(desk.queueSchema) },
    summary: 'List queues (staff)',
  },
  createQueue: {
    method: 'POST',
    path: '/queues',
    body: desk.queueInputSchema,
    responses: { 201: desk.queueSchema },
    summary: 'Create a queue (admin)',
  },
  updateQueue: {
    method: 'PATCH',
    path: '/queues/:id',
    pathParams: id,
    body: desk.queueInputSchema,
    responses: { 200: desk.queueSchema },
    summary: 'Rename a queue (admin)',
  },
  listChannels: {
    method: 'GET',
    path: '/channels',
    responses: { 200: list(desk.channelSchema) },
    summary: 'List mail addresses (staff)',
  },
  createChannel: {
    method: 'POST',
    path: '/channels',
    ...noticeDrift,
    body: desk.createChannelSchema,
    responses: { 201: desk.channelSchema },
    summary: 'Add a mail address (admin)',
  },
  updateChannel: {
    method: 'PATCH',
    path: '/channels/:id',
    ...noticeDrift,
    pathParams: id,
    body: desk.updateChannelSchema,
    responses: { 200: desk.channelSchema },
    summary: 'Change sender name or queue of a mail address (admin)',
  },
  listFailedMails: {
    method: 'GET',
    path: '/incoming-mails',
    query: z.object({ state: z.enum(['failed', 'received']).default('failed') }).strict(),
    responses: { 200: list(desk.incomingMailSchema) },
    summary: 'Mails that wait or could not be taken in (admin)',
  },
  replayMail: {
    method: 'POST',
    path: '/incoming-mails/:id/replay',
    pathParams: id,
    body: none,
    responses: { 202: desk.incomingMailSchema },
    summary: 'Take a failed mail in once more (admin)',
  },
  getIncomingMailRaw: {
    method: 'GET',
    path: '/incoming-mails/:id/raw',
    pathParams: id,
    responses: { 200: c.otherResponse({ contentType: 'message/rfc822', body: z.unknown() }) },
    summary: 'The raw message as it arrived (admin)',
  },
});
