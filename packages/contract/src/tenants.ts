import { z } from 'zod';
import { languageSchema, tenantStateSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema, optionalLineSchema } from './fields.ts';
import { authoritySchema } from './privacy.ts';
import { retentionRuleSchema } from './retention.ts';

/** The first part of a tenant's address: letters, digits and hyphens, 3 to 40 characters. */
export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?!.*--)[a-z0-9-]{1,38}[a-z0-9]$/);

/** The contract under Art. 28 GDPR as it is accepted at sign-up. */
export const processingContractSchema = z.object({
  version: z.string(),
  language: languageSchema,
  /** Of exactly this wording. */
  sha256: z.string(),
  title: z.string(),
  clauses: z.array(z.object({ heading: z.string(), text: z.string() })),
});
export type ProcessingContract = z.infer<typeof processingContractSchema>;

export const slugQuerySchema = z
  .object({ slug: optionalLineSchema(60).optional(), company: optionalLineSchema(200).optional() })
  .strict();
/** Whether an address may be had; `suggestion` is a free one made from the wish or the company's name. */
export const slugAnswerSchema = z.object({
  slug: z.string(),
  state: z.enum(['free', 'taken', 'reserved', 'malformed', 'empty']),
  suggestion: z.string().nullable(),
  host: z.string(),
});
export type SlugAnswer = z.infer<typeof slugAnswerSchema>;

export const signUpSchema = z
  .object({
    company: lineSchema(200),
    name: lineSchema(200),
    email: emailSchema,
    /** Without one, password or passkey are chosen once the address is proven. */
    password: z.string().min(12).max(256).optional(),
    slug: slugSchema,
    language: languageSchema.optional(),
    /** The `sha256` of the contract that was shown and accepted. */
    acceptedContract: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .strict();
export type SignUp = z.infer<typeof signUpSchema>;
export const signedUpSchema = z.object({ email: z.string(), host: z.string() });

export const confirmSignUpSchema = z.object({ slug: slugSchema, token: z.string().max(100) }).strict();
/** `invitation`: the token by which somebody who signed up without a password chooses how to log in. */
export const confirmedSignUpSchema = z.object({ host: z.string(), invitation: z.string().nullable() });

/** Decides which authority is competent, beside the place. */
export const sectorSchema = z.enum(['private', 'public', 'federal', 'telecommunications']);
export type Sector = z.infer<typeof sectorSchema>;
export const authorityQuerySchema = z
  .object({ country: z.string().regex(/^[A-Z]{2}$/), postalCode: optionalLineSchema(20), sector: sectorSchema })
  .strict();
export const authorityAnswerSchema = z.object({ authority: authoritySchema.nullable() });

/** The ways a help desk is run; each has proposals of its own for retention. */
export const retentionShapeSchema = z.enum([
  'contractDesk',
  'openContact',
  'closedPortal',
  'openServiceDesk',
  'managedServices',
]);
export type RetentionShape = z.infer<typeof retentionShapeSchema>;
export const retentionPresetQuerySchema = z.object({ language: languageSchema.optional() }).strict();
export const retentionPresetSchema = z.object({
  shape: retentionShapeSchema,
  rules: z.array(retentionRuleSchema.omit({ id: true, class: true, version: true, updatedAt: true })),
});
export const applyRetentionPresetSchema = z
  .object({ shape: retentionShapeSchema, language: languageSchema.optional() })
  .strict();

export const setupStepSchema = z.enum(['company', 'mail', 'retention', 'notice', 'look', 'sample', 'people']);
export type SetupStep = z.infer<typeof setupStepSchema>;

/** How far a desk is. Every `done` is computed from what is there; nothing is ticked by hand. */
export const setupSchema = z.object({
  state: tenantStateSchema,
  wentLiveAt: z.string().nullable(),
  /** Where the wizard was left. */
  resumeAt: setupStepSchema,
  steps: z.array(
    z.object({
      step: setupStepSchema,
      done: z.boolean(),
      /** Needed before going live is sensible; the others only round it off. */
      essential: z.boolean(),
    }),
  ),
  mail: z.object({
    /** Where mail is forwarded to; null while there is no channel. */
    address: z.string().nullable(),
    /** The newest message that came in. */
    newest: z
      .object({
        receivedAt: z.string(),
        state: z.string(),
        ticketId: idSchema.nullable(),
        number: z.number().nullable(),
      })
      .nullable(),
  }),
  /** Replies and notifications held back so far. */
  heldBack: z.number().int(),
  sampleTicketId: idSchema.nullable(),
  dpoNotRequired: z.boolean(),
});
export type Setup = z.infer<typeof setupSchema>;
export const setupPlaceSchema = z.object({ step: setupStepSchema }).strict();

export const goLiveSchema = z.object({ confirmed: z.boolean() }).strict();
export const dpoNotRequiredSchema = z.object({ notRequired: z.boolean() }).strict();
