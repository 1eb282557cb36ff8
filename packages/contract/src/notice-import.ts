import { z } from 'zod';
import { noticeFindingSchema, noticeTextCharsMax } from './tools.ts';

/** Not trimmed: places in the answer are counted in the text as it was sent. Nothing of it is kept. */
export const noticeImportInputSchema = z.object({ text: z.string().min(1).max(noticeTextCharsMax) }).strict();

export const importKindSchema = z.enum(['controller', 'dpo', 'authority', 'recipient', 'retention']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** What a text says that a register could hold. `values` by the names of the fields of that register. */
export const importProposalSchema = z.object({
  /** Stays the same for the same text. */
  id: z.string(),
  kind: importKindSchema,
  /** UTF-16 offsets into the text, and what stands there. */
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  values: z.record(z.string()),
  /** What the register holds; null: nothing. */
  current: z.record(z.string()).nullable(),
  /** The register says the same already. */
  isTaken: z.boolean(),
  /** What to look at before it is taken over. */
  hints: z.array(
    z.enum([
      'addressMissing',
      'emailMissing',
      'countryUnknown',
      'otherAuthority',
      'mechanismMissing',
      'belowFloor',
      'longWithoutReason',
    ]),
  ),
});
export type ImportProposal = z.infer<typeof importProposalSchema>;

export const noticeImportSchema = z.object({
  proposals: z.array(importProposalSchema),
  /** Articles of the GDPR whose right the text names, and those it lacks: Redlich's own notice names what is switched on. */
  rights: z.object({ named: z.array(z.string()), missing: z.array(z.string()) }),
  /** What is wrong with the text and is therefore not to be taken over. */
  findings: z.array(noticeFindingSchema),
});
export type NoticeImport = z.infer<typeof noticeImportSchema>;
