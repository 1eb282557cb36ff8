import { resolve } from 'node:path';
import {
  ConfigError,
  databaseUrlSchema,
  objectStore,
  objectStoreVariables,
  parseConfig,
  portSchema,
} from '@redlich/platform/config';
import { z } from 'zod';

const environment = z.object({
  REDLICH_DATA_DIR: z.string().default('.data'),
  REDLICH_WEB_PORT: portSchema.default(3000),
  REDLICH_API_PORT: portSchema.default(3001),
  REDLICH_SMTP_PORT: portSchema.default(2525),
  REDLICH_OUTBOX_PORT: portSchema.default(1080),
  REDLICH_DEMO: z.enum(['true', 'false']).default('true'),
  REDLICH_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  REDLICH_KEY_ENCRYPTION_KEY: z.string().min(32, 'at least 32 characters').optional(),
  REDLICH_PLATFORM_DOMAIN: z.string().default('localhost'),
  DATABASE_URL: databaseUrlSchema.optional(),
  ...objectStoreVariables,
});

const portNames = ['REDLICH_WEB_PORT', 'REDLICH_API_PORT', 'REDLICH_SMTP_PORT', 'REDLICH_OUTBOX_PORT'] as const;

export type Ports = Record<(typeof portNames)[number], number>;

export interface StartConfig {
  /** absolute */
  dataDir: string;
  ports: Ports;
  demo: boolean;
  /** undefined in demo mode only: then one is made and kept in the data folder */
  secret: string | undefined;
  /** undefined: made from the secret */
  keyEncryptionKey: string | undefined;
  platformDomain: string;
  /** the owner's URL of an existing server, in place of the embedded one */
  databaseUrl: string | undefined;
  /** undefined: files lie in the data folder */
  store: ReturnType<typeof objectStore>;
}

/** Reads the environment of `npm start`. Throws ConfigError with one line per wrong variable. */
export function readStartConfig(env: Record<string, string | undefined>): StartConfig {
  const values = parseConfig(environment, env);
  const demo = values.REDLICH_DEMO === 'true';
  if (!demo && values.REDLICH_SECRET === undefined) {
    throw new ConfigError('REDLICH_SECRET is missing: outside of demo mode set it to at least 32 random characters');
  }
  return {
    dataDir: resolve(values.REDLICH_DATA_DIR),
    ports: distinct(values),
    demo,
    secret: values.REDLICH_SECRET,
    keyEncryptionKey: values.REDLICH_KEY_ENCRYPTION_KEY,
    platformDomain: values.REDLICH_PLATFORM_DOMAIN,
    databaseUrl: values.DATABASE_URL,
    store: objectStore(values),
  };
}

function distinct(values: Ports): Ports {
  for (const [index, name] of portNames.entries()) {
    const twin = portNames.slice(0, index).find((other) => values[other] === values[name]);
    if (twin) throw new ConfigError(`${twin} and ${name} are both ${values[name]}: each needs a port of its own`);
  }
  const { REDLICH_WEB_PORT, REDLICH_API_PORT, REDLICH_SMTP_PORT, REDLICH_OUTBOX_PORT } = values;
  return { REDLICH_WEB_PORT, REDLICH_API_PORT, REDLICH_SMTP_PORT, REDLICH_OUTBOX_PORT };
}
