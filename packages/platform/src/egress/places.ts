import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country of two capital letters, such as DE')
  .optional();
const operator = z.string().max(200).optional();

/** Where the platform's own places are and who runs them; what is not said is not claimed. */
export const placeVariables = {
  SMTP_COUNTRY: country,
  SMTP_OPERATOR: operator,
  S3_COUNTRY: country,
  S3_OPERATOR: operator,
  REDLICH_DATABASE_COUNTRY: country,
  REDLICH_DATABASE_OPERATOR: operator,
  REDLICH_DNS_COUNTRY: country,
  REDLICH_DNS_OPERATOR: operator,
};

export interface ConfiguredPlace {
  purpose: 'database' | 'files' | 'mail' | 'dns';
  host: string;
  country: string | null;
  operator: string | null;
  region: string | null;
  isOwnNetwork: boolean;
}

const privateRanges = new BlockList();
for (const [address, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateRanges.addSubnet(address, bits, 'ipv4');
privateRanges.addSubnet('fc00::', 7, 'ipv6');
privateRanges.addAddress('::1', 'ipv6');

const isPrivate = (host: string) => {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : privateRanges.check(host, family === 4 ? 'ipv4' : 'ipv6');
};

/** A place as it is shown and kept: on this machine where there is no host. */
export const operatedBy = (
  purpose: ConfiguredPlace['purpose'],
  host: string | undefined,
  said: { country?: string | undefined; operator?: string | undefined; region?: string | undefined },
): ConfiguredPlace => ({
  purpose,
  host: host ?? 'localhost',
  country: said.country ?? null,
  operator: said.operator ?? null,
  region: said.region ?? null,
  isOwnNetwork: host === undefined || isPrivate(host),
});

const portsOf: Record<string, number> = {
  'http:': 80,
  'https:': 443,
  'smtp:': 587,
  'smtps:': 465,
  'postgres:': 5432,
  'postgresql:': 5432,
};

/** Host and port that a client of this address connects to. */
export function placeOfUrl<P extends string>(purpose: P, address: string): { purpose: P; host: string; port: number } {
  const url = new URL(address);
  return {
    purpose,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (portsOf[url.protocol] ?? 0),
  };
}
