import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema } from './fields.ts';
import { hostNameSchema, recipientStandingSchema } from './recipients.ts';

export const connectionPurposeSchema = z.enum(['webhook', 'singleSignOn']);
export type ConnectionPurpose = z.infer<typeof connectionPurposeSchema>;
/** `undeclared`: no recipient and no host of the tenant's own; `inactive`: its processor has no valid evidence. */
export const connectionRefusalSchema = z.enum(['undeclared', 'inactive']);
export type ConnectionRefusal = z.infer<typeof connectionRefusalSchema>;

/** Where the product connects to for a tenant, or is kept from. */
export const connectionSchema = z.object({
  purpose: connectionPurposeSchema,
  host: z.string(),
  port: z.number().int(),
  opened: z.number().int(),
  refused: z.number().int(),
  /** Of the last try. */
  lastRefusal: connectionRefusalSchema.nullable(),
  lastAt: z.string(),
  /** Who is declared for this host now; null: nobody. */
  recipient: z.object({ id: idSchema, name: z.string(), standing: recipientStandingSchema }).nullable(),
  isOwn: z.boolean(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** A place of the platform that every tenant's data go through. */
export const platformPlaceSchema = z.object({
  purpose: z.enum(['database', 'files', 'mail', 'dns']),
  host: z.string(),
  operator: z.string().nullable(),
  /** As the platform's operator configured it. */
  country: z.string().nullable(),
  /** As names and regions tell. */
  foundCountry: z.string().nullable(),
  isOwnNetwork: z.boolean(),
  opened: z.number().int(),
  lastAt: z.string().nullable(),
});
export type PlatformPlace = z.infer<typeof platformPlaceSchema>;

export const connectionFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const connectionPageSchema = z.object({
  /** Refused ones first, then the newest. */
  items: z.array(connectionSchema),
  nextCursor: z.string().nullable(),
  ownHosts: z.array(z.string()),
  platform: z.array(platformPlaceSchema),
});
export type ConnectionPage = z.infer<typeof connectionPageSchema>;
export const setOwnHostsSchema = z.object({ hosts: z.array(hostNameSchema).max(50) }).strict();
export const ownHostsSchema = z.object({ hosts: z.array(z.string()) });
