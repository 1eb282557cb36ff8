import { z } from 'zod';
import * as retention from '../retention.ts';
import { c, list, none, noticeDrift } from './parts.ts';

const category = z.object({ category: retention.retentionCategorySchema }).strict();
export const retentionRoutes = c.router({
  listRetentionRules: {
    method: 'GET',
    path: '/retention/rules',
    responses: { 200: list(retention.retentionRuleSchema) },
    summary: 'List retention rules (dpo, admin)',
  },
  setRetentionRule: {
    method: 'PUT',
    path: '/retention/rules/:category',
    ...noticeDrift,
    pathParams: category,
    body: retention.setRetentionRuleSchema,
    responses: { 200: retention.retentionRuleSchema },
    summary: 'Set the rule of a category (dpo)',
  },
  deleteRetentionRule: {
    method: 'DELETE',
    path: '/retention/rules/:category',
    ...noticeDrift,
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
