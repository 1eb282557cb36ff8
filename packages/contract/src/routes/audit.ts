import { auditExportSchema, auditFilterSchema, auditPageSchema, auditWordsSchema } from '../audit.ts';
import { c, download } from './parts.ts';

export const auditRoutes = c.router({
  listAudit: {
    method: 'GET',
    path: '/audit',
    query: auditFilterSchema,
    responses: { 200: auditPageSchema },
    summary: 'The audit log, the newest first (dpo, admin)',
  },
  listAuditWords: {
    method: 'GET',
    path: '/audit/words',
    responses: { 200: auditWordsSchema },
    summary: 'Actions and kinds of objects that the audit log holds (dpo, admin)',
  },
  exportAudit: {
    method: 'GET',
    path: '/audit/export',
    query: auditExportSchema,
    responses: { 200: download },
    summary: 'The audit log as CSV or JSON, streamed; itself audited, five an hour (dpo, admin)',
  },
});
