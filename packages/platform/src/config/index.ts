// Configuration comes from the environment, is parsed once in an app's main.ts, and is passed on as values.
// A missing or wrong value stops the start with one line that names the variable; nothing else reads the environment.
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';

export { addressRangesSchema, clientAddress, type AddressRanges } from './address-ranges.ts';

export const portSchema = z.coerce.number().int().min(1).max(65_535);
export const databaseUrlSchema = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');

export class ConfigError extends Error {}

/**
 * Reads a schema's variables from the environment; empty strings count as absent.
 * @throws ConfigError with one line per wrong variable
 */
export function parseConfig<T extends z.ZodTypeAny>(schema: T, env: Record<string, string | undefined>): z.output<T> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data as z.output<T>;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.') || 'configuration';
    const absent = issue.code === 'invalid_type' && issue.received === 'undefined';
    return absent ? `${name} is missing: set it in the environment` : `${name} is wrong: ${issue.message}`;
  });
  throw new ConfigError(lines.join('\n'));
}

/** For the top of a main.ts: prints a configuration error as one line and ends the process with code 78 (EX_CONFIG). */
export function configOrExit<T extends z.ZodTypeAny>(schema: T): z.output<T> {
  try {
    return parseConfig(schema, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

/** The variables that tell how the pages are reached from outside. */
export const siteVariables = {
  REDLICH_PLATFORM_DOMAIN: z.string().default('localhost'),
  REDLICH_PUBLIC_SCHEME: z.enum(['http', 'https']).default('http'),
  REDLICH_PUBLIC_PORT: portSchema.optional(),
};

/** `port` is undefined where it is the scheme's own. */
export const siteOf = (config: z.output<z.ZodObject<typeof siteVariables>>) => ({
  platformDomain: config.REDLICH_PLATFORM_DOMAIN,
  scheme: config.REDLICH_PUBLIC_SCHEME,
  port: config.REDLICH_PUBLIC_PORT,
});

const secretSchema = z.string().min(32, 'needs at least 32 characters');

/** The platform's own secrets; none of them lies in the database. */
export const secretVariables = {
  REDLICH_SECRET: secretSchema,
  REDLICH_KEY_ENCRYPTION_KEY: secretSchema.optional(),
  REDLICH_KEY_ENCRYPTION_KEY_PREVIOUS: secretSchema.optional(),
};

/** The key that wraps the tenants' keys, and the one before it while a rotation goes on. */
export function keyEncryptionKeysOf(config: z.output<z.ZodObject<typeof secretVariables>>): [Buffer, ...Buffer[]] {
  const derive = (secret: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', 'redlich key encryption key', 32) as ArrayBuffer);
  const previous = config.REDLICH_KEY_ENCRYPTION_KEY_PREVIOUS;
  return [derive(config.REDLICH_KEY_ENCRYPTION_KEY ?? config.REDLICH_SECRET), ...(previous ? [derive(previous)] : [])];
}

const storeNames = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** The variables of an object store: all of them, or none (then files lie on the local disk). */
export const objectStoreVariables = {
  S3_ENDPOINT: z.string().url().optional(),
  S3_REGION: z.string().default('eu-central-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

/** @returns the store's settings; undefined when no variable is set @throws ConfigError when only some are */
export function objectStore(
  config: { S3_REGION: string } & { [Name in (typeof storeNames)[number]]?: string | undefined },
) {
  const missing = storeNames.filter((name) => !config[name]);
  if (missing.length === storeNames.length) return undefined;
  if (missing.length > 0)
    throw new ConfigError(`${missing.join(', ')} missing: an object store needs all S3_ variables`);
  return {
    endpoint: config.S3_ENDPOINT!,
    region: config.S3_REGION,
    bucket: config.S3_BUCKET!,
    accessKeyId: config.S3_ACCESS_KEY_ID!,
    secretAccessKey: config.S3_SECRET_ACCESS_KEY!,
  };
}
