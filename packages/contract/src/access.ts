import { z } from 'zod';
import { emailSchema, idSchema, lineSchema } from './fields.ts';

/** NIST SP 800-63B: length counts, not kinds of characters. */
export const newPasswordSchema = z.string().min(12).max(256);
export const currentPasswordSchema = z.string().min(1).max(256);

export const factorKindSchema = z.enum(['passkey', 'totp', 'recoveryCode']);
export type FactorKind = z.infer<typeof factorKindSchema>;

/** A login that has taken its first step; `factors` tells how it can take the second. */
export const loginStepSchema = z.object({
  factors: z.array(factorKindSchema),
  /** Where the person's passkeys were made; they work there and nowhere else. */
  passkeyHosts: z.array(z.string()),
  expiresAt: z.string(),
});
export type LoginStep = z.infer<typeof loginStepSchema>;

const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/);
const passkeyParts = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.enum(['public-key']),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}).passthrough(),
};

/** What a browser answers to `navigator.credentials.get`, as JSON (WebAuthn level 3, section 5.1.8). */
export const passkeyAnswerSchema = z
  .object({
    ...passkeyParts,
    response: z.object({
      clientDataJSON: base64url(4_000),
      authenticatorData: base64url(4_000),
      signature: base64url(4_000),
      userHandle: base64url(200).optional(),
    }),
  })
  .strict();
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;

/** What a browser answers to `navigator.credentials.create`, as JSON. */
export const passkeyRegistrationSchema = z
  .object({
    ...passkeyParts,
    response: z.object({
      clientDataJSON: base64url(4_000),
      attestationObject: base64url(20_000),
      transports: z.array(lineSchema(40)).max(10).optional(),
      publicKeyAlgorithm: z.number().optional(),
      publicKey: base64url(4_000).optional(),
      authenticatorData: base64url(4_000).optional(),
    }),
  })
  .strict();
export type PasskeyRegistration = z.infer<typeof passkeyRegistrationSchema>;

/** Options of WebAuthn, for the browser as they are. */
export const passkeyOptionsSchema = z.object({}).passthrough();

export const secondStepSchema = z
  .object({ code: lineSchema(40).optional(), passkey: passkeyAnswerSchema.optional() })
  .strict()
  .refine(({ code, passkey }) => code !== undefined || passkey !== undefined, 'empty');

export const passkeySchema = z.object({
  id: idSchema,
  name: z.string(),
  /** It works there and nowhere else. */
  host: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type Passkey = z.infer<typeof passkeySchema>;

export const factorsSchema = z.object({
  totpSince: z.string().nullable(),
  passkeys: z.array(passkeySchema),
  recoveryCodesLeft: z.number().int(),
});
export type Factors = z.infer<typeof factorsSchema>;

/** `password` where the login was more than 15 minutes ago. */
export const confirmationSchema = z.object({ password: currentPasswordSchema.optional() }).strict();
export const totpStartSchema = z.object({
  /** For typing; the same as in `uri`. */
  key: z.string(),
  /** `otpauth://…`, for a QR code. */
  uri: z.string(),
});
export const totpCodeSchema = z.object({ code: lineSchema(20) }).strict();
/** Empty where the person has some already. They are told once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export const addPasskeySchema = z.object({ name: lineSchema(100), passkey: passkeyRegistrationSchema }).strict();
export const renamePasskeySchema = z.object({ name: lineSchema(100) }).strict();

export const changePasswordSchema = z
  .object({ currentPassword: currentPasswordSchema, password: newPasswordSchema })
  .strict();
export const askForResetSchema = z.object({ email: emailSchema }).strict();
const linkToken = z.string().max(200);
export const checkLinkSchema = z.object({ token: linkToken }).strict();
export const resetPasswordSchema = z.object({ token: linkToken, password: newPasswordSchema }).strict();

/** Bounds: a session unused for 8 hours or older than a day would be one nobody remembers. */
export const setAccessRulesSchema = z
  .object({
    idleMinutes: z.number().int().min(5).max(480),
    longestHours: z.number().int().min(1).max(24),
    /** Who needs a second factor: `customer`, or names and ids of roles. */
    factorRoles: z.array(z.string().regex(/^([a-z]{3,20}|[0-9a-f-]{36})$/)).max(100),
    graceDays: z.number().int().min(0).max(30),
  })
  .strict();
export type SetAccessRules = z.infer<typeof setAccessRulesSchema>;
export const accessRulesSchema = z.object({
  idleMinutes: z.number().int(),
  longestHours: z.number().int(),
  factorRoles: z.array(z.string()),
  graceDays: z.number().int(),
  /** Since when the days of grace count; for people who came later since they came. */
  factorSince: z.string().nullable(),
});
export type AccessRules = z.infer<typeof accessRulesSchema>;
