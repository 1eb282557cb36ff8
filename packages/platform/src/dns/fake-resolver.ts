import type { DnsAnswer, DnsResolver } from './resolver.ts';

/** Records by name; `'unanswered'` in their place: the name servers of this name say nothing. */
export interface FakeZone {
  [name: string]: 'unanswered' | { txt?: string[]; cname?: string[]; addresses?: string[] };
}

/** Answers from a zone that a test may change at any time; a CNAME leads to its target's addresses, as real ones do. */
export function fakeResolver(zone: FakeZone, ownAddresses: readonly string[] = []): DnsResolver {
  const answer = (name: string, type: 'txt' | 'cname' | 'addresses'): DnsAnswer => {
    const entry = zone[name];
    if (entry === 'unanswered') return { kind: 'unanswered' };
    const records = entry?.[type];
    if (records && records.length > 0) return { kind: 'records', records: [...records] };
    const target = type === 'addresses' ? entry?.cname?.[0] : undefined;
    return target === undefined ? { kind: 'none' } : answer(target, 'addresses');
  };
  return {
    txt: async (name) => answer(name, 'txt'),
    cname: async (name) => answer(name, 'cname'),
    addresses: async (name) => answer(name, 'addresses'),
    ownAddresses: async () => ownAddresses,
  };
}
