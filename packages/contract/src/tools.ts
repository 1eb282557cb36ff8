import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { cursorSchema, idSchema, limitSchema } from './fields.ts';

export const noticeTextCharsMax = 200_000;

/** Not trimmed: places in the answer are counted in the text as it was sent. */
export const noticeLintInputSchema = z
  .object({
    text: z.string().min(1).max(noticeTextCharsMax),
    /** Of messages and proposals; the text's own where it is left out. */
    language: languageSchema.optional(),
  })
  .strict();

export const noticeFindingSchema = z.object({
  /** `L01` to `L36`. */
  id: z.string().regex(/^L\d\d$/),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  /** UTF-16 offsets into the text; `end` is the first that no longer belongs to it. */
  start: z.number().int(),
  end: z.number().int(),
  /** What to do or to write instead. */
  proposal: z.string(),
  /** What can stand in place of the marked text as it is; null where a person has to write. */
  replacement: z.string().nullable(),
  /** The rule behind it. */
  source: z.string(),
});
export type NoticeFinding = z.infer<typeof noticeFindingSchema>;

export const noticeLintSchema = z.object({
  language: languageSchema,
  /** Version of the law that was looked at. */
  lawVersion: z.string(),
  findings: z.array(noticeFindingSchema),
});
export type NoticeLint = z.infer<typeof noticeLintSchema>;

/** The tenant's own notice as it stands, as plain text with what was found in it. */
export const ownNoticeCheckSchema = noticeLintSchema.extend({
  text: z.string(),
  /** `sentence`: the one it stands in; null where it is about the whole. */
  findings: z.array(noticeFindingSchema.extend({ sentence: z.string().nullable() })),
});
export type OwnNoticeCheck = z.infer<typeof ownNoticeCheckSchema>;
export const ownNoticeCheckQuerySchema = z
  .object({
    language: languageSchema.optional(),
    /** `draft`: the notice that publishing now would make. */
    of: z.enum(['published', 'draft']).optional(),
  })
  .strict();

/** For the operator. `affected` tenants have errors in their notice; `checked` were checked against this version. */
export const lawStateSchema = z.object({
  lawVersion: z.string(),
  tenants: z.number().int(),
  checked: z.number().int(),
  affected: z.number().int(),
  items: z.array(
    z.object({
      tenantId: idSchema,
      name: z.string(),
      lawVersion: z.string(),
      checkedAt: z.string(),
      /** Ids of lints. */
      errors: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type LawState = z.infer<typeof lawStateSchema>;
export const lawStateQuerySchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
