import { z } from 'zod';
import { nameServersSchema, publicAddressesSchema } from '@redlich/platform/dns';
import { allowListVariable } from '@redlich/platform/outgoing';
import {
  addressRangesSchema,
  databaseUrlSchema,
  objectStoreVariables,
  portSchema,
  secretVariables,
  siteVariables,
} from '@redlich/platform/config';

/** The environment of the api. Each variable is explained in docs/configuration.md. */
export const configSchema = z.object({
  ...objectStoreVariables,
  ...secretVariables,
  ...siteVariables,
  REDLICH_APP_URL: databaseUrlSchema,
  REDLICH_OPERATOR_SECOND_FACTOR: z.enum(['optional', 'required']).default('optional'),
  REDLICH_CONSOLE_HOST: z.string().toLowerCase().optional(),
  REDLICH_OUTBOX_PORT: portSchema.default(1080),
  REDLICH_WEB_PORT: portSchema.default(3000),
  REDLICH_WEB_URL: z.string().url().optional(),
  REDLICH_WORKER_URL: z.string().url().optional(),
  REDLICH_API_HOST: z.string().default('127.0.0.1'),
  REDLICH_API_PORT: portSchema.default(3001),
  REDLICH_DATA_DIR: z.string().default('.data'),
  REDLICH_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  REDLICH_DEMO_DESKS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((slug) => slug !== '')),
  // The web server on this machine hands requests on: it is always believed.
  REDLICH_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => `127.0.0.0/8,::1,${list}`)
    .pipe(addressRangesSchema),
  REDLICH_OUTGOING_ALLOW: allowListVariable,
  REDLICH_DNS_SERVERS: nameServersSchema,
  REDLICH_PUBLIC_ADDRESSES: publicAddressesSchema,
  REDLICH_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
