import type { Ports } from '../kernel/index.ts';
import { foundPlace, readPlaces, type StoredPlace } from './places.ts';
import { countryOfRegion, regionIn } from './region.ts';

type Answer = { kind: 'records'; records: readonly string[] } | { kind: 'none' } | { kind: 'unanswered' };

/** What is asked of name servers. */
export interface PlaceResolver {
  cname(name: string): Promise<Answer>;
  addresses(name: string): Promise<Answer>;
}

const stepsMax = 6;
/** RFC 1918, loopback, unique local: the platform's own network. */
const isPrivate = (address: string) =>
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i.test(address);
const isName = (host: string) => /[a-z]/i.test(host) && host.includes('.') && !host.includes(':');

/** A name and those that it stands for. */
async function chainOf(resolver: PlaceResolver, host: string): Promise<string[]> {
  const names = [host];
  while (names.length < stepsMax) {
    const answer = await resolver.cname(names.at(-1)!);
    const next = answer.kind === 'records' ? answer.records[0] : undefined;
    if (next === undefined || names.includes(next)) break;
    names.push(next);
  }
  return names;
}

interface Found {
  country: string | null;
  by: string | null;
  isOwnNetwork: boolean;
}

async function lookUp(resolver: PlaceResolver, { host, country, region, isOwnNetwork }: StoredPlace): Promise<Found> {
  const names = isName(host) ? await chainOf(resolver, host) : [host];
  for (const name of names) {
    const told = regionIn(name);
    if (told) return { country: countryOfRegion(told)!, by: `${name}: ${told}`, isOwnNetwork: false };
  }
  const answer = isName(host) ? await resolver.addresses(host) : undefined;
  const own = answer?.kind === 'records' ? answer.records.every(isPrivate) : isOwnNetwork;
  // The region of a bucket has a default; it counts where it says something else than the operator does.
  const ofRegion = region === null ? undefined : countryOfRegion(region);
  if (ofRegion !== undefined && (country === null ? !own : ofRegion !== country))
    return { country: ofRegion, by: `region ${region}`, isOwnNetwork: own };
  return { country: null, by: null, isOwnNetwork: own };
}

/** Looks at where the platform's places are, by their names; the job `places.look-up`. What is not answered stays as it was. */
export async function lookUpPlaces(ports: Ports, resolver: PlaceResolver): Promise<void> {
  for (const place of await readPlaces(ports.db)) await foundPlace(ports, place, await lookUp(resolver, place));
}
