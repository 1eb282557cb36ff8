import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, optionalTextSchema, page, textSchema } from './fields.ts';

/** What the product can stop for one person alone (GDPR Art. 21); of everything else the data are restricted instead. */
export const stoppableSchema = z.enum(['marketing', 'sharing', 'webhooks', 'announcements']);
export type Stoppable = z.infer<typeof stoppableSchema>;

export const objectionEndSchema = z.enum(['takenBack', 'refused', 'merged', 'erased']);
export type ObjectionEnd = z.infer<typeof objectionEndSchema>;

const purposeNames = z.object({ de: z.string(), en: z.string() });

/** What the person sees of an own objection. */
export const ownProcessingObjectionSchema = z.object({
  id: idSchema,
  kind: z.enum(['marketing', 'purpose']),
  /** What the purpose was called then; empty with `marketing`. */
  purpose: purposeNames,
  stops: z.array(stoppableSchema),
  /** The data are stored and nothing else, since a part of the purpose cannot be stopped for one person. */
  restricts: z.boolean(),
  reasons: z.string(),
  objectedAt: z.string(),
  decision: z.enum(['upheld', 'refused']).nullable(),
  decidedAt: z.string().nullable(),
  /** Why the processing goes on nevertheless; empty unless it is refused. */
  grounds: z.string(),
  endedAt: z.string().nullable(),
  endedAs: objectionEndSchema.nullable(),
});
export type OwnProcessingObjection = z.infer<typeof ownProcessingObjectionSchema>;

/** A purpose on a legitimate interest, and what an objection to it would do. */
export const objectionChoiceSchema = z.object({
  activityId: idSchema,
  purpose: purposeNames,
  interest: purposeNames,
  stops: z.array(stoppableSchema),
  restricts: z.boolean(),
  /** The objection in force. */
  objection: ownProcessingObjectionSchema.nullable(),
});
export type ObjectionChoice = z.infer<typeof objectionChoiceSchema>;

export const ownProcessingObjectionsSchema = z.object({
  marketing: ownProcessingObjectionSchema.nullable(),
  purposes: z.array(objectionChoiceSchema),
  /** In force against a purpose that is no longer in the register, and the latest twenty that are over. */
  others: z.array(ownProcessingObjectionSchema),
});
export type OwnProcessingObjections = z.infer<typeof ownProcessingObjectionsSchema>;

/** Marketing needs no reason (Art. 21(2)); against a purpose the person says what is particular to her situation. */
export const objectToProcessingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marketing') }).strict(),
  z.object({ kind: z.literal('purpose'), activityId: idSchema, reasons: textSchema(4_000) }).strict(),
]);
export type ObjectToProcessing = z.infer<typeof objectToProcessingSchema>;

const agent = z.object({ id: idSchema, name: z.string() });
export const processingObjectionSchema = ownProcessingObjectionSchema.extend({
  activityId: idSchema.nullable(),
  /** Null: the person's data were erased. */
  customer: z.object({ id: idSchema, name: z.string(), email: z.string() }).nullable(),
  source: z.enum(['portal', 'staff']),
  recordedBy: agent.nullable(),
  decidedBy: agent.nullable(),
  dataRequest: z.object({ id: idSchema, number: z.number().int() }).nullable(),
  /** The restriction that stands in for what cannot be stopped, while it lasts. */
  restrictionId: idSchema.nullable(),
});
export type ProcessingObjection = z.infer<typeof processingObjectionSchema>;

export const processingObjectionFilterSchema = z
  .object({
    part: z.enum(['inForce', 'over']).default('inForce'),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export type ProcessingObjectionFilter = z.infer<typeof processingObjectionFilterSchema>;
export const processingObjectionPageSchema = page(processingObjectionSchema);

/** What a data request of this right led to, and what else the person can be recorded to object to. */
export const requestObjectionsSchema = z.object({
  items: z.array(processingObjectionSchema),
  /** Null: nobody known here, so nothing can be stopped. */
  choices: z.object({ marketing: z.boolean(), purposes: z.array(objectionChoiceSchema) }).nullable(),
});
export type RequestObjections = z.infer<typeof requestObjectionsSchema>;

export const recordObjectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marketing') }).strict(),
  z.object({ kind: z.literal('purpose'), activityId: idSchema, reasons: optionalTextSchema(4_000) }).strict(),
]);
export type RecordObjection = z.infer<typeof recordObjectionSchema>;

/** Refusing needs compelling legitimate grounds (Art. 21(1)), and is not possible with marketing (Art. 21(3)). */
export const decideObjectionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('upheld') }).strict(),
  z.object({ decision: z.literal('refused'), grounds: textSchema(4_000) }).strict(),
]);
export type DecideObjection = z.infer<typeof decideObjectionSchema>;
