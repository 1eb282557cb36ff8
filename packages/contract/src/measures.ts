import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

/** The aims of GDPR Art. 32(1). */
export const measureGroupSchema = z.enum(['confidentiality', 'integrity', 'availability', 'review']);
export type MeasureGroup = z.infer<typeof measureGroupSchema>;

/** What the product looks at by itself. */
export const measureCheckSchema = z.enum([
  'tls',
  'passwords',
  'secrets',
  'factors',
  'separation',
  'guessing',
  'reading',
  'checksums',
  'versions',
]);
export type MeasureCheck = z.infer<typeof measureCheckSchema>;

/** A measure that only the controller knows of. */
export const measureInputSchema = z
  .object({ group: measureGroupSchema, text: z.object({ de: lineSchema(400), en: lineSchema(400) }).strict() })
  .strict();
export type MeasureInput = z.infer<typeof measureInputSchema>;

const words = z.object({ de: z.string(), en: z.string() });
export const measureSchema = z.object({
  /** The kind of check, or the id of the tenant's own entry. */
  id: z.string(),
  group: measureGroupSchema,
  text: words,
  /** Null for what only the controller can state. */
  check: z
    .object({
      kind: measureCheckSchema,
      outcome: z.enum(['holds', 'fails']),
      evidence: words,
      checkedAt: z.string(),
    })
    .nullable(),
});
export type Measure = z.infer<typeof measureSchema>;
export const measureEntrySchema = measureInputSchema.extend({ id: idSchema });
export type MeasureEntry = z.infer<typeof measureEntrySchema>;
