import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema, optionalLineSchema, textSchema } from './fields.ts';
import { noticeShownSchema } from './shown-notices.ts';

/** Of a link that was sent by mail; empty and blank ones are refused like unknown ones. */
export const tokenSchema = z.string().max(200);
export const tokenInputSchema = z.object({ token: tokenSchema }).strict();
const newPassword = z.string().min(12).max(256);

/** A customer's account as staff sees it. */
export const accountSchema = z.object({
  state: z.enum(['none', 'invited', 'active']),
  /** How the open invitation was given: a link by mail, or a password handed over. */
  way: z.enum(['link', 'initialPassword']).nullable(),
  since: z.string().nullable(),
  /** Until when the open invitation can be used. */
  expiresAt: z.string().nullable(),
});
export type Account = z.infer<typeof accountSchema>;

/** Shown once, kept nowhere in clear. */
export const initialPasswordSchema = z.object({ password: z.string(), expiresAt: z.string() });
export type InitialPassword = z.infer<typeof initialPasswordSchema>;

/** Whose account a link opens. */
export const activationSchema = z.object({ email: z.string(), firstName: z.string(), lastName: z.string() });
export type Activation = z.infer<typeof activationSchema>;
export const activateSchema = z
  .object({
    token: tokenSchema,
    password: newPassword,
    language: languageSchema.optional(),
    /** The version of the privacy notice that the page showed. */
    notice: noticeShownSchema.optional(),
  })
  .strict();

/** Behind a first login: the token to choose an own password with. */
export const firstLoginSchema = z.object({ token: z.string() });

export const magicLinkSchema = z.object({ email: emailSchema }).strict();

/** What a customer tells of themselves; a pseudonym is fine, and so is nothing. */
export const profileSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language: languageSchema,
  /** An address that waits for its proof. */
  newEmail: z.string().nullable(),
});
export type Profile = z.infer<typeof profileSchema>;
export const updateProfileSchema = z
  .object({ firstName: optionalLineSchema(100).optional(), lastName: optionalLineSchema(100).optional() })
  .strict();
export const changeEmailSchema = z.object({ email: emailSchema, password: z.string().min(1).max(256) }).strict();

/** A form for a visitor: its files and its request carry the same `form`. `challenge` is work for the browser (ALTCHA). */
export const visitorFormSchema = z.object({ form: z.string(), challenge: z.unknown() });
export type VisitorForm = z.infer<typeof visitorFormSchema>;
export const visitorUploadQuerySchema = z
  .object({ fileName: z.string().min(1).max(500), form: z.string().max(300) })
  .strict();
export const visitorRequestSchema = z
  .object({
    form: z.string().max(300),
    /** A pseudonym is fine; some tenants ask for one. */
    name: optionalLineSchema(200).optional(),
    email: emailSchema,
    subject: lineSchema(250),
    body: textSchema(200_000),
    /** Solution of the form's challenge; without one far fewer requests are taken. */
    proof: z.string().max(4_000).optional(),
    /** Left empty by people; what fills it in is a machine. */
    website: z.string().max(500).optional(),
    /** The version of the privacy notice that the form showed. */
    notice: noticeShownSchema.optional(),
    /** The boxes that were ticked, with the version that was read. */
    consents: z
      .array(z.object({ purposeId: idSchema, version: z.number().int().min(1) }).strict())
      .max(50)
      .optional(),
  })
  .strict();
export type VisitorRequest = z.infer<typeof visitorRequestSchema>;
/** The same whatever came of it: a form must not tell who is known here. */
export const visitorRequestTakenSchema = z.object({ taken: z.literal(true) });
