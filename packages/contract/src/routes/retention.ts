import * as retention from '../retention.ts';
import { c, id, list, none, noticeDrift } from './parts.ts';

export const retentionRoutes = c.router({
  listRetentionRules: {
    method: 'GET',
    path: '/retention/rules',
    responses: { 200: list(retention.retentionRuleSchema) },
    summary: 'List retention rules (dpo, admin)',
  },
  setRetentionRule: {
    method: 'PUT',
    path: '/retention/rules',
    ...noticeDrift,
    body: retention.setRetentionRuleSchema,
    responses: { 200: retention.retentionOutcomeSchema },
    summary: 'Set the rule of a category, or of a class of tickets; what would delete sooner waits (dpo)',
  },
  deleteRetentionRule: {
    method: 'DELETE',
    path: '/retention/rules/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 200: retention.retentionOutcomeSchema },
    summary: 'Remove a rule: without the one of a category nothing of it is deleted by time any more (dpo)',
  },
  listRetentionChanges: {
    method: 'GET',
    path: '/retention/changes',
    responses: { 200: list(retention.retentionChangeSchema) },
    summary: 'Changes of rules that wait, and the newest 100 that did (dpo, admin)',
  },
  cancelRetentionChange: {
    method: 'POST',
    path: '/retention/changes/:id/cancellation',
    pathParams: id,
    body: none.optional(),
    responses: { 200: retention.retentionChangeSchema },
    summary: 'Call off a change of a rule that waits (dpo)',
  },
  getRetentionSettings: {
    method: 'GET',
    path: '/retention/settings',
    responses: { 200: retention.retentionSettingsSchema },
    summary: 'How long changes wait, and tickets in the trash (dpo, admin)',
  },
  setRetentionSettings: {
    method: 'PUT',
    path: '/retention/settings',
    ...noticeDrift,
    body: retention.retentionSettingsSchema,
    responses: { 200: retention.retentionSettingsSchema },
    summary: 'Set how long changes wait, and tickets in the trash (dpo)',
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
