import type { RecordResult } from '@redlich/contract';

/** What name servers said of one name and type. `unanswered` is neither yes nor no. */
export type NameAnswer = { kind: 'records'; records: readonly string[] } | { kind: 'none' } | { kind: 'unanswered' };

/** Asks name servers; declared here, where it is needed. An implementation never throws. */
export interface NameResolver {
  txt(name: string): Promise<NameAnswer>;
  cname(name: string): Promise<NameAnswer>;
  /** IPv4 and IPv6, past every CNAME. */
  addresses(name: string): Promise<NameAnswer>;
  /** Where visitors of the platform's own domain arrive; empty when that is not known at the moment. */
  ownAddresses(): Promise<readonly string[]>;
}

export interface Found {
  result: RecordResult;
  found: string[];
}

export const challengeHost = (name: string): string => `_redlich-challenge.${name}`;

// What strangers put into their DNS is shown to the tenant: a little of it is enough.
const shown = (records: readonly string[]) => records.slice(0, 8).map((record) => record.slice(0, 200));

function judgeTxt(answer: NameAnswer, challenge: string): Found {
  if (answer.kind === 'unanswered') return { result: 'unanswered', found: [] };
  if (answer.kind === 'none') return { result: 'missing', found: [] };
  const right = answer.records.some((record) => record.trim() === challenge);
  return { result: right ? 'right' : 'wrong', found: right ? [challenge] : shown(answer.records) };
}

interface Ways {
  cname: NameAnswer;
  addresses: NameAnswer;
  own: readonly string[];
  platformDomain: string;
}

const plainHost = (host: string) => host.toLowerCase().replace(/\.$/, '');

/** A CNAME to a host of the platform, or addresses that are all the platform's: with one foreign one some visitors get lost. */
function judgeWay({ cname, addresses, own, platformDomain }: Ways): Found {
  const aliases = cname.kind === 'records' ? cname.records.map(plainHost) : [];
  if (aliases.some((alias) => alias === platformDomain || alias.endsWith(`.${platformDomain}`)))
    return { result: 'right', found: shown(aliases) };
  if (addresses.kind === 'records') {
    const right = own.length > 0 && addresses.records.every((address) => own.includes(address));
    if (!right && own.length === 0) return { result: 'unanswered', found: shown(addresses.records) };
    return {
      result: right ? 'right' : 'wrong',
      found: shown(right ? addresses.records : [...aliases, ...addresses.records]),
    };
  }
  if (addresses.kind === 'unanswered' || cname.kind === 'unanswered')
    return { result: 'unanswered', found: shown(aliases) };
  return aliases.length > 0 ? { result: 'wrong', found: shown(aliases) } : { result: 'missing', found: [] };
}

/** Looks at both records of a domain, all questions at once. */
export async function lookAt(
  resolver: NameResolver,
  { name, challenge, platformDomain }: { name: string; challenge: string; platformDomain: string },
): Promise<{ txt: Found; way: Found }> {
  const [txt, cname, addresses, own] = await Promise.all([
    resolver.txt(challengeHost(name)),
    resolver.cname(name),
    resolver.addresses(name),
    resolver.ownAddresses(),
  ]);
  return { txt: judgeTxt(txt, challenge), way: judgeWay({ cname, addresses, own, platformDomain }) };
}
