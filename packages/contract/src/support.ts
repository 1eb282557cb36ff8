import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

/** `read`: see; `change`: also change settings and tickets' properties. Neither writes to anybody. */
export const supportModeSchema = z.enum(['read', 'change']);
export type SupportMode = z.infer<typeof supportModeSchema>;

/** Hours an access may be granted for. */
export const supportHours = [1, 8, 24, 168] as const;

/** An operator's request to see the tenant from inside, and what became of it. */
export const supportAccessSchema = z.object({
  id: idSchema,
  state: z.enum(['requested', 'granted', 'refused', 'ended', 'expired']),
  operatorName: z.string(),
  reason: z.string(),
  requestedAt: z.string(),
  access: supportModeSchema.nullable(),
  grantedAt: z.string().nullable(),
  /** Null when the person is gone, or nothing was granted. */
  grantedByName: z.string().nullable(),
  expiresAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.enum(['tenant', 'operator']).nullable(),
});
export type SupportAccess = z.infer<typeof supportAccessSchema>;
export const supportAccessListSchema = z.object({ items: z.array(supportAccessSchema) });

export const requestSupportSchema = z.object({ reason: lineSchema(500) }).strict();
export const grantSupportSchema = z
  .object({ access: supportModeSchema, hours: z.union([z.literal(1), z.literal(8), z.literal(24), z.literal(168)]) })
  .strict();
/** The single-use token of the way in; it works for a minute, on the tenant's host. */
export const supportEntrySchema = z.object({ host: z.string(), token: z.string() });
export const openSupportSessionSchema = z.object({ token: z.string().min(1).max(200) }).strict();
