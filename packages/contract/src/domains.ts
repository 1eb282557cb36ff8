import { z } from 'zod';
import { idSchema } from './fields.ts';

export const domainStateSchema = z.enum(['pending', 'verified', 'failing']);
export type DomainState = z.infer<typeof domainStateSchema>;

/** `unanswered`: the name servers gave no answer, so nothing is known. */
export const recordResultSchema = z.enum(['right', 'wrong', 'missing', 'unanswered']);
export type RecordResult = z.infer<typeof recordResultSchema>;

/** One entry that the domain's DNS has to have, and what was there at the last check. */
export const domainRecordSchema = z.object({
  /** `TXT` proves whose the domain is; the other ones lead its visitors here. */
  type: z.enum(['TXT', 'CNAME', 'A']),
  name: z.string(),
  /** Each of them; a CNAME and a TXT have one. Empty when the platform's addresses are not known at the moment. */
  values: z.array(z.string()),
  /** Null before the first check. */
  result: recordResultSchema.nullable(),
  found: z.array(z.string()),
});
export type DomainRecord = z.infer<typeof domainRecordSchema>;

export const customDomainSchema = z.object({
  id: idSchema,
  /** As DNS has it, `xn--mller-kva.example`. */
  name: z.string(),
  /** As people read it, `müller.example`. */
  shownName: z.string(),
  state: domainStateSchema,
  isPrimary: z.boolean(),
  /** Proven, but another desk of this platform is served under it. */
  isElsewhere: z.boolean(),
  records: z.array(domainRecordSchema),
  addedAt: z.string(),
  verifiedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  /** When the next check comes by itself; null: only when somebody asks. */
  nextCheckAt: z.string().nullable(),
  failingSince: z.string().nullable(),
  /** When a failing domain is no longer served. */
  stopsAt: z.string().nullable(),
  /** Since when it is no longer served, after it had been failing. */
  stoppedAt: z.string().nullable(),
});
export type CustomDomain = z.infer<typeof customDomainSchema>;

export const customDomainsSchema = z.object({
  /** Under the platform's domain; always answers. */
  platformHost: z.string(),
  /** The one that links in mails and notices name. */
  primaryHost: z.string(),
  /** People with a passkey that works on another host than the primary one, and there alone. */
  peopleWithPasskeysElsewhere: z.number().int(),
  items: z.array(customDomainSchema),
});
export type CustomDomains = z.infer<typeof customDomainsSchema>;

/** What people type or paste: `hilfe.müller.example`, also with `https://` before it. */
export const addDomainSchema = z.object({ domain: z.string().trim().min(1).max(300) }).strict();
/** Null: the host under the platform's domain. */
export const primaryDomainSchema = z.object({ domainId: idSchema.nullable() }).strict();

/** A tenant's domain as the platform's operator sees it. */
export const operatedDomainSchema = z.object({
  id: idSchema,
  tenantId: idSchema,
  tenantName: z.string(),
  name: z.string(),
  state: domainStateSchema,
  isPrimary: z.boolean(),
  verifiedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  failingSince: z.string().nullable(),
  stoppedAt: z.string().nullable(),
});
export type OperatedDomain = z.infer<typeof operatedDomainSchema>;
export const operatedDomainListSchema = z.object({ items: z.array(operatedDomainSchema) });
