import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, page } from './fields.ts';

/** Who did what to which object; names of changed fields, never their content. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: z.string(),
  action: z.string(),
  actor: z.object({
    kind: z.enum(['agent', 'customer', 'operator', 'system']),
    id: idSchema.nullable(),
    name: z.string(),
  }),
  objectKind: z.string(),
  objectId: idSchema.nullable(),
  fields: z.array(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditFilterSchema = z
  .object({
    action: z.string().max(60).optional(),
    objectId: idSchema.optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const auditPageSchema = page(auditEntrySchema);
