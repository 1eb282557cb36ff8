// For the platform's owner: who may log in to the operator's console. Needs the owner's login of the database.
//   pnpm operator add kim@platform.example --name "Kim Neumann"   prints the one-time link that sets the password
//   pnpm operator link kim@platform.example                       a new link, where the password is forgotten
//   pnpm operator remove kim@platform.example                     ends every session at once
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashOperatorToken, newOperatorToken } from '@redlich/domain';
import { configOrExit, databaseUrlSchema, siteOf, siteVariables } from '@redlich/platform/config';
import pg from 'pg';
import { z } from 'zod';

const usage = 'usage: pnpm operator add|link|remove <email> [--name NAME] [--language de|en]';
const linkHours = 24;

const config = configOrExit(
  z.object({
    ...siteVariables,
    REDLICH_OWNER_URL: databaseUrlSchema,
    REDLICH_SECRET: z.string().min(32, 'needs at least 32 characters'),
    REDLICH_CONSOLE_HOST: z.string().toLowerCase().optional(),
    REDLICH_WEB_PORT: z.coerce.number().int().default(3000),
  }),
);

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, language: { type: 'string', default: 'de' } },
  });
  const verb = z.enum(['add', 'link', 'remove']).safeParse(positionals[0]);
  if (!verb.success) throw new Error(usage);
  const email = z.string().email().safeParse(positionals[1]);
  if (!email.success) throw new Error(`name the operator's e-mail address\n${usage}`);
  const language = z.enum(['de', 'en']).parse(values.language);
  return { verb: verb.data, email: email.data, name: values.name ?? email.data.split('@')[0]!, language };
}

async function main(client: pg.Client): Promise<void> {
  const { verb, email, name, language } = readArguments();
  if (verb === 'remove') {
    const gone = await client.query('delete from platform.operators where email_key = lower($1)', [email]);
    if (gone.rowCount === 0) throw new Error(`there is no operator ${email}`);
    say(`${email} is no operator any more; the log of what was done stays a year.`);
    return;
  }
  const token = newOperatorToken();
  const invitation = [hashOperatorToken(config.REDLICH_SECRET, token), linkHours];
  if (verb === 'add') {
    const made = await client.query(
      `insert into platform.operators (operator_id, email, name, language, created_at, invitation_hash, invitation_expires_at)
       values ($3, $4, $5, $6, now(), $1, now() + make_interval(hours => $2)) on conflict (email_key) do nothing`,
      [...invitation, randomUUID(), email, name, language],
    );
    if (made.rowCount === 0) throw new Error(`${email} is an operator already: pnpm operator link ${email}`);
  } else {
    const found = await client.query(
      `update platform.operators set invitation_hash = $1, invitation_expires_at = now() + make_interval(hours => $2)
       where email_key = lower($3)`,
      [...invitation, email],
    );
    if (found.rowCount === 0) throw new Error(`there is no operator ${email}: pnpm operator add ${email}`);
  }
  const site = siteOf(config);
  const port = site.port ?? (site.scheme === 'http' ? config.REDLICH_WEB_PORT : undefined);
  const host = config.REDLICH_CONSOLE_HOST ?? `console.${site.platformDomain}`;
  say(`Hand this link to ${email}. It works once, within ${linkHours} hours:`);
  say(`  ${site.scheme}://${host}${port === undefined ? '' : `:${port}`}/console/welcome?token=${token}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const client = new pg.Client({ connectionString: config.REDLICH_OWNER_URL });
try {
  await client.connect();
  await main(client);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await client.end();
}
