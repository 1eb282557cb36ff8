import { z } from 'zod';
import { erasureStepSchema } from './erasures.ts';
import { cursorSchema, idSchema, limitSchema, page } from './fields.ts';
import { paperFormatSchema } from './papers.ts';
import { languageSchema } from './enums.ts';
import { retentionCategorySchema } from './retention.ts';

/** What a line of the ledger is about: a category of retention, tickets kept without the people in them, or a step of an erasure. */
export const ledgerCategorySchema = z.union([
  retentionCategorySchema,
  z.literal('anonymisedTickets'),
  erasureStepSchema.shape.step,
]);
export type LedgerCategory = z.infer<typeof ledgerCategorySchema>;

/** One batch of deletions: ids and numbers, nothing of whom. */
export const ledgerEntrySchema = z.object({
  sequence: z.number().int(),
  entryId: idSchema,
  /** The run of retention or the erasure of a person that it was part of. */
  actId: idSchema,
  category: ledgerCategorySchema,
  /** Of what went by time: the rule's id and when it was set. */
  rule: z.string().nullable(),
  ground: z.enum(['period', 'request']),
  stores: z.array(z.enum(['database', 'files', 'search', 'jobs'])),
  objects: z.number().int(),
  objectIds: z.array(idSchema),
  recordedAt: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export const ledgerPartSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const ledgerPageSchema = page(ledgerEntrySchema);

/** `copied`: up to which line the copies outside of the database reach. */
export const ledgerVerdictSchema = z.object({
  checkedAt: z.string(),
  entries: z.number().int(),
  copied: z.number().int(),
  /** The first line that is not as it was written; null: all of them are. */
  brokenAt: z.number().int().nullable(),
  /** `gap`: a line is left out; `chain`: it does not follow from the one before; `hash`: it was changed; `copy`: it differs from its copy; `missing`: its copy is there and it is not. */
  why: z.enum(['gap', 'chain', 'hash', 'copy', 'missing']).nullable(),
});
export type LedgerVerdict = z.infer<typeof ledgerVerdictSchema>;

export const certificateQuerySchema = z
  .object({ language: languageSchema.optional(), format: paperFormatSchema.default('pdf') })
  .strict();
