import { z } from 'zod';
import { languageSchema } from './enums.ts';

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
