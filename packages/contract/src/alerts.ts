import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, page, timeSchema } from './fields.ts';

/** What an agent can be told of. A new one also gets its words in the web app and in the mails. */
export const alertKindSchema = z.enum(['assigned', 'handedOver', 'answered', 'noted', 'undelivered', 'teamTicket']);
export type AlertKind = z.infer<typeof alertKindSchema>;

const named = z.object({ id: idSchema, name: z.string() });

export const alertSchema = z.object({
  id: idSchema,
  kind: alertKindSchema,
  at: z.string(),
  read: z.boolean(),
  /** How often it happened since it was last read; several tickets, where there is no single one. */
  times: z.number().int(),
  ticket: z.object({ id: idSchema, number: z.number().int(), subject: z.string(), customer: z.string() }).nullable(),
  /** The colleague who did it; null: the customer or the software. */
  by: named.nullable(),
  /** Whom it was meant for, where that one is out of office or has left. */
  meantFor: named.nullable(),
});
export type Alert = z.infer<typeof alertSchema>;

export const alertFilterSchema = z
  .object({ unread: z.enum(['true']).optional(), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const alertPageSchema = page(alertSchema);

/** These, everything about one ticket, or everything up to a moment. */
export const readAlertsSchema = z.union([
  z.object({ ids: z.array(idSchema).min(1).max(100) }).strict(),
  z.object({ ticketId: idSchema }).strict(),
  z.object({ until: timeSchema }).strict(),
]);
export type ReadAlerts = z.infer<typeof readAlertsSchema>;
/** Nobody counts further than 100. */
export const unreadAlertsSchema = z.object({ count: z.number().int(), ticketIds: z.array(idSchema) });
export type UnreadAlerts = z.infer<typeof unreadAlertsSchema>;

/** A mail comes with what is shown, never instead of it. */
export const alertChoiceSchema = z.object({ kind: alertKindSchema, shown: z.boolean(), byMail: z.boolean() }).strict();
export type AlertChoice = z.infer<typeof alertChoiceSchema>;
export const alertChoicesSchema = z.object({ items: z.array(alertChoiceSchema).max(20) }).strict();
