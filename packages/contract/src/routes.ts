import { initContract } from '@ts-rest/core';
import { z } from 'zod';
import { auditFilterSchema, auditPageSchema } from './audit.ts';
import * as desk from './desk.ts';
import { idSchema } from './fields.ts';
import * as people from './people.ts';
import * as privacy from './privacy.ts';
import { problemSchema } from './problem.ts';
import * as retention from './retention.ts';
import { loginSchema, preferencesSchema, sessionSchema } from './session.ts';
import * as tickets from './tickets.ts';

const c = initContract();
const id = z.object({ id: idSchema }).strict();
const none = z.object({}).strict();
const list = <T extends z.ZodTypeAny>(item: T) => z.object({ items: z.array(item) });

const sessions = c.router({
  logIn: {
    method: 'POST',
    path: '/session',
    body: loginSchema,
    responses: { 200: sessionSchema },
    summary: 'Log in; sets the session cookie',
    metadata: { public: true },
  },
  getSession: { method: 'GET', path: '/session', responses: { 200: sessionSchema }, summary: 'Who is logged in' },
  logOut: {
    method: 'DELETE',
    path: '/session',
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Log out',
  },
  setPreferences: {
    method: 'PUT',
    path: '/session/preferences',
    body: preferencesSchema,
    responses: { 200: sessionSchema },
    summary: 'Choose the language of pages and messages',
  },
});

const ticketRoutes = c.router({
  listTickets: {
    method: 'GET',
    path: '/tickets',
    query: tickets.ticketFilterSchema,
    responses: { 200: tickets.ticketPageSchema },
    summary: 'List tickets, the most recently changed first',
  },
  countTickets: {
    method: 'GET',
    path: '/tickets/counts',
    responses: { 200: tickets.ticketCountsSchema },
    summary: 'Numbers of tickets per view (staff)',
  },
  createTicket: {
    method: 'POST',
    path: '/tickets',
    body: tickets.createTicketSchema,
    responses: { 201: tickets.ticketSchema },
    summary: 'Create a ticket',
  },
  getTicket: {
    method: 'GET',
    path: '/tickets/:id',
    pathParams: id,
    responses: { 200: tickets.ticketSchema },
    summary: 'Get a ticket with its newest 100 articles',
  },
  updateTicket: {
    method: 'PATCH',
    path: '/tickets/:id',
    pathParams: id,
    body: tickets.updateTicketSchema,
    responses: { 200: tickets.ticketItemSchema },
    summary: 'Change state, owner, queue, priority or tags (staff)',
  },
  listArticles: {
    method: 'GET',
    path: '/tickets/:id/articles',
    pathParams: id,
    query: tickets.articleFilterSchema,
    responses: { 200: tickets.articlePageSchema },
    summary: 'List the articles of a ticket, the newest first',
  },
  createArticle: {
    method: 'POST',
    path: '/tickets/:id/articles',
    pathParams: id,
    body: tickets.createArticleSchema,
    responses: { 201: z.object({ article: tickets.articleSchema, ticket: tickets.ticketItemSchema }) },
    summary: 'Reply to a ticket or add a note',
  },
  getArticleHtml: {
    method: 'GET',
    path: '/articles/:id/html',
    pathParams: id,
    query: z.object({ images: z.enum(['remote']).optional() }).strict(),
    responses: { 200: c.otherResponse({ contentType: 'text/html', body: z.string() }) },
    summary: 'The formatted body as a page of its own for a sandboxed frame',
  },
  createUpload: {
    method: 'POST',
    path: '/uploads',
    query: tickets.uploadQuerySchema,
    contentType: 'application/octet-stream' as never,
    body: c.type<ReadableStream<Uint8Array>>(),
    responses: { 201: tickets.uploadSchema },
    summary: 'Upload a file (the request body as it is, at most 25 MB) to attach to an article within 24 hours',
    metadata: { stream: true },
  },
  getAttachment: {
    method: 'GET',
    path: '/attachments/:id',
    pathParams: id,
    query: z.object({ disposition: z.enum(['attachment', 'inline']).optional() }).strict(),
    responses: { 200: c.otherResponse({ contentType: 'application/octet-stream', body: z.unknown() }) },
    summary: 'Download an attachment; inline only for raster images',
  },
});

