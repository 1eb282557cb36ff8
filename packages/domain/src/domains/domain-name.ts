import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { FieldProblemKey } from '../kernel/index.ts';

export type ReadDomain = { kind: 'name'; name: string } | { kind: 'refused'; problem: FieldProblemKey };

// RFC 6761, 6762, 7686, 8375 and 9476, and names that routers and companies use inside.
const notPublic = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|onion|arpa|alt|invalid)$/;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** 253 octets (RFC 1035), less what stands before it in the TXT record. */
const charactersMax = 253 - '_redlich-challenge.'.length;

/**
 * Reads a domain as people type or paste it, and says what speaks against using it as a host of a tenant. International
 * names become Punycode.
 */
export function readDomain(typed: string, platformDomain: string): ReadDomain {
  const refused = (problem: FieldProblemKey): ReadDomain => ({ kind: 'refused', problem });
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/[.。．｡]$/u, '');
  // A port, a login or an address in brackets is no part of a domain; IPv6 has colons too.
  if (bare === '' || /[\s:@[\]%\\]/.test(bare) || !URL.canParse(`http://${bare}/`)) return refused('notADomain');
  const name = new URL(`http://${bare}/`).hostname;
  const labels = name.split('.');
  if (isIP(name) !== 0 || name.length > charactersMax) return refused('notADomain');
  if (name === platformDomain || name.endsWith(`.${platformDomain}`)) return refused('platformDomain');
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return refused('notADomain');
  if (notPublic.test(name)) return refused('domainNotPublic');
  // `github.io` is a public suffix as much as `co.uk` is: below it anybody may have a name.
  if (parse(name, { allowPrivateDomains: true }).domain === null) return refused('publicSuffix');
  return { kind: 'name', name };
}

/** As people read it. Where the letters could mislead, as mixed scripts can, it stays as DNS has it. */
export function shownDomain(name: string): string {
  const shown = domainToUnicode(name);
  return /^[\p{Script=Latin}\p{Nd}.-]+$/u.test(shown) ? shown : name;
}

/** At the top of a zone, `firma.example`, DNS allows no CNAME beside its other records (RFC 1034, 3.6.2). */
export const isApex = (name: string): boolean => parse(name, { allowPrivateDomains: true }).domain === name;
