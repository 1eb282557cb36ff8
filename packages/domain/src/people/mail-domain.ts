import { domainToASCII } from 'node:url';
import { freeMailDomains } from './free-mail-domains.ts';

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export type ReadDomain = { kind: 'domain'; domain: string } | { kind: 'refused'; why: 'notADomain' | 'freeMail' };

/**
 * A mail domain as staff type it: `@Werft.example`, `müller.example`. A domain under which anybody gets an address says
 * nothing about where somebody works, so it belongs to no organisation.
 */
export function readDomain(text: string): ReadDomain {
  const domain = domainToASCII(text.trim().replace(/^@/, '').replace(/\.$/, '')).toLowerCase();
  const labels = domain.split('.');
  if (
    domain.length > 253 ||
    labels.length < 2 ||
    !labels.every((part) => label.test(part)) ||
    /^\d+$/.test(labels.at(-1)!)
  )
    return { kind: 'refused', why: 'notADomain' };
  return freeMailDomains.has(domain) ? { kind: 'refused', why: 'freeMail' } : { kind: 'domain', domain };
}

/** The domain behind an address; sub-domains are domains of their own. */
export const domainOf = (email: string): string => domainToASCII(email.split('@').at(-1) ?? '').toLowerCase();
