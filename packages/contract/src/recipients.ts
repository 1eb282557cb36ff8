import { z } from 'zod';
import { dataCategorySchema } from './activities.ts';
import { dateSchema, idSchema, lineSchema, optionalLineSchema } from './fields.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
/** A host as DNS has it, or an IPv4 address. */
export const hostNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
const webAddress = z
  .string()
  .trim()
  .max(300)
  .url()
  .regex(/^https:\/\//);

export const recipientCategorySchema = z.enum([
  'hosting',
  'mail',
  'monitoring',
  'billing',
  'remoteMaintenance',
  'communication',
  'subcontractor',
  'advice',
  'authority',
  'other',
]);
export type RecipientCategory = z.infer<typeof recipientCategorySchema>;

/** GDPR Art. 13(1)(e) and (f). */
export const recipientInputSchema = z
  .object({
    name: lineSchema(200),
    category: recipientCategorySchema.optional(),
    role: z.enum(['processor', 'controller']),
    purpose: z.object({ de: lineSchema(300), en: lineSchema(300) }).strict(),
    country,
    /** What it gets. */
    dataCategories: z.array(dataCategorySchema).max(30).optional(),
    /** What allows a transfer outside the EEA; null inside it. */
    transferMechanism: z.enum(['adequacy', 'dpf', 'scc', 'bcr']).nullable(),
    /** With `dpf`: when its list was last looked at (Decision (EU) 2023/1795). */
    dpfCheckedOn: dateSchema.nullable().optional(),
    /** With `scc`: the day of the clauses; only those of Decision (EU) 2021/914 count. */
    clausesOn: dateSchema.nullable().optional(),
    /** Where a copy of the safeguards is to be had; empty: from the controller, on request. */
    copyPlace: z
      .object({ de: optionalLineSchema(300), en: optionalLineSchema(300) })
      .strict()
      .optional(),
    website: webAddress.nullable().optional(),
    privacyWebsite: webAddress.nullable().optional(),
    /** Host names that the product connects to for this recipient, such as those of webhooks. */
    hosts: z.array(hostNameSchema).max(20).optional(),
  })
  .strict();
export type RecipientInput = z.infer<typeof recipientInputSchema>;
export const createRecipientSchema = recipientInputSchema.extend({
  /** Of a processor: told of before it gets anything. Where contracts with organisations promise that, every new one is. */
  toBeAnnounced: z.boolean().optional(),
});
export type CreateRecipient = z.infer<typeof createRecipientSchema>;

/** What shows that a processor is bound (GDPR Art. 28(3)), with its file. */
export const recipientEvidenceSchema = z.object({
  id: idSchema,
  kind: z.enum(['processingContract']),
  signedOn: z.string(),
  /** The last day; null: until it is ended. */
  validUntil: z.string().nullable(),
  fileName: z.string(),
  bytes: z.number().int(),
  recordedAt: z.string(),
});
export type RecipientEvidence = z.infer<typeof recipientEvidenceSchema>;
export const evidenceQuerySchema = z
  .object({ signedOn: dateSchema, validUntil: dateSchema.optional(), fileName: lineSchema(255) })
  .strict();
export const evidenceParams = z.object({ id: idSchema, evidenceId: idSchema });

/**
 * `valid` lets connections through; so does `notNeeded`, of those who are controllers themselves. `unannounced` and
 * `announced` are still to come, whatever their contract says.
 */
export const recipientStandingSchema = z.enum(['notNeeded', 'valid', 'missing', 'expired', 'unannounced', 'announced']);
export type RecipientStanding = z.infer<typeof recipientStandingSchema>;

export const recipientSchema = z.object({
  id: idSchema,
  name: z.string(),
  category: recipientCategorySchema,
  role: z.enum(['processor', 'controller']),
  purpose: z.object({ de: z.string(), en: z.string() }),
  country: z.string(),
  dataCategories: z.array(dataCategorySchema),
  transferMechanism: z.enum(['adequacy', 'dpf', 'scc', 'bcr']).nullable(),
  dpfCheckedOn: z.string().nullable(),
  clausesOn: z.string().nullable(),
  copyPlace: z.object({ de: z.string(), en: z.string() }),
  website: z.string().nullable(),
  privacyWebsite: z.string().nullable(),
  hosts: z.array(z.string()),
  evidence: z.array(recipientEvidenceSchema),
  standing: recipientStandingSchema,
  /** With `valid`: the day on which the last evidence ends; null: none is set. */
  validUntil: z.string().nullable(),
  /** With `announced`: the first day. */
  activeFrom: z.string().nullable(),
});
export type Recipient = z.infer<typeof recipientSchema>;
