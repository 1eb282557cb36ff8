import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, optionalTextSchema, timeSchema } from './fields.ts';
import { periodSchema } from './period.ts';

/** What a rule deletes; each has its start event: closing, receipt, entry, sending, end of sending, closing of a data subject's request. */
export const retentionCategorySchema = z.enum([
  'closedTickets',
  'rawMails',
  'auditLog',
  'deliveryLog',
  'readAccessLog',
  'accessLog',
  'consentProof',
  'announcements',
  'dataRequests',
]);
export type RetentionCategory = z.infer<typeof retentionCategorySchema>;

/** When something ends: a period from its start event on, or from the end of that event's year on. */
const termsShape = {
  period: periodSchema,
  /** Whether the period begins to run with the end of the year of the start event (as in § 199(1) BGB, § 147(4) AO). */
  toYearEnd: z.boolean(),
};
export const retentionTermsSchema = z.object(termsShape);
export type RetentionTerms = z.infer<typeof retentionTermsSchema>;

const threeYears: RetentionTerms = { period: 'P3Y', toYearEnd: false };
/** What ends by itself where a tenant has set no rule. */
export const defaultRetention: Partial<Record<RetentionCategory, RetentionTerms>> = {
  readAccessLog: { period: 'P90D', toYearEnd: false },
  accessLog: { period: 'P7D', toYearEnd: false },
  /** As long as what was consented to may be disputed (§§ 195, 199 BGB). */
  consentProof: { period: 'P3Y', toYearEnd: true },
  /** As long as a claim may hang on whether somebody was told. */
  announcements: threeYears,
  /** From closing, as long as somebody may ask how it was answered. */
  dataRequests: threeYears,
};

/** `closing`: of the ticket; `contractEnd`: of the last contract of its organisation, or closing where that is later or there is none. Other categories know `event` alone. */
export const retentionStartSchema = z.enum(['event', 'contractEnd']);
/** What becomes of a ticket at its end: deleted, or kept without the people in it, and without or with its files. */
export const retentionActionSchema = z.enum(['purge', 'anonymise', 'anonymiseKeepFiles']);
export type RetentionAction = z.infer<typeof retentionActionSchema>;
/** A statute of the law pack, by what it has kept; the reason of a rule that must not end before it. */
export const retentionStatuteSchema = z.enum(['books', 'voucher', 'commercialLetter', 'claim']);
export type RetentionStatuteKind = z.infer<typeof retentionStatuteSchema>;
export const retentionClassKindSchema = z.enum(['queue', 'tag', 'organisation', 'contract']);
export type RetentionClassKind = z.infer<typeof retentionClassKindSchema>;

const rest = {
  start: retentionStartSchema,
  action: retentionActionSchema,
  statute: retentionStatuteSchema.nullable(),
};
const given = {
  ...termsShape,
  toYearEnd: termsShape.toYearEnd.default(false),
  start: rest.start.default('event'),
  action: rest.action.default('purge'),
  statute: rest.statute.default(null),
};

/** Which tickets: `id` is the queue's, organisation's or contract's, or the tag itself. */
export const retentionClassSchema = z.object({ kind: retentionClassKindSchema, id: z.string(), name: z.string() });
export type RetentionClass = z.infer<typeof retentionClassSchema>;

export const retentionRuleSchema = z.object({
  id: idSchema,
  category: retentionCategorySchema,
  /** Null: everything of the category that no class of its own has a rule for. */
  class: retentionClassSchema.nullable(),
  ...termsShape,
  ...rest,
  reason: z.string(),
  /** Counts the changes of this rule. */
  version: z.number().int(),
  updatedAt: z.string(),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

export const setRetentionRuleSchema = z
  .object({
    category: retentionCategorySchema,
    /** `reference`: a queue's or organisation's name, a contract's number, the tag; the id does too. */
    class: z
      .object({ kind: retentionClassKindSchema, reference: lineSchema(300) })
      .strict()
      .nullable()
      .default(null),
    ...given,
    reason: optionalTextSchema(500).default(''),
  })
  .strict();
export type SetRetentionRule = z.infer<typeof setRetentionRuleSchema>;

/** `waiting`: takes effect on its day and can be cancelled until then; `failed`: the notice could not be published with it. */
export const retentionChangeStateSchema = z.enum(['waiting', 'done', 'cancelled', 'failed']);
export const retentionChangeSchema = z.object({
  id: idSchema,
  category: retentionCategorySchema,
  class: retentionClassSchema.nullable(),
  /** Null where the rule is to be removed. */
  terms: z.object({ ...termsShape, ...rest }).nullable(),
  reason: z.string(),
  state: retentionChangeStateSchema,
  plannedAt: timeSchema,
  plannedBy: z.object({ id: idSchema, name: z.string() }).nullable(),
  takesEffectAt: timeSchema,
  endedAt: timeSchema.nullable(),
});
export type RetentionChange = z.infer<typeof retentionChangeSchema>;

/** A rule in force at once, or the change that waits because something would be deleted by it before it could be called off. */
export const retentionOutcomeSchema = z.object({
  rule: retentionRuleSchema.nullable(),
  change: retentionChangeSchema.nullable(),
});
export type RetentionOutcome = z.infer<typeof retentionOutcomeSchema>;

export const retentionSettingsSchema = z
  .object({
    /** How long a change waits that lets anything go sooner. */
    waitingDays: z.number().int().min(0).max(30),
    /** How long a ticket whose period is over lies in the trash. */
    trashDays: z.number().int().min(0).max(7),
  })
  .strict();
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

export const retentionPreviewQuerySchema = z
  .object({
    category: retentionCategorySchema,
    classKind: retentionClassKindSchema.optional(),
    classReference: lineSchema(300).optional(),
    ...given,
    toYearEnd: z.enum(['true', 'false']).default('false'),
    /** The day of the imagined run; today when absent. */
    on: dateSchema.optional(),
  })
  .strict();
export const retentionPreviewSchema = z.object({
  /** Everything whose start event lies before this moment goes. */
  cutoffAt: timeSchema,
  objects: z.number().int(),
  articles: z.number().int(),
  files: z.number().int(),
  oldestAt: timeSchema.nullable(),
  /** When the first of what is there goes; null where nothing is. */
  firstGoesAt: timeSchema.nullable(),
  /** Of what is there today: how much goes in each of the months to come, with the rule and as things are. */
  months: z.array(z.object({ month: z.string(), objects: z.number().int(), before: z.number().int() })),
  /** How much goes later than that, or is not on its way to an end. */
  later: z.object({ objects: z.number().int(), before: z.number().int() }),
  /** Until when the rule would wait; null: it applies at once. */
  waitsUntil: timeSchema.nullable(),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** What one run deleted under one rule: numbers, no names. */
export const disposalSchema = z.object({
  runId: idSchema,
  category: retentionCategorySchema,
  ...termsShape,
  disposedAt: z.string(),
  objects: z.number().int(),
  articles: z.number().int(),
  files: z.number().int(),
});
export type Disposal = z.infer<typeof disposalSchema>;
