import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { idSchema, timeSchema } from './fields.ts';
import { paperFormatSchema } from './papers.ts';

const statementValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** What a sentence says, for a program: which control answers for it, about which entry, with which values. */
export const claimSchema = z.object({
  /** `K1` to `K44`, the controls that docs/glossary.md explains. */
  control: z.string().regex(/^K\d{1,2}$/),
  /** The entry of a register, a category or a name that it speaks of; null where it speaks of the whole. */
  about: z.string().nullable(),
  statement: z.record(statementValue),
});
export type Claim = z.infer<typeof claimSchema>;

const sentence = { id: z.string(), text: z.string(), claims: z.array(claimSchema) };
export const noticeSentenceSchema = z.object(sentence);
export type NoticeSentence = z.infer<typeof noticeSentenceSchema>;

const row = z.object({ ...sentence, cells: z.array(z.string()) });
const postal = z.object({
  ...sentence,
  lines: z.array(z.string()),
  email: z.string(),
  website: z.string().nullable(),
});

/** `emphasis` is set off from the rest, as GDPR Art. 21(4) asks for the right to object. */
export const noticeBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(noticeSentenceSchema) }),
  z.object({ kind: z.literal('list'), sentences: z.array(noticeSentenceSchema) }),
  z.object({ kind: z.literal('emphasis'), sentences: z.array(noticeSentenceSchema) }),
  z.object({ kind: z.literal('address'), sentences: z.array(postal) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), sentences: z.array(row) }),
]);
export type NoticeBlock = z.infer<typeof noticeBlockSchema>;

export const noticeSectionSchema = z.object({
  id: z.string(),
  heading: z.string(),
  blocks: z.array(noticeBlockSchema),
});
export type NoticeSection = z.infer<typeof noticeSectionSchema>;

/** A privacy notice in one language. In the other one it has the same sentences with the same claims. */
export const noticeDocumentSchema = z.object({
  language: languageSchema,
  title: z.string(),
  tenantName: z.string(),
  sections: z.array(noticeSectionSchema),
});
export type NoticeDocument = z.infer<typeof noticeDocumentSchema>;

/** What the law asks for and no sentence says yet. */
export const missingItemSchema = z.object({
  id: z.string(),
  /** As the language of the notice cites it: `Art. 13(1)(a) GDPR`. */
  article: z.string(),
  name: z.string(),
});
export type MissingItem = z.infer<typeof missingItemSchema>;

/** What the configuration says at this moment, and what the law asks for beyond that. */
export const configuredNoticeSchema = noticeDocumentSchema.extend({ missing: z.array(missingItemSchema) });
export type ConfiguredNotice = z.infer<typeof configuredNoticeSchema>;

/** A notice that was published, and how it is told from others. */
export const noticeVersionSchema = z.object({
  version: z.number().int(),
  validFrom: z.string(),
  publishedAt: z.string(),
  /** SHA-256 of the canonical JSON of the document in each language. */
  sha256: z.object({ de: z.string(), en: z.string() }),
});
export type NoticeVersion = z.infer<typeof noticeVersionSchema>;

/** A sentence that differs between two versions; null where it was not there. */
export const noticeChangeSchema = z.object({
  id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Says something else, not the same in other words. */
  material: z.boolean(),
});
export type NoticeChange = z.infer<typeof noticeChangeSchema>;

export const publishedNoticeSchema = noticeVersionSchema.extend({
  document: noticeDocumentSchema,
  /** Against the version before. */
  changes: z.array(noticeChangeSchema),
});
export type PublishedNotice = z.infer<typeof publishedNoticeSchema>;

/** The notice as anybody may read it. */
export const noticeSchema = noticeDocumentSchema.extend({
  /** Null before the first one is published: then it is what the configuration says. */
  published: noticeVersionSchema.nullable(),
  /** Since when it is in force, or when a record it is made from was last changed. */
  changedAt: z.string().nullable(),
  missing: z.array(missingItemSchema),
});
export type Notice = z.infer<typeof noticeSchema>;
export const noticeQuerySchema = z
  .object({
    language: languageSchema.optional(),
    /** The notice that was in force then. */
    at: timeSchema.optional(),
  })
  .strict();
export const noticeLanguageSchema = z.object({ language: languageSchema.optional() }).strict();
export const noticeCheckQuerySchema = noticeLanguageSchema
  .extend({
    /** `draft`: the notice that publishing now would make. */
    of: z.enum(['published', 'draft']).optional(),
  })
  .strict();
export const noticeVersionParams = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) }).strict();
export const noticeFileQuerySchema = z
  .object({
    language: languageSchema.optional(),
    format: z.enum(['txt', 'md', ...paperFormatSchema.options]),
    /** A published version; the notice that anybody reads now when absent. */
    version: noticeVersionParams.shape.version.optional(),
  })
  .strict();

/** `statement`: of the controller, where software cannot look. */
export const verdictSchema = z.enum(['holds', 'contradicted', 'statement']);
export type Verdict = z.infer<typeof verdictSchema>;

export const checkedSentenceSchema = z.object({
  id: z.string(),
  verdict: verdictSchema,
  controls: z.array(z.string()),
  /** The page where what the sentence says is set. */
  setting: z.string().nullable(),
  /** What was looked at, and what was found. */
  evidence: z.array(z.object({ what: z.string(), result: z.string() })),
});
export type CheckedSentence = z.infer<typeof checkedSentenceSchema>;

/** A notice with a mark for each sentence. */
export const noticeCheckSchema = z.object({
  checkedAt: z.string(),
  /** The version that was checked; null where it is the one that the configuration makes. */
  published: noticeVersionSchema.nullable(),
  document: noticeDocumentSchema,
  sentences: z.array(checkedSentenceSchema),
  /** Of the notice that publishing now would make. */
  missing: z.array(missingItemSchema),
  /** What publishing now would change. */
  changes: z.array(noticeChangeSchema),
});
export type NoticeCheck = z.infer<typeof noticeCheckSchema>;

/** A comparison of the notice in force with what is so. `watch`: by itself, kept where it found something new. */
export const noticeRunSchema = z.object({
  id: idSchema,
  kind: z.enum(['watch', 'nightly', 'asked']),
  at: z.string(),
  /** Of the notice that was compared. */
  version: z.number().int(),
  tookMs: z.number().int(),
  sentences: z.number().int(),
  contradicted: z.number().int(),
});
export type NoticeRun = z.infer<typeof noticeRunSchema>;

/** `text`: as the notice in force says it; null where it no longer does. */
const toldSentence = { sentenceId: z.string(), text: z.string().nullable() };
export const noticeChecksSchema = z.object({
  /** Whether there is a notice that can be compared. */
  published: z.boolean(),
  /** The last comparison, whatever it found; null before the first. */
  checkedAt: z.string().nullable(),
  /** Sentences that are contradicted. */
  alerts: z.array(z.object({ ...toldSentence, since: z.string() })),
  /** The newest 100. */
  changes: z.array(
    z.object({ ...toldSentence, at: z.string(), was: verdictSchema.nullable(), became: verdictSchema.nullable() }),
  ),
  /** The newest 50. */
  runs: z.array(noticeRunSchema),
});
export type NoticeChecks = z.infer<typeof noticeChecksSchema>;
