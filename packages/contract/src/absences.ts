import { z } from 'zod';
import { ticketStateSchema } from './enums.ts';
import { dateSchema, idSchema, optionalLineSchema } from './fields.ts';

const named = z.object({ id: idSchema, name: z.string() });

/** Out of office, first and last day included. */
export const absenceSchema = z.object({
  from: dateSchema,
  until: dateSchema,
  /** Gets what would come to the person meanwhile; null: it stays in its queue. */
  replacement: named.nullable(),
  note: z.string(),
  /** False: still to come. */
  isNow: z.boolean(),
});
export type Absence = z.infer<typeof absenceSchema>;

export const setAbsenceSchema = z
  .object({
    from: dateSchema,
    until: dateSchema,
    replacementId: idSchema.nullable().optional(),
    note: optionalLineSchema(500).optional(),
  })
  .strict();
export type SetAbsence = z.infer<typeof setAbsenceSchema>;

/** Why a ticket is not with whom it was meant for. */
export const handoverReasonSchema = z.enum(['handedOver', 'noReplacement', 'noRight', 'tooLong']);
export const handoverSchema = z.object({ meantFor: named, until: dateSchema, reason: handoverReasonSchema });
export type Handover = z.infer<typeof handoverSchema>;

export const ownAbsenceSchema = z.object({
  absence: absenceSchema.nullable(),
  /** What went to others, the newest first, and who has it now. */
  handed: z.array(
    z.object({
      ticket: z.object({ id: idSchema, number: z.number().int(), subject: z.string(), state: ticketStateSchema }),
      owner: named.nullable(),
      reason: handoverReasonSchema,
      at: z.string(),
    }),
  ),
});
export type OwnAbsence = z.infer<typeof ownAbsenceSchema>;
