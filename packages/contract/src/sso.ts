import { z } from 'zod';
import { loginStepSchema } from './access.ts';
import { cursorSchema, idSchema, limitSchema, lineSchema, optionalLineSchema, page } from './fields.ts';
import { sessionSchema } from './session.ts';

/** Whom a provider logs in. */
export const ssoAudienceSchema = z.enum(['agent', 'customer']);
export type SsoAudience = z.infer<typeof ssoAudienceSchema>;

/** Why a login at a provider came to nothing, as the administration hears it. */
export const ssoFailureSchema = z.enum([
  'address',
  'unreachable',
  'undeclared',
  'notAProvider',
  'otherIssuer',
  'algorithm',
  'client',
  'code',
  'denied',
  'answer',
]);
export type SsoFailure = z.infer<typeof ssoFailureSchema>;

export const ssoProviderSchema = z.object({
  id: idSchema,
  /** On the button. */
  name: z.string(),
  audience: ssoAudienceSchema,
  issuer: z.string(),
  clientId: z.string(),
  domains: z.array(z.string()),
  active: z.boolean(),
  /** Whether somebody new gets a login at the first try. */
  makesPeople: z.boolean(),
  /** The provider asks for a second factor, so ours is not asked for. */
  trustsFactor: z.boolean(),
  /** What new agents get. */
  roleId: idSchema.nullable(),
  teamId: idSchema.nullable(),
  peopleCount: z.number().int(),
  lastUsedAt: z.string().nullable(),
  lastFailure: z.object({ reason: ssoFailureSchema, at: z.string() }).nullable(),
});
export type SsoProvider = z.infer<typeof ssoProviderSchema>;

const issuer = z
  .string()
  .trim()
  .max(500)
  .url()
  .regex(/^https?:\/\/[^?#]+$/);
const clientSecret = z.string().trim().min(1).max(500);
const domains = z.array(lineSchema(253)).min(1).max(50);
const role = idSchema.nullable();

export const createSsoProviderSchema = z
  .object({
    name: lineSchema(60),
    audience: ssoAudienceSchema,
    issuer,
    clientId: lineSchema(300),
    clientSecret,
    domains,
    makesPeople: z.boolean(),
    trustsFactor: z.boolean(),
    roleId: role.optional(),
    teamId: role.optional(),
  })
  .strict();
export type CreateSsoProvider = z.infer<typeof createSsoProviderSchema>;

/** Issuer and audience stay: with another issuer the same name would be another person. */
export const updateSsoProviderSchema = z
  .object({
    name: lineSchema(60).optional(),
    clientId: lineSchema(300).optional(),
    clientSecret: clientSecret.optional(),
    domains: domains.optional(),
    active: z.boolean().optional(),
    makesPeople: z.boolean().optional(),
    trustsFactor: z.boolean().optional(),
    roleId: role.optional(),
    teamId: role.optional(),
  })
  .strict();
export type UpdateSsoProvider = z.infer<typeof updateSsoProviderSchema>;

export const checkSsoSchema = z
  .object({ issuer, clientId: lineSchema(300).optional(), clientSecret: clientSecret.optional() })
  .strict();
export const ssoCheckSchema = z.object({
  /** What stands in the way; null where nothing does. */
  failure: ssoFailureSchema.nullable(),
  found: z
    .object({
      issuer: z.string(),
      authorizationHost: z.string(),
      /** Whether it names PKCE with S256, and that it sends an address and whether it is proven (null: it says nothing). */
      namesPkce: z.boolean(),
      namesEmail: z.boolean().nullable(),
      algorithms: z.array(z.string()),
    })
    .nullable(),
  /** Whether it knows client and secret; null where it was not asked or did not tell. */
  clientKnown: z.boolean().nullable(),
});
export type SsoCheck = z.infer<typeof ssoCheckSchema>;

/** Who comes in by single sign-on only. */
export const ssoRulesSchema = z.object({ agentsOnly: z.boolean(), customersOnly: z.boolean() }).strict();
export type SsoRules = z.infer<typeof ssoRulesSchema>;

export const ssoSettingsSchema = z.object({
  items: z.array(ssoProviderSchema),
  /** What a provider has to be told as the address to come back to. */
  callbackAddress: z.string(),
  /** Domains that may be bound, for each audience. */
  ownDomains: z.object({ agent: z.array(z.string()), customer: z.array(z.string()) }),
  rules: ssoRulesSchema,
  /** How many administrators have a second factor and so keep a way in. */
  emergencyAdmins: z.number().int(),
});
export type SsoSettings = z.infer<typeof ssoSettingsSchema>;

export const ssoPersonSchema = z.object({
  loginId: idSchema,
  name: z.string(),
  email: z.string(),
  boundAt: z.string(),
  lastUsedAt: z.string(),
});
export type SsoPerson = z.infer<typeof ssoPersonSchema>;
export const ssoPeopleFilterSchema = z
  .object({ text: optionalLineSchema(100).optional(), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const ssoPeoplePageSchema = page(ssoPersonSchema);

/** What the login page offers. */
export const ssoOffersSchema = z.object({
  items: z.array(z.object({ id: idSchema, name: z.string(), audience: ssoAudienceSchema })),
  rules: ssoRulesSchema,
});
export type SsoOffers = z.infer<typeof ssoOffersSchema>;

/** A path of the own host to go on to. */
const next = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/);
export const beginSsoSchema = z.object({ next: next.optional() }).strict();
export const ssoBegunSchema = z.object({ url: z.string() });
/** What stood behind the question mark when the browser came back. */
export const finishSsoSchema = z.object({ parameters: z.string().max(8_000) }).strict();
export const ssoFinishedSchema = z.object({ session: sessionSchema, next: z.string().nullable() });
export const ssoStepSchema = z.object({ step: loginStepSchema, next: z.string().nullable() });
