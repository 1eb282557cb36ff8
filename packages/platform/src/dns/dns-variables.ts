import { isIP } from 'node:net';
import { z } from 'zod';

const listOf = (accepts: (entry: string) => boolean, example: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const entries = text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean);
      for (const entry of entries.filter((candidate) => !accepts(candidate)))
        context.addIssue({ code: 'custom', message: `${entry} is no address such as ${example}` });
      return entries;
    });

const withPort = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+)):\d{1,5}$/i;

/** Name servers by address, with a port where it is not 53; commas between. */
export const nameServersSchema = listOf((entry) => {
  const [, six, four] = withPort.exec(entry) ?? [];
  return isIP(six ?? four ?? entry) !== 0;
}, '192.0.2.53 or 127.0.0.1:5353');

/** Addresses by which the platform is reached from outside; commas between. */
export const publicAddressesSchema = listOf((entry) => isIP(entry) !== 0, '192.0.2.7');
