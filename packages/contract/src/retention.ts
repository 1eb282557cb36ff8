import { z } from 'zod';
import { dateSchema, idSchema, optionalTextSchema, timeSchema } from './fields.ts';

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
/** What ends by itself where a tenant has set no rule. */
export const defaultRetentionDays: Partial<Record<z.infer<typeof retentionCategorySchema>, number>> = {
  readAccessLog: 90,
  accessLog: 7,
  /** From the end of the year of the withdrawal: three years, one of them a leap year (§§ 195, 199 BGB). */
  consentProof: 1096,
  /** As long as a claim may hang on whether somebody was told. */
  announcements: 1096,
  /** From closing, as long as somebody may ask how it was answered. */
  dataRequests: 1096,
};
export type RetentionCategory = z.infer<typeof retentionCategorySchema>;

const days = z.number().int().min(1).max(36_500);
export const retentionRuleSchema = z.object({
  id: idSchema,
  category: retentionCategorySchema,
  retentionDays: days,
  reason: z.string(),
  updatedAt: z.string(),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

export const setRetentionRuleSchema = z.object({ retentionDays: days, reason: optionalTextSchema(500) }).strict();
export const retentionPreviewQuerySchema = z
  .object({
    category: retentionCategorySchema,
    retentionDays: z.coerce.number().int().min(1).max(36_500),
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
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** What one run deleted under one rule: numbers, no names. */
export const disposalSchema = z.object({
  runId: idSchema,
  category: retentionCategorySchema,
  retentionDays: z.number().int(),
  disposedAt: z.string(),
  objects: z.number().int(),
  articles: z.number().int(),
  files: z.number().int(),
});
export type Disposal = z.infer<typeof disposalSchema>;
