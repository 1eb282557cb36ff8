import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

/** A secret by which a program acts; never the secret itself. */
export const apiTokenSchema = z.object({
  id: idSchema,
  /** Acts as one agent, or for the tenant. */
  kind: z.enum(['personal', 'service']),
  name: z.string(),
  /** The last four characters of the token. */
  end: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  createdBy: z.string(),
  /** Names of permissions such as `ticket.update`; what counts is what the owner may too when it is used. */
  scopes: z.array(z.string()),
  state: z.enum(['active', 'expired', 'revoked', 'ownerInactive']),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the minute; null until it is used. */
  lastUsedAt: z.string().nullable(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;

export const apiTokenListSchema = z.object({
  items: z.array(apiTokenSchema),
  /** What a new token may hold. */
  grantable: z.array(z.string()),
});
export type ApiTokenList = z.infer<typeof apiTokenListSchema>;

export const createApiTokenSchema = z
  .object({
    name: lineSchema(100),
    scopes: z.array(z.string().max(60)).min(1).max(300),
    expiresInDays: z.number().int().min(1).max(365),
  })
  .strict();

/** The one answer that ever holds the token. */
export const createdApiTokenSchema = apiTokenSchema.extend({ token: z.string() });
export type CreatedApiToken = z.infer<typeof createdApiTokenSchema>;
