import { z } from 'zod';
import { nameServersSchema, publicAddressesSchema } from '@redlich/platform/dns';
import { placeVariables } from '@redlich/platform/egress';
import { allowListVariable } from '@redlich/platform/outgoing';
import {
  databaseUrlSchema,
  objectStoreVariables,
  portSchema,
  secretVariables,
  siteVariables,
} from '@redlich/platform/config';

/** The environment of the worker. Each variable is explained in docs/configuration.md. */
export const configSchema = z.object({
  ...objectStoreVariables,
  ...secretVariables,
  ...siteVariables,
  ...placeVariables,
  REDLICH_APP_URL: databaseUrlSchema,
  REDLICH_DATA_DIR: z.string().default('.data'),
  REDLICH_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  REDLICH_DNS_SERVERS: nameServersSchema,
  REDLICH_PUBLIC_ADDRESSES: publicAddressesSchema,
  REDLICH_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REDLICH_OUTGOING_ALLOW: allowListVariable,
  REDLICH_ACCESS_LOG_DAYS_MAX: z.coerce.number().int().min(1).max(400).default(400),
  REDLICH_OUTBOX_HOST: z.string().default('127.0.0.1'),
  REDLICH_OUTBOX_PORT: portSchema.default(1080),
  REDLICH_WORKER_NICE: z.coerce.number().int().min(0).max(19).default(10),
  REDLICH_SMTP_HOST: z.string().default('127.0.0.1'),
  REDLICH_SMTP_PORT: portSchema.default(2525),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
});

export type Config = z.output<typeof configSchema>;
