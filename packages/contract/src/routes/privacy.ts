import { z } from 'zod';
import * as notice from '../notice.ts';
import * as activities from '../activities.ts';
import { publishNoticeSchema } from '../notice-making.ts';
import * as privacy from '../privacy.ts';
import { readinessSchema } from '../readiness.ts';
import { c, id, list, none, noticeDrift } from './parts.ts';

/** The notice, and what it is made from; more of the registers: registers.ts. */
export const privacyRoutes = c.router({
  getNotice: {
    method: 'GET',
    path: '/privacy/notice',
    query: notice.noticeQuerySchema,
    responses: { 200: notice.noticeSchema },
    summary: 'The privacy notice of this desk',
    metadata: { public: true },
  },
  getNoticeFile: {
    method: 'GET',
    path: '/privacy/notice/file',
    query: notice.noticeFileQuerySchema,
    responses: { 200: c.otherResponse({ contentType: 'text/plain', body: z.unknown() }) },
    summary: 'The privacy notice as PDF, as a page of its own, as data, as plain text or Markdown',
    metadata: { public: true },
  },
  listNoticeVersions: {
    method: 'GET',
    path: '/privacy/versions',
    responses: { 200: list(notice.noticeVersionSchema) },
    summary: 'Every published version of the notice',
    metadata: { public: true },
  },
  getNoticeVersion: {
    method: 'GET',
    path: '/privacy/versions/:version',
    pathParams: notice.noticeVersionParams,
    query: notice.noticeLanguageSchema,
    responses: { 200: notice.publishedNoticeSchema },
    summary: 'A published version word for word, and what it changed',
    metadata: { public: true },
  },
  publishNotice: {
    method: 'POST',
    path: '/privacy/versions',
    body: publishNoticeSchema.optional(),
    responses: { 201: notice.noticeVersionSchema },
    summary: 'Publish the notice as it is configured now, at once or from a day to come (dpo)',
  },
  checkNotice: {
    method: 'GET',
    path: '/privacy/check',
    query: notice.noticeCheckQuerySchema,
    responses: { 200: notice.noticeCheckSchema },
    summary: 'Every sentence of the notice against what is so now (dpo, admin)',
  },
  getConfiguredNotice: {
    method: 'GET',
    path: '/privacy/configured-notice',
    query: notice.noticeLanguageSchema,
    responses: { 200: notice.configuredNoticeSchema },
    summary: 'What the notice would say if it were published now (dpo, admin)',
  },
  getReadiness: {
    method: 'GET',
    path: '/privacy/readiness',
    query: notice.noticeLanguageSchema,
    responses: { 200: readinessSchema },
    summary: 'How far this desk is with data protection, and what would raise that most (dpo, admin)',
  },
  listNoticeChecks: {
    method: 'GET',
    path: '/privacy/checks',
    query: notice.noticeLanguageSchema,
    responses: { 200: notice.noticeChecksSchema },
    summary: 'Sentences that are contradicted and since when, what changed, and the comparisons (dpo, admin)',
  },
  checkNoticeNow: {
    method: 'POST',
    path: '/privacy/checks',
    body: none.optional(),
    responses: { 201: notice.noticeRunSchema },
    summary: 'Compare the notice in force with what is so, now (dpo, admin)',
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
    ...noticeDrift,
    body: privacy.controllerSchema,
    responses: { 200: privacy.controllerSchema },
    summary: 'State the controller (dpo)',
  },
  setDpo: {
    method: 'PUT',
    path: '/privacy/dpo',
    ...noticeDrift,
    body: privacy.dpoSchema,
    responses: { 200: privacy.dpoSchema },
    summary: 'State the data protection officer (dpo)',
  },
  setAuthority: {
    method: 'PUT',
    path: '/privacy/authority',
    ...noticeDrift,
    body: privacy.authoritySchema,
    responses: { 200: privacy.authoritySchema },
    summary: 'State the supervisory authority (dpo)',
  },
  createActivity: {
    method: 'POST',
    path: '/privacy/activities',
    ...noticeDrift,
    body: activities.activityInputSchema,
    responses: { 201: activities.activitySchema },
    summary: 'Add a purpose with its legal basis (dpo)',
  },
  updateActivity: {
    method: 'PUT',
    path: '/privacy/activities/:id',
    ...noticeDrift,
    pathParams: id,
    body: activities.activityInputSchema,
    responses: { 200: activities.activitySchema },
    summary: 'Change a purpose (dpo)',
  },
  deleteActivity: {
    method: 'DELETE',
    path: '/privacy/activities/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a purpose (dpo)',
  },
  getActivityChoices: {
    method: 'GET',
    path: '/privacy/activity-choices',
    responses: { 200: activities.activityChoicesSchema },
    summary: 'What a purpose can be tied to (dpo, admin)',
  },
});
