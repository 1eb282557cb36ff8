import { z } from 'zod';
import { languageSchema } from './enums.ts';
import {
  cursorSchema,
  emailSchema,
  idSchema,
  limitSchema,
  lineSchema,
  optionalLineSchema,
  optionalTextSchema,
  page,
  textSchema,
  timeSchema,
} from './fields.ts';

/** What a mail is, and on what ground it goes: marketing only with consent, the others because of the contract or the law. */
export const announcementClassSchema = z.enum(['service', 'security', 'marketing']);
export type AnnouncementClass = z.infer<typeof announcementClassSchema>;
export const announcementStateSchema = z.enum(['draft', 'sending', 'sent', 'cancelled']);
export type AnnouncementState = z.infer<typeof announcementStateSchema>;
export const copyStateSchema = z.enum(['waiting', 'sent', 'bounced', 'failed', 'leftOut']);
export type CopyState = z.infer<typeof copyStateSchema>;
/** Why somebody whom it was meant for does not get it. */
export const leftOutReasonSchema = z.enum(['noConsent', 'objected', 'noAddress', 'restricted', 'notLive', 'cancelled']);
export type LeftOutReason = z.infer<typeof leftOutReasonSchema>;

const chosenMax = 500;
const chosen = z.array(idSchema).min(1).max(chosenMax);
export const audienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisations'), organisationIds: chosen }).strict(),
  z.object({ kind: z.literal('people'), customerIds: chosen }).strict(),
  z.object({ kind: z.literal('everybody') }).strict(),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** People may also be named by their addresses; the api answers whom it does not know. */
const writtenAudienceSchema = z.discriminatedUnion('kind', [
  ...audienceSchema.options,
  z.object({ kind: z.literal('addresses'), emails: z.array(emailSchema).min(1).max(chosenMax) }).strict(),
]);
export type WrittenAudience = z.infer<typeof writtenAudienceSchema>;

/** English may be left empty; whoever reads English then gets the German text. */
export const writeAnnouncementSchema = z
  .object({
    class: announcementClassSchema,
    subject: z.object({ de: lineSchema(250), en: optionalLineSchema(250) }).strict(),
    body: z.object({ de: textSchema(20_000), en: optionalTextSchema(20_000) }).strict(),
    audience: writtenAudienceSchema,
    /** Of marketing: only whose consent for it is in force gets a copy. */
    purposeId: idSchema.nullable(),
    /** Whose address it comes from; null: the controller's, where mail comes in there. */
    channelId: idSchema.nullable(),
  })
  .strict();
export type WriteAnnouncement = z.infer<typeof writeAnnouncementSchema>;

const counts = z.object({
  waiting: z.number().int(),
  sent: z.number().int(),
  bounced: z.number().int(),
  failed: z.number().int(),
  leftOut: z.number().int(),
});
const words = z.object({ de: z.string(), en: z.string() });
const named = z.object({ id: idSchema, name: z.string() });

export const announcementItemSchema = z.object({
  id: idSchema,
  class: announcementClassSchema,
  state: announcementStateSchema,
  subject: words,
  createdAt: timeSchema,
  startedAt: timeSchema.nullable(),
  endedAt: timeSchema.nullable(),
  counts,
});
export type AnnouncementItem = z.infer<typeof announcementItemSchema>;

export const announcementSchema = announcementItemSchema.extend({
  body: words,
  audience: z.object({
    kind: z.enum(['everybody', 'organisations', 'people']),
    /** The chosen organisations or people. */
    chosen: z.array(named.extend({ email: z.string().nullable() })),
  }),
  purpose: z.object({ id: idSchema, name: words }).nullable(),
  channelId: idSchema.nullable(),
  /** The version of the notice that it tells of. */
  noticeVersion: z.number().int().nullable(),
  createdBy: named.nullable(),
  startedBy: named.nullable(),
});
export type Announcement = z.infer<typeof announcementSchema>;

export const announcementFilterSchema = z
  .object({ state: announcementStateSchema.optional(), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const announcementPageSchema = page(announcementItemSchema);

/** Who would get it at this moment, and who would not. */
export const announcementReachSchema = z.object({
  gets: z.object({ de: z.number().int(), en: z.number().int() }),
  leftOut: z.array(z.object({ reason: leftOutReasonSchema, count: z.number().int() })),
});
export type AnnouncementReach = z.infer<typeof announcementReachSchema>;

export const announcementLanguageSchema = z.object({ language: languageSchema }).strict();
/** The mail as it would leave, for a reader of one language. */
export const announcementPreviewSchema = z.object({
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Whether mail programs offer to unsubscribe. */
  unsubscribes: z.boolean(),
});
export type AnnouncementPreview = z.infer<typeof announcementPreviewSchema>;

export const copyFilterSchema = z
  .object({ state: copyStateSchema, limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const announcementCopySchema = z.object({
  id: idSchema,
  person: z.object({ id: idSchema, name: z.string(), email: z.string() }),
  language: languageSchema,
  state: copyStateSchema,
  /** Why it was left out, or what the other server said. */
  reason: z.string().nullable(),
  changedAt: timeSchema,
});
export type AnnouncementCopy = z.infer<typeof announcementCopySchema>;
export const copyPageSchema = page(announcementCopySchema);

/** Whom one may choose, by name. */
export const announcementOrganisationSchema = named.extend({ people: z.number().int() });

export const announceNoticeSchema = z.object({ version: z.number().int().min(1) }).strict();
