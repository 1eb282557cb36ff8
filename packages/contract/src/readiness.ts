import { z } from 'zod';

/** What data protection asks of a desk, in the order in which it is shown. docs/guides/readiness.md says what each is worth. */
export const readinessStepSchema = z.enum([
  'published',
  'current',
  'complete',
  'true',
  'clean',
  'contracts',
  'lasting',
  'platformContract',
  'secondFactor',
  'connections',
]);
export type ReadinessStep = z.infer<typeof readinessStepSchema>;

export const readinessEntrySchema = z.object({
  step: readinessStepSchema,
  /** Earned of `of`. */
  points: z.number().int(),
  of: z.number().int(),
  /** How many things are open; 0: nothing is left to do. */
  open: z.number().int(),
  /** The name of the first of them, where it has one: a recipient, an item of the law, a host. */
  about: z.string().nullable(),
  /** Of `complete`: the id of the first item that is missing. */
  item: z.string().nullable(),
  /** The page where it is mended. */
  place: z.string(),
});
export type ReadinessEntry = z.infer<typeof readinessEntrySchema>;

export const readinessSchema = z.object({
  /** 0 to 100. */
  score: z.number().int(),
  /** The open steps that add most, at most three, the greatest first. */
  next: z.array(readinessEntrySchema),
  entries: z.array(readinessEntrySchema),
});
export type Readiness = z.infer<typeof readinessSchema>;
