import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, textSchema } from './fields.ts';

const words = z.object({ de: z.string(), en: z.string() });
const mechanismSchema = z.enum(['adequacy', 'dpf', 'scc', 'bcr']).nullable();

/** Who processes data for the platform. `announced`: not before its day; `ended` and `withdrawn` are history. */
export const platformSubProcessorSchema = z.object({
  id: idSchema,
  state: z.enum(['announced', 'active', 'ended', 'withdrawn']),
  name: z.string(),
  purpose: words,
  country: z.string(),
  transferMechanism: mechanismSchema,
  website: z.string().nullable(),
  reason: words,
  announcedAt: z.string(),
  activeFrom: z.string(),
  endedOn: z.string().nullable(),
});
export type PlatformSubProcessor = z.infer<typeof platformSubProcessorSchema>;
export const platformSubProcessorsSchema = z.object({ items: z.array(platformSubProcessorSchema) });

export const announcePlatformSubProcessorSchema = z
  .object({
    name: lineSchema(200),
    purpose: z.object({ de: lineSchema(300), en: lineSchema(300) }).strict(),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** What allows a transfer outside the EEA; null inside it. */
    transferMechanism: mechanismSchema,
    website: z
      .string()
      .trim()
      .max(300)
      .url()
      .regex(/^https:\/\//)
      .nullable(),
    reason: z.object({ de: textSchema(1000), en: textSchema(1000) }).strict(),
    activeFrom: dateSchema,
  })
  .strict();
export type AnnouncePlatformSubProcessor = z.infer<typeof announcePlatformSubProcessorSchema>;

const body = textSchema(2000);
export const platformObjectionSchema = z.object({
  id: idSchema,
  subProcessorId: idSchema,
  text: z.string(),
  receivedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type PlatformObjection = z.infer<typeof platformObjectionSchema>;

/** What a tenant sees: the list, and what it objected itself. */
export const tenantSubProcessorsSchema = platformSubProcessorsSchema.extend({
  objections: z.array(platformObjectionSchema),
});
export type TenantSubProcessors = z.infer<typeof tenantSubProcessorsSchema>;
export const platformObjectionInputSchema = z.object({ text: body }).strict();

/** What the operator sees: everything, and who objected; open objections first. */
export const consoleSubProcessorsSchema = platformSubProcessorsSchema.extend({
  objections: z.array(platformObjectionSchema.extend({ tenant: z.object({ id: idSchema, name: z.string() }) })),
  /** The first day that may be announced today. */
  earliest: z.string(),
});
export type ConsoleSubProcessors = z.infer<typeof consoleSubProcessorsSchema>;
export const answerPlatformObjectionSchema = z.object({ answer: body }).strict();
export const platformObjectionParams = z.object({ id: idSchema, objectionId: idSchema }).strict();
