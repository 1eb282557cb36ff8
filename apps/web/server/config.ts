import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const addresses = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((entry) => entry.trim()))
  .transform((list) => list.filter((entry) => entry !== ''))
  .transform((list, context) => {
    const ranges = new BlockList();
    for (const entry of list) {
      const [address = '', prefix = isIP(address) === 6 ? '128' : '32'] = entry.split('/');
      try {
        ranges.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
      } catch {
        context.addIssue({ code: 'custom', message: 'a list of IP addresses and ranges, commas between' });
      }
    }
    return ranges;
  });

const environment = z.object({
  REDLICH_WEB_HOST: z.string().min(1).default('127.0.0.1'),
  REDLICH_WEB_PORT: port.default(3000),
  REDLICH_API_PORT: port.default(3001),
  REDLICH_API_URL: z.string().url().optional(),
  REDLICH_TRUSTED_PROXIES: addresses,
});

export interface Config {
  host: string;
  port: number;
  /** Origin of the api without a trailing slash: `http://127.0.0.1:3001`. */
  apiUrl: string;
  /** Addresses of reverse proxies in front; only their X-Forwarded-For is believed. */
  trustedProxies: BlockList;
}

/** Reads the configuration; throws an Error whose one-line message names each wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`configuration of the web server is wrong: ${problems.join('; ')}`);
  }
  const values = parsed.data;
  return {
    host: values.REDLICH_WEB_HOST,
    port: values.REDLICH_WEB_PORT,
    apiUrl: (values.REDLICH_API_URL ?? `http://127.0.0.1:${values.REDLICH_API_PORT}`).replace(/\/+$/, ''),
    trustedProxies: values.REDLICH_TRUSTED_PROXIES,
  };
}
