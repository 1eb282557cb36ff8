import { z } from 'zod';
import { languageSchema } from './enums.ts';

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

/** The notice as anybody may read it. */
export const noticeSchema = noticeDocumentSchema.extend({
  /** When a record it is made from was last changed. */
  changedAt: z.string().nullable(),
  missing: z.array(missingItemSchema),
});
export type Notice = z.infer<typeof noticeSchema>;
export const noticeQuerySchema = z.object({ language: languageSchema.optional() }).strict();

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
  document: noticeDocumentSchema,
  sentences: z.array(checkedSentenceSchema),
  missing: z.array(missingItemSchema),
});
export type NoticeCheck = z.infer<typeof noticeCheckSchema>;
