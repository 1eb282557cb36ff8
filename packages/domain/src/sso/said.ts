import { emailSchema, type SsoProvider } from '@redlich/contract';
import type { SsoProblemKey } from '../kernel/index.ts';
import { domainOf, splitDisplayName } from '../people/index.ts';
import type { PartnerClaims } from './login-partner.ts';

export interface Said {
  subject: string;
  email: string;
  name: string;
  firstName: string;
  lastName: string;
}

export type ReadSaid = { kind: 'said'; said: Said } | { kind: 'refused'; problem: SsoProblemKey };

const entra = 'https://login.microsoftonline.com/';
const yes = new Set<unknown>([true, 'true', 1, '1']);

/** Entra ID has no `email_verified`; its `xms_edov` says that the address's domain is proven to belong to the directory. */
const isProven = (claims: PartnerClaims, issuer: string) =>
  claims['email_verified'] === true || (issuer.startsWith(entra) && yes.has(claims['xms_edov']));

const words = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replace(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200)
    : '';

/** What a provider's word is worth: an address that it says is proven, in a domain that it is bound to. */
export function readSaid(
  claims: PartnerClaims,
  { issuer, domains }: Pick<SsoProvider, 'issuer' | 'domains'>,
): ReadSaid {
  const email = emailSchema.safeParse(claims['email']);
  if (!email.success || !isProven(claims, issuer)) return { kind: 'refused', problem: 'ssoUnproven' };
  if (!domains.includes(domainOf(email.data))) return { kind: 'refused', problem: 'ssoForeignDomain' };
  if (claims.subject.length === 0 || claims.subject.length > 255) return { kind: 'refused', problem: 'ssoAnswer' };
  const given = {
    firstName: words(claims['given_name']).slice(0, 100),
    lastName: words(claims['family_name']).slice(0, 100),
  };
  const whole = words(claims['name']) || `${given.firstName} ${given.lastName}`.trim();
  const names = given.lastName === '' ? splitDisplayName(whole, email.data) : given;
  return {
    kind: 'said',
    said: { subject: claims.subject, email: email.data, name: whole || email.data.split('@')[0]!, ...names },
  };
}
