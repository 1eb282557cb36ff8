import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, page, textSchema, timeSchema } from './fields.ts';

export const trashFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export type TrashFilter = z.infer<typeof trashFilterSchema>;

/** A ticket whose period is over, by its number alone. */
export const trashedTicketSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  closedAt: timeSchema,
  trashedAt: timeSchema,
  /** The night after this moment deletes it. */
  goesAt: timeSchema,
  isAskedFor: z.boolean(),
});
export type TrashedTicket = z.infer<typeof trashedTicketSchema>;
export const trashPageSchema = page(trashedTicketSchema);

const agent = z.object({ id: idSchema, name: z.string() });
/** `gone`: nobody decided before the ticket was deleted. */
export const restorationStateSchema = z.enum(['open', 'restored', 'refused', 'gone']);
export const trashRestorationSchema = z.object({
  id: idSchema,
  ticketNumber: z.number().int(),
  reason: z.string(),
  askedAt: timeSchema,
  askedBy: agent.nullable(),
  state: restorationStateSchema,
  decidedAt: timeSchema.nullable(),
  decidedBy: agent.nullable(),
});
export type TrashRestoration = z.infer<typeof trashRestorationSchema>;

export const askForRestorationSchema = z.object({ reason: textSchema(1000) }).strict();
export const decideOnRestorationSchema = z.object({ isRestored: z.boolean() }).strict();
