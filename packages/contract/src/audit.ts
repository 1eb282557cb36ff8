import { z } from 'zod';
import { cursorSchema, dateSchema, idSchema, limitSchema, optionalLineSchema, page } from './fields.ts';

/** Who did what to which object; names of changed fields, never their content. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: z.string(),
  action: z.string(),
  actor: z.object({
    kind: z.enum(['agent', 'customer', 'operator', 'system']),
    id: idSchema.nullable(),
    name: z.string(),
    /** Where a program acted by a token; its name is empty once the token is gone. */
    token: z.object({ id: idSchema, name: z.string() }).nullable(),
  }),
  objectKind: z.string(),
  objectId: idSchema.nullable(),
  /** Where the object, or the ticket it belongs to, can be seen today; null when it is gone. */
  link: z.object({ kind: z.enum(['ticket', 'customer', 'agent', 'organisation']), id: idSchema }).nullable(),
  fields: z.array(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Days are those of Europe/Berlin, both included. */
export const daysFilter = { from: dateSchema.optional(), until: dateSchema.optional() };
const auditFilter = {
  actorId: idSchema.optional(),
  action: optionalLineSchema(60).optional(),
  objectKind: optionalLineSchema(60).optional(),
  objectId: idSchema.optional(),
  ...daysFilter,
};
export const auditFilterSchema = z
  .object({ ...auditFilter, limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const auditPageSchema = page(auditEntrySchema);

/** What there is to filter by. */
export const auditWordsSchema = z.object({
  actions: z.array(z.string()),
  objectKinds: z.array(z.string()),
});
export type AuditWords = z.infer<typeof auditWordsSchema>;

export const exportFormatSchema = z.enum(['csv', 'json']).default('csv');
export const auditExportSchema = z.object({ ...auditFilter, format: exportFormatSchema }).strict();
