// For the platform's owner: who may log in to the operator's console. Needs the owner's login of the database.
//   pnpm operator add kim@platform.example --name "Kim Neumann"   prints the one-time link that sets the password
//   pnpm operator link kim@platform.example                       a new link, where the password is forgotten
//   pnpm operator list                                          who may, and who has a second factor
//   pnpm operator reset-factor kim@platform.example             where phone and recovery codes are lost; ends every session
//   pnpm operator remove kim@platform.example                     ends every session at once
import { configOrExit, databaseUrlSchema, siteOf, siteVariables } from '@redlich/platform/config';
import pg from 'pg';
import { z } from 'zod';
import { operatorCommand } from './operator-command.ts';

const config = configOrExit(
  z.object({
    ...siteVariables,
    REDLICH_OWNER_URL: databaseUrlSchema,
    REDLICH_SECRET: z.string().min(32, 'needs at least 32 characters'),
    REDLICH_CONSOLE_HOST: z.string().toLowerCase().optional(),
    REDLICH_WEB_PORT: z.coerce.number().int().default(3000),
  }),
);

const site = siteOf(config);
const port = site.port ?? (site.scheme === 'http' ? config.REDLICH_WEB_PORT : undefined);
const host = config.REDLICH_CONSOLE_HOST ?? `console.${site.platformDomain}`;
const client = new pg.Client({ connectionString: config.REDLICH_OWNER_URL });
try {
  await client.connect();
  await operatorCommand(client, process.argv.slice(2), {
    secret: config.REDLICH_SECRET,
    consoleOrigin: `${site.scheme}://${host}${port === undefined ? '' : `:${port}`}`,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await client.end();
}
