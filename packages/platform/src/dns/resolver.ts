import { Resolver } from 'node:dns/promises';
import type { Egress, PlatformConnection } from '../egress/index.ts';

export type DnsAnswer = { kind: 'records'; records: string[] } | { kind: 'none' } | { kind: 'unanswered' };

export interface DnsResolver {
  txt(name: string): Promise<DnsAnswer>;
  cname(name: string): Promise<DnsAnswer>;
  /** IPv4 and IPv6, past every CNAME. */
  addresses(name: string): Promise<DnsAnswer>;
  /** Where visitors of the platform's own domain arrive; empty when that is not known at the moment. */
  ownAddresses(): Promise<readonly string[]>;
}

const timeoutMs = 2_000;
const tries = 2;
const rememberedMs = 5 * 60_000;
/** What a name server says when there is no such name, or none of this type. */
const absent = new Set(['ENODATA', 'ENOTFOUND']);

async function answerOf(question: Promise<string[]>): Promise<DnsAnswer> {
  try {
    const records = await question;
    return records.length > 0 ? { kind: 'records', records } : { kind: 'none' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return absent.has(code) ? { kind: 'none' } : { kind: 'unanswered' };
  }
}

/** Of two questions to one name: what either found; silence of one hides that the other found nothing. */
function together(one: DnsAnswer, other: DnsAnswer): DnsAnswer {
  const records = [one, other].flatMap((answer) => (answer.kind === 'records' ? answer.records : []));
  if (records.length > 0) return { kind: 'records', records };
  return one.kind === 'none' && other.kind === 'none' ? one : { kind: 'unanswered' };
}

interface Settings {
  egress: Egress;
  /** `192.0.2.53`, `[2001:db8::53]:5353`; empty: those of the machine. */
  servers: readonly string[];
  platformDomain: string;
  /** Addresses of the platform, where the operator names them; else they are looked up. */
  publicAddresses: readonly string[];
}

const withPort = /^(?:\[(.+)\]|([^:]+)):(\d+)$/;
/** `192.0.2.53` or `[2001:db8::53]:5353` as a place. */
function nameServer(address: string): PlatformConnection {
  const [, six, four, port] = withPort.exec(address) ?? [];
  return { purpose: 'dns', host: six ?? four ?? address, port: Number(port ?? 53) };
}

/** The name servers that would be asked: those named, else the machine's. */
export const nameServers = (servers: readonly string[]): PlatformConnection[] =>
  (servers.length > 0 ? servers : new Resolver().getServers()).map(nameServer);

/** Asks real name servers, each named at the guard before; at most about eight seconds a question. */
export function openResolver({ egress, servers, platformDomain, publicAddresses }: Settings): DnsResolver {
  const dns = new Resolver({ timeout: timeoutMs, tries });
  if (servers.length > 0) dns.setServers(servers);
  const places = nameServers(servers);
  // Which of them answers is decided by the resolver: all of them have to be allowed.
  const ask = async (question: () => Promise<string[]>): Promise<DnsAnswer> => {
    try {
      for (const place of places) await egress.pass(place);
    } catch {
      return { kind: 'unanswered' };
    }
    return answerOf(question());
  };
  let own: { addresses: readonly string[]; until: number } | undefined;
  const resolver: DnsResolver = {
    txt: (name) => ask(() => dns.resolveTxt(name).then((records) => records.map((parts) => parts.join('')))),
    cname: (name) => ask(() => dns.resolveCname(name)),
    async addresses(name) {
      const [four, six] = await Promise.all([ask(() => dns.resolve4(name)), ask(() => dns.resolve6(name))]);
      return together(four, six);
    },
    async ownAddresses() {
      if (publicAddresses.length > 0) return publicAddresses;
      if (own && own.until > Date.now()) return own.addresses;
      const found = await resolver.addresses(platformDomain);
      const addresses = found.kind === 'records' ? found.records : [];
      // Silence is asked again: the next check must not suffer from it.
      if (found.kind !== 'unanswered') own = { addresses, until: Date.now() + rememberedMs };
      return addresses;
    },
  };
  return resolver;
}
