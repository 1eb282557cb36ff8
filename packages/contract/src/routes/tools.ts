import * as tools from '../tools.ts';
import { c, none } from './parts.ts';

export const toolRoutes = c.router({
  lintNotice: {
    method: 'POST',
    path: '/tools/notice-lint',
    body: tools.noticeLintInputSchema,
    responses: { 200: tools.noticeLintSchema },
    summary: 'What is wrong with a privacy notice; nothing of it is stored',
    metadata: { public: true, anywhere: true, whileSuspended: true, whileClosing: true },
  },
  checkOwnNotice: {
    method: 'GET',
    path: '/privacy/notice-check',
    query: tools.ownNoticeCheckQuerySchema,
    responses: { 200: tools.ownNoticeCheckSchema },
    summary: "What the lints say to the desk's own notice (dpo, admin)",
  },
  getLawState: {
    method: 'GET',
    path: '/console/law',
    query: tools.lawStateQuerySchema,
    responses: { 200: tools.lawStateSchema },
    summary: 'Version of the law, and the tenants whose notice has errors',
    metadata: { console: true },
  },
  checkAllNotices: {
    method: 'POST',
    path: '/console/law/checks',
    body: none.optional(),
    responses: { 202: c.noBody() },
    summary: "Check every tenant's notice again",
    metadata: { console: true },
  },
});
