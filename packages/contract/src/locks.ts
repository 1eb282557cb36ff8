import { z } from 'zod';
import {
  cursorSchema,
  dateSchema,
  emailSchema,
  idSchema,
  limitSchema,
  lineSchema,
  page,
  textSchema,
} from './fields.ts';
import { articleSchema } from './tickets.ts';

/**
 * `LEGAL_HOLD`: kept for a dispute. `RESTRICTED`: the person had the processing restricted (GDPR Art. 18).
 * `RETENTION_LOCK`: its period is over, a statute keeps it (GDPR Art. 17(3)(b)).
 */
export const lockSchema = z.enum(['LEGAL_HOLD', 'RESTRICTED', 'RETENTION_LOCK']);
export type Lock = z.infer<typeof lockSchema>;

/** Within how many months a hold has to be looked at again. */
export const holdReviewMonthsMax = 6;

export const holdKindSchema = z.enum(['ticket', 'customer', 'organisation']);
export type HoldKind = z.infer<typeof holdKindSchema>;

export const placeHoldSchema = z
  .object({
    kind: holdKindSchema,
    /** A ticket's number, a person's mail address, an organisation's name; the id of any of them does too. */
    reference: lineSchema(300),
    reason: textSchema(1000),
    /** At most six months from today. */
    reviewOn: dateSchema,
  })
  .strict();
export type PlaceHold = z.infer<typeof placeHoldSchema>;
export const reviewHoldSchema = z.object({ reviewOn: dateSchema }).strict();
export const releaseHoldSchema = z.object({ reason: textSchema(1000) }).strict();

const agent = z.object({ id: idSchema, name: z.string() });
export const holdSchema = z.object({
  id: idSchema,
  /** Null once what was held is gone, which it can be only after the release. */
  about: z.object({ kind: holdKindSchema, id: idSchema, name: z.string() }).nullable(),
  reason: z.string(),
  owner: agent.nullable(),
  placedAt: z.string(),
  reviewOn: z.string(),
  isReviewDue: z.boolean(),
  releasedAt: z.string().nullable(),
  releasedBy: agent.nullable(),
  releaseReason: z.string().nullable(),
});
export type Hold = z.infer<typeof holdSchema>;
const part = { limit: limitSchema, cursor: cursorSchema.optional() };
export const lockPartSchema = z.object(part).strict();
export const holdPageSchema = page(holdSchema);

/** Art. 18(1)(a) accuracy contested, (b) unlawful but not to be erased, (c) needed for claims, (d) objection pending. */
export const restrictionGroundSchema = z.enum(['accuracy', 'unlawful', 'claims', 'objection']);
export type RestrictionGround = z.infer<typeof restrictionGroundSchema>;
export const restrictSchema = z.object({ email: emailSchema, ground: restrictionGroundSchema }).strict();
export type Restrict = z.infer<typeof restrictSchema>;
export const restrictionSchema = z.object({
  id: idSchema,
  customer: z.object({ id: idSchema, name: z.string(), email: z.string() }),
  ground: restrictionGroundSchema,
  placedAt: z.string(),
  /** When the person was told that it is about to be lifted (Art. 18(3)); null while they were not. */
  toldAt: z.string().nullable(),
  liftedAt: z.string().nullable(),
});
export type Restriction = z.infer<typeof restrictionSchema>;
export const restrictionPageSchema = page(restrictionSchema);

/** A locked ticket as the archive lists it: neither subject nor person, until somebody gives a reason. */
export const lockedTicketSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  lock: lockSchema,
  lockedAt: z.string(),
  closedAt: z.string().nullable(),
  /** The first day on which the statute no longer keeps it. */
  until: z.string().nullable(),
  statute: z.string().nullable(),
});
export type LockedTicket = z.infer<typeof lockedTicketSchema>;
export const lockedTicketFilterSchema = z.object({ lock: lockSchema.optional(), ...part }).strict();
export type LockedTicketFilter = z.infer<typeof lockedTicketFilterSchema>;
export const lockedTicketPageSchema = page(lockedTicketSchema);

export const lookSchema = z.object({ reason: lineSchema(500) }).strict();
export const lookedAtTicketSchema = lockedTicketSchema.extend({
  subject: z.string(),
  /** Null: the ticket was anonymised. */
  customer: z.object({ id: idSchema, name: z.string(), email: z.string() }).nullable(),
  /** The newest hundred, oldest of them first. */
  articles: z.array(articleSchema),
});
export type LookedAtTicket = z.infer<typeof lookedAtTicketSchema>;

/** What a statute has kept although a rule's period is over. */
export const keepingDutyKindSchema = z.enum(['commercialLetter', 'voucher']);
export type KeepingDutyKind = z.infer<typeof keepingDutyKindSchema>;
export const keepingDutySchema = z.object({
  id: idSchema,
  kind: keepingDutyKindSchema,
  queue: z.object({ id: idSchema, name: z.string() }).nullable(),
  tag: z.string().nullable(),
  /** From the end of the year in which the request was closed. */
  years: z.number().int(),
  statute: z.string(),
});
export type KeepingDuty = z.infer<typeof keepingDutySchema>;
/** By queue or by tag, one of them. */
export const addKeepingDutySchema = z
  .object({
    kind: keepingDutyKindSchema,
    queueId: idSchema.optional(),
    tag: z.string().trim().toLowerCase().min(1).max(60).optional(),
  })
  .strict();
export type AddKeepingDuty = z.infer<typeof addKeepingDutySchema>;
