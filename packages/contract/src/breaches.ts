import { z } from 'zod';
import { dataCategorySchema } from './activities.ts';
import { languageSchema } from './enums.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  limitSchema,
  lineSchema,
  optionalTextSchema,
  page,
  textSchema,
  timeSchema,
} from './fields.ts';
import { paperFileQuery } from './processing-papers.ts';
import { authoritySchema } from './privacy.ts';

/** Hours from becoming aware until the authority has to know (GDPR Art. 33(1)). */
export const notificationHours = 72;

export const breachKindSchema = z.enum(['confidentiality', 'integrity', 'availability']);
export type BreachKind = z.infer<typeof breachKindSchema>;
/** To the rights and freedoms of people; `none`: unlikely, so nobody is notified and the reasons are kept. */
export const breachRiskSchema = z.enum(['none', 'risk', 'high']);
export type BreachRisk = z.infer<typeof breachRiskSchema>;
/** The letter of GDPR Art. 34(3): protected data, risk gone by later measures, disproportionate effort. */
export const breachExceptionSchema = z.enum(['a', 'b', 'c']);
export type BreachException = z.infer<typeof breachExceptionSchema>;
export const breachEventKindSchema = z.enum([
  'recorded',
  'changed',
  'assessed',
  'letterWritten',
  'notified',
  'peopleDecided',
  'announcementDrafted',
  'measureAdded',
  'measureDone',
  'timeShort',
  'timeOver',
  'closed',
]);
export type BreachEventKind = z.infer<typeof breachEventKindSchema>;

const about = z.number().int().min(0).max(1_000_000_000).nullable();
/** Facts, no names of people. */
export const breachInputSchema = z
  .object({
    title: lineSchema(200),
    /** When one became aware: the clock begins here. */
    noticedAt: timeSchema,
    what: textSchema(5000),
    kinds: z.array(breachKindSchema).min(1).max(3),
    dataCategories: z.array(dataCategorySchema).max(20),
    /** About how many; null: not known yet. */
    peopleCount: about,
    recordsCount: about,
    consequences: optionalTextSchema(5000),
    measures: optionalTextSchema(5000),
    /** At whom it happened; null: at one's own. */
    recipientId: idSchema.nullable(),
  })
  .strict();
export type BreachInput = z.infer<typeof breachInputSchema>;

export const assessBreachSchema = z.object({ risk: breachRiskSchema, reasons: textSchema(5000) }).strict();
export type AssessBreach = z.infer<typeof assessBreachSchema>;
export const breachLetterSchema = z.object({ language: languageSchema, text: textSchema(20_000) }).strict();
export type BreachLetter = z.infer<typeof breachLetterSchema>;
/** `lateReasons`: asked for where the 72 hours were over by then. */
export const notifyAuthoritySchema = z
  .object({ notifiedAt: timeSchema, lateReasons: optionalTextSchema(5000) })
  .strict();
export type NotifyAuthority = z.infer<typeof notifyAuthoritySchema>;
export const decideOnPeopleSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('tell'), reasons: optionalTextSchema(5000) }).strict(),
  z.object({ decision: z.literal('exempt'), exception: breachExceptionSchema, reasons: textSchema(5000) }).strict(),
]);
export type DecideOnPeople = z.infer<typeof decideOnPeopleSchema>;
export const breachMeasureInputSchema = z.object({ text: textSchema(1000), dueOn: dateSchema.nullable() }).strict();
export type BreachMeasureInput = z.infer<typeof breachMeasureInputSchema>;

export const breachItemSchema = z.object({
  id: idSchema,
  title: z.string(),
  noticedAt: timeSchema,
  /** The end of the 72 hours. */
  dueAt: timeSchema,
  risk: breachRiskSchema.nullable(),
  /** `open`: the authority has to know, or nobody has said yet that it has not. */
  authority: z.enum(['open', 'notNeeded', 'notified', 'notifiedLate']),
  closedAt: timeSchema.nullable(),
});
export type BreachItem = z.infer<typeof breachItemSchema>;
export const breachFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const breachPageSchema = page(breachItemSchema);

export const breachMeasureSchema = z.object({
  id: idSchema,
  text: z.string(),
  dueOn: z.string().nullable(),
  doneAt: timeSchema.nullable(),
});
export type BreachMeasure = z.infer<typeof breachMeasureSchema>;

export const breachSchema = breachItemSchema.extend({
  what: z.string(),
  kinds: z.array(breachKindSchema),
  dataCategories: z.array(dataCategorySchema),
  peopleCount: z.number().int().nullable(),
  recordsCount: z.number().int().nullable(),
  consequences: z.string(),
  measures: z.string(),
  recipient: z.object({ id: idSchema, name: z.string() }).nullable(),
  riskReasons: z.string(),
  /** As it was written; null: what is proposed is in `proposedLetters`. */
  letter: breachLetterSchema.nullable(),
  proposedLetters: z.object({ de: z.string(), en: z.string() }),
  /** Whom to notify; null where the seat of the controller is not known. */
  office: authoritySchema.nullable(),
  notifiedAt: timeSchema.nullable(),
  lateReasons: z.string(),
  people: z.object({
    decision: z.enum(['tell', 'exempt']).nullable(),
    exception: breachExceptionSchema.nullable(),
    reasons: z.string(),
    announcementId: idSchema.nullable(),
  }),
  followUp: z.array(breachMeasureSchema),
  events: z.array(z.object({ id: idSchema, kind: breachEventKindSchema, at: timeSchema, by: z.string().nullable() })),
  /** What has to be done before it can be closed; empty: nothing. */
  lacks: z.array(z.enum(['assessment', 'notification', 'people', 'measures'])),
});
export type Breach = z.infer<typeof breachSchema>;
export const breachLetterFileQuery = paperFileQuery;
