import { auditFilterSchema, auditPageSchema } from '../audit.ts';
import { c } from './parts.ts';

export const auditRoutes = c.router({
  listAudit: {
    method: 'GET',
    path: '/audit',
    query: auditFilterSchema,
    responses: { 200: auditPageSchema },
    summary: 'The audit log, the newest first (dpo, admin)',
  },
});