const deskRoutes = c.router({
  getTenant: {
    method: 'GET',
    path: '/tenant',
    responses: { 200: desk.tenantSchema },
    summary: 'The desk behind this host',
    metadata: { public: true },
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
    body: desk.createChannelSchema,
    responses: { 201: desk.channelSchema },
    summary: 'Add a mail address (admin)',
  },
  updateChannel: {
    method: 'PATCH',
    path: '/channels/:id',
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

const peopleRoutes = c.router({
  listAgents: {
    method: 'GET',
    path: '/agents',
    responses: { 200: list(people.agentSchema) },
    summary: 'List agents (staff)',
  },
  createAgent: {
    method: 'POST',
    path: '/agents',
    body: people.createAgentSchema,
    responses: { 201: people.agentSchema },
    summary: 'Create an agent with a login (admin)',
  },
  updateAgent: {
    method: 'PATCH',
    path: '/agents/:id',
    pathParams: id,
    body: people.updateAgentSchema,
    responses: { 200: people.agentSchema },
    summary: 'Change name or role of an agent, or deactivate: ends all sessions at once (admin)',
  },
  listCustomers: {
    method: 'GET',
    path: '/customers',
    query: people.peopleFilterSchema,
    responses: { 200: people.customerPageSchema },
    summary: 'List customers by name (staff)',
  },
  getCustomer: {
    method: 'GET',
    path: '/customers/:id',
    pathParams: id,
    responses: { 200: people.customerSchema },
    summary: 'Get a customer (staff)',
  },
  createCustomer: {
    method: 'POST',
    path: '/customers',
    body: people.createCustomerSchema,
    responses: { 201: people.customerSchema },
    summary: 'Create a customer (staff)',
  },
  updateCustomer: {
    method: 'PATCH',
    path: '/customers/:id',
    pathParams: id,
    body: people.updateCustomerSchema,
    responses: { 200: people.customerSchema },
    summary: 'Change a customer (staff)',
  },
  listOrganisations: {
    method: 'GET',
    path: '/organisations',
    query: people.peopleFilterSchema,
    responses: { 200: people.organisationPageSchema },
    summary: 'List organisations by name (staff)',
  },
  createOrganisation: {
    method: 'POST',
    path: '/organisations',
    body: people.createOrganisationSchema,
    responses: { 201: people.organisationSchema },
    summary: 'Create an organisation (staff)',
  },
});

const category = z.object({ category: retention.retentionCategorySchema }).strict();
const retentionRoutes = c.router({
  listRetentionRules: {
    method: 'GET',
    path: '/retention/rules',
    responses: { 200: list(retention.retentionRuleSchema) },
    summary: 'List retention rules (dpo, admin)',
  },
  setRetentionRule: {
    method: 'PUT',
    path: '/retention/rules/:category',
    pathParams: category,
    body: retention.setRetentionRuleSchema,
    responses: { 200: retention.retentionRuleSchema },
    summary: 'Set the rule of a category (dpo)',
  },
  deleteRetentionRule: {
    method: 'DELETE',
    path: '/retention/rules/:category',
    pathParams: category,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove the rule of a category: nothing of it is deleted by time any more (dpo)',
  },
  previewRetention: {
    method: 'GET',
    path: '/retention/preview',
    query: retention.retentionPreviewQuerySchema,
    responses: { 200: retention.retentionPreviewSchema },
    summary: 'What a rule would delete on a day (dpo)',
  },
  listDisposals: {
    method: 'GET',
    path: '/retention/disposals',
    responses: { 200: list(retention.disposalSchema) },
    summary: 'What was deleted by runs, the newest 200 (dpo, admin)',
  },
});

const privacyRoutes = c.router({
  getNotice: {
    method: 'GET',
    path: '/privacy/notice',
    query: privacy.noticeQuerySchema,
    responses: { 200: privacy.noticeSchema },
    summary: 'The privacy notice of this desk',
    metadata: { public: true },
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
  listAudit: {
    method: 'GET',
    path: '/audit',
    query: auditFilterSchema,
    responses: { 200: auditPageSchema },
    summary: 'The audit log, the newest first (dpo, admin)',
  },
});

const platformRoutes = c.router({
  getPlatform: {
    method: 'GET',
    path: '/platform',
    responses: { 200: desk.platformSchema },
    summary: "The platform's own host",
    metadata: { public: true, platform: true },
  },
});

/** Every route of `/api/v1`. The live channel `GET /events` is beside it: server-sent events are no request and answer. */
export const contract = c.router(
  {
    ...sessions,
    ...ticketRoutes,
    ...deskRoutes,
    ...peopleRoutes,
    ...retentionRoutes,
    ...privacyRoutes,
    ...platformRoutes,
  },
  {
    pathPrefix: '/api/v1',
    strictStatusCodes: true,
    commonResponses: {
      400: problemSchema,
      401: problemSchema,
      403: problemSchema,
      404: problemSchema,
      409: problemSchema,
      413: problemSchema,
      415: problemSchema,
      421: problemSchema,
      422: problemSchema,
      429: problemSchema,
      500: problemSchema,
      503: problemSchema,
    },
  },
);
