import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { dateSchema, idSchema, textSchema } from './fields.ts';
import { noticeChangeSchema, noticeVersionSchema } from './notice.ts';
import { noticeFindingSchema } from './tools.ts';

const sectionIdSchema = z.string().regex(/^[a-zA-Z]{1,40}$/);
export const ownTextCharsMax = 2_000;
const bothLanguages = z.object({ de: textSchema(ownTextCharsMax), en: textSchema(ownTextCharsMax) }).strict();

/** A statement of the controller in its own words, at the end of a section. */
export const ownSentenceInputSchema = z.object({ section: sectionIdSchema, text: bothLanguages }).strict();
export type OwnSentenceInput = z.infer<typeof ownSentenceInputSchema>;
export const ownSentenceSchema = ownSentenceInputSchema.extend({ id: idSchema });
export type OwnSentence = z.infer<typeof ownSentenceSchema>;

/** Other words for a sentence that keeps its claims. */
export const ownWordingInputSchema = z.object({ text: bothLanguages }).strict();
export type OwnWordingInput = z.infer<typeof ownWordingInputSchema>;
export const ownWordingSchema = ownWordingInputSchema.extend({
  sentence: z.string(),
  /**
   * `stale`: what the sentence says has changed since, so that the product's own words stand there again until somebody
   * looks at it; `gone`: the notice no longer has the sentence.
   */
  state: z.enum(['used', 'stale', 'gone']),
});
export type OwnWording = z.infer<typeof ownWordingSchema>;
export const wordingParams = z.object({ sentence: z.string().min(1).max(400) }).strict();

/** A section in the notice's order; `optional` where nothing in it is asked for by law. */
export const shapedSectionSchema = z.object({
  id: z.string(),
  heading: z.object({ de: z.string(), en: z.string() }),
  optional: z.boolean(),
  hidden: z.boolean(),
  /** Nothing to say there at present. */
  empty: z.boolean(),
});
export type ShapedSection = z.infer<typeof shapedSectionSchema>;
export const setSectionsSchema = z
  .object({ order: z.array(sectionIdSchema).max(60), hidden: z.array(sectionIdSchema).max(60) })
  .strict();
export type SetSections = z.infer<typeof setSectionsSchema>;

/** An origin: `https://www.firma.example`. */
const siteSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(260)
  .regex(/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/);
export const embedSitesSchema = z.object({ sites: z.array(siteSchema).max(20) }).strict();
export type EmbedSites = z.infer<typeof embedSitesSchema>;
export const reviewRuleSchema = z.object({ needsReview: z.boolean() }).strict();
export type ReviewRule = z.infer<typeof reviewRuleSchema>;

export const noticeShapeSchema = z.object({
  sections: z.array(shapedSectionSchema),
  sentences: z.array(ownSentenceSchema),
  wordings: z.array(ownWordingSchema),
  needsReview: z.boolean(),
  embedSites: z.array(z.string()),
});
export type NoticeShape = z.infer<typeof noticeShapeSchema>;

/** A sentence of the draft with what it must keep when it is worded anew. */
export const wordedSentenceSchema = z.object({
  sentence: z.string(),
  standard: z.object({ de: z.string(), en: z.string() }),
  own: z.object({ de: z.string(), en: z.string() }).nullable(),
  state: z.enum(['standard', 'used', 'stale']),
  /** What has to stand in the words, as the product writes it. */
  values: z.object({ de: z.array(z.string()), en: z.array(z.string()) }),
});
export type WordedSentence = z.infer<typeof wordedSentenceSchema>;

/** Words as they are typed, one language empty or not; `sentence` where they are to stand for one. */
export const textCheckInputSchema = z
  .object({
    text: z.object({ de: z.string().max(ownTextCharsMax), en: z.string().max(ownTextCharsMax) }).strict(),
    sentence: z.string().max(400).optional(),
  })
  .strict();
export type TextCheckInput = z.infer<typeof textCheckInputSchema>;
const checkedTextSchema = z.object({
  findings: z.array(noticeFindingSchema),
  /** Values of the sentence that the words lack. */
  missing: z.array(z.string()),
});
export const textCheckSchema = z.object({ de: checkedTextSchema, en: checkedTextSchema });
export type TextCheck = z.infer<typeof textCheckSchema>;

export const publishNoticeSchema = z
  .object({
    /** The day from whose beginning it applies; at once where it is today or not given. */
    validOn: dateSchema.optional(),
  })
  .strict();
export type PublishNotice = z.infer<typeof publishNoticeSchema>;

const personSchema = z.object({ id: idSchema, name: z.string().nullable() });
export const noticeReviewSchema = z.object({
  id: idSchema,
  state: z.enum(['open', 'approved', 'returned', 'withdrawn']),
  requestedAt: z.string(),
  requestedBy: personSchema,
  validOn: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: personSchema.nullable(),
  comment: z.string(),
  /** Whether the configuration still makes the notice that was handed in. */
  isCurrent: z.boolean(),
  isOwn: z.boolean(),
});
export type NoticeReview = z.infer<typeof noticeReviewSchema>;
export const reviewDecisionSchema = z
  .object({ approves: z.boolean(), comment: z.string().trim().max(2_000).default('') })
  .strict();
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

/** How the notice comes out next. */
export const noticePublicationSchema = z.object({
  inForce: noticeVersionSchema.nullable(),
  /** Published, and not yet in force. */
  pending: noticeVersionSchema.nullable(),
  needsReview: z.boolean(),
  /** The last that was asked for. */
  review: noticeReviewSchema.nullable(),
  /** Against what is published last, pending or in force. */
  changes: z.array(noticeChangeSchema),
  /** What keeps it from being published, in the words of the person's language; findings of warnings do not. */
  errors: z.number().int(),
});
export type NoticePublication = z.infer<typeof noticePublicationSchema>;
export const noticePublicationQuerySchema = z.object({ language: languageSchema.optional() }).strict();
