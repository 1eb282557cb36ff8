import { z } from 'zod';
import { offeredConsentSchema } from './consents.ts';

const ownWords = z
  .string()
  .trim()
  .max(600)
  .refine((text) => !/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text));

/** What customers may do by themselves; an administrator decides. */
export const portalSettingsSchema = z
  .object({
    /** Whether whoever writes in gets one confirmation with the number of the request. */
    confirmsReceipt: z.boolean(),
    /**
     * Whether every form in which customers write, and the confirmation, ask to leave out what is not needed, and images
     * can be blacked out in the browser before they are sent.
     */
    minimises: z.boolean(),
    /** Its first paragraph in the tenant's own words, plain text; `{number}` stands for the number. Empty: the product's. */
    confirmation: z.object({ de: ownWords, en: ownWords }).strict(),
    /** The ways to an account that are open. */
    accounts: z
      .object({
        /** By a link in the confirmation (double opt-in). */
        optIn: z.boolean(),
        /** By an invitation that staff sends. */
        invitation: z.boolean(),
        /** By a password for the first login that staff hands over. */
        initialPassword: z.boolean(),
        /** Whether a link by mail can stand in for the password. */
        magicLink: z.boolean(),
      })
      .strict(),
    requests: z
      .object({
        /** Whether somebody without an account can send a request on the web. */
        open: z.boolean(),
        nameRequired: z.boolean(),
      })
      .strict(),
  })
  .strict();
export type PortalSettings = z.infer<typeof portalSettingsSchema>;

/** What a visitor needs to know of the portal. */
export const portalSchema = z.object({
  requests: z.object({ open: z.boolean(), nameRequired: z.boolean() }),
  magicLink: z.boolean(),
  /** Whether forms ask to leave out what is not needed and offer to black out images. */
  minimises: z.boolean(),
  /** The version of the privacy notice in force; null before the first one. */
  notice: z.object({ version: z.number().int(), validFrom: z.string() }).nullable(),
  /** What the form for visitors asks consent for; never ticked beforehand. */
  consents: z.array(offeredConsentSchema),
});
export type Portal = z.infer<typeof portalSchema>;
