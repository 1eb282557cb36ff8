// For operators: brings the database of DATABASE_URL (or REDLICH_OWNER_URL), its owner's address, to the newest schema
// and makes the job queues. With REDLICH_APP_URL set, the services' login is given the password in it.
import { ensureAppLogin } from '@redlich/db/migrate';
import { ConfigError, configOrExit, databaseUrlSchema } from '@redlich/platform/config';
import { z } from 'zod';
import { step } from '../bootstrap/progress.mjs';
import { prepareDatabase } from './prepare-database.ts';

const config = configOrExit(
  z.object({
    DATABASE_URL: databaseUrlSchema.optional(),
    REDLICH_OWNER_URL: databaseUrlSchema.optional(),
    REDLICH_APP_URL: databaseUrlSchema.optional(),
  }),
);

try {
  const ownerUrl = config.DATABASE_URL ?? config.REDLICH_OWNER_URL;
  if (ownerUrl === undefined) throw new ConfigError("DATABASE_URL is missing: set it to the database owner's address");
  const applied = await step('migrating', () => prepareDatabase(ownerUrl));
  for (const name of applied) console.log(`applied ${name}`);
  if (applied.length === 0) console.log('the schema is up to date');
  console.log('the job queues are in place');
  if (config.REDLICH_APP_URL !== undefined) await giveLogin(ownerUrl, new URL(config.REDLICH_APP_URL));
} catch (error) {
  console.error(`redlich: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function giveLogin(ownerUrl: string, wanted: URL): Promise<void> {
  const given = new URL(await ensureAppLogin({ ownerUrl, password: decodeURIComponent(wanted.password) }));
  if (given.username !== wanted.username) {
    throw new ConfigError(`REDLICH_APP_URL names the login ${wanted.username}, this database's is ${given.username}`);
  }
  console.log(`the services log in as ${given.username}`);
}
