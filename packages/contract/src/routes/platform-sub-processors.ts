import * as sub from '../platform-sub-processors.ts';
import { c, id, none } from './parts.ts';

const console = { console: true } as const;

export const platformSubProcessorRoutes = c.router({
  listPlatformSubProcessors: {
    method: 'GET',
    path: '/platform/sub-processors',
    responses: { 200: sub.platformSubProcessorsSchema },
    summary: 'Who processes data for the platform, and who is going to',
    metadata: { public: true, platform: true },
  },
  getTenantSubProcessors: {
    method: 'GET',
    path: '/privacy/platform-sub-processors',
    responses: { 200: sub.tenantSubProcessorsSchema },
    summary: 'The same, with what the tenant objected (dpo, admin)',
  },
  objectToPlatformSubProcessor: {
    method: 'POST',
    path: '/privacy/platform-sub-processors/:id/objections',
    pathParams: id,
    body: sub.platformObjectionInputSchema,
    responses: { 201: sub.platformObjectionSchema },
    summary: 'Object to one that was announced, until the day before it (dpo, admin)',
  },
  getConsoleSubProcessors: {
    method: 'GET',
    path: '/console/sub-processors',
    responses: { 200: sub.consoleSubProcessorsSchema },
    summary: 'Sub-processors of the platform, and who objected',
    metadata: console,
  },
  announcePlatformSubProcessor: {
    method: 'POST',
    path: '/console/sub-processors',
    body: sub.announcePlatformSubProcessorSchema,
    responses: { 201: sub.platformSubProcessorSchema },
    summary: 'Announce one to every tenant, at least 30 days ahead once there are any',
    metadata: console,
  },
  endPlatformSubProcessor: {
    method: 'POST',
    path: '/console/sub-processors/:id/end',
    pathParams: id,
    body: none,
    responses: { 200: sub.platformSubProcessorSchema },
    summary: 'Withdraw one before its day, or end it today',
    metadata: console,
  },
  answerPlatformObjection: {
    method: 'PUT',
    path: '/console/tenants/:id/platform-objections/:objectionId/answer',
    pathParams: sub.platformObjectionParams,
    body: sub.answerPlatformObjectionSchema,
    responses: { 200: sub.platformObjectionSchema },
    summary: 'Answer what a tenant objected',
    metadata: console,
  },
});
