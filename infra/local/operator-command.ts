import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashOperatorToken, newOperatorToken } from '@redlich/domain';
import type pg from 'pg';
import { z } from 'zod';

const usage = `usage: pnpm operator add <email> [--name NAME] [--language de|en]
       pnpm operator link|reset-factor|remove <email>
       pnpm operator list`;
const linkHours = 24;

export interface OperatorSettings {
  secret: string;
  /** Of the console, `https://console.desk.example`. */
  consoleOrigin: string;
  say(line: string): void;
}

const verbs = ['add', 'link', 'reset-factor', 'remove', 'list'] as const;
const languages = ['de', 'en'] as const;

function readArguments(args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, language: { type: 'string', default: 'de' } },
  });
  const verb = verbs.find((known) => known === positionals[0]);
  const language = languages.find((known) => known === values.language);
  if (!verb) throw new Error(usage);
  if (!language) throw new Error(`the console speaks de and en, not ${values.language}\n${usage}`);
  const email = z.string().email().safeParse(positionals[1]);
  if (verb !== 'list' && !email.success) throw new Error(`name the operator's e-mail address\n${usage}`);
  const address = email.data ?? '';
  return { verb, email: address, name: values.name ?? address.split('@')[0]!, language };
}

async function list(client: pg.Client, { say }: OperatorSettings): Promise<void> {
  const { rows } = await client.query<{ email: string; name: string; has_password: boolean; has_factor: boolean }>(
    `select o.email, o.name, o.password_hash is not null as has_password,
       exists (select 1 from platform.operator_seeds s where s.operator_id = o.operator_id and s.confirmed_at is not null)
         as has_factor
     from platform.operators o where o.active order by o.email_key`,
  );
  if (rows.length === 0) say('There is no operator yet: pnpm operator add <email>');
  for (const { email, name, has_password, has_factor } of rows)
    say(
      `${email}  ${name}  ${has_password ? 'has a password' : 'has not used the link yet'}, ${has_factor ? 'second factor' : 'no second factor'}`,
    );
}

async function resetFactor(client: pg.Client, email: string, { say }: OperatorSettings): Promise<void> {
  const found = await client.query<{ operator_id: string }>(
    'select operator_id from platform.operators where email_key = lower($1)',
    [email],
  );
  const id = found.rows[0]?.operator_id;
  if (!id) throw new Error(`there is no operator ${email}`);
  for (const table of ['operator_seeds', 'operator_recovery_codes', 'operator_sessions'])
    await client.query(`delete from platform.${table} where operator_id = $1`, [id]);
  say(`${email} logs in with the password alone; every session has ended.`);
}

/** Carries out one command on the operators. @throws Error whose message says what is wrong */
export async function operatorCommand(
  client: pg.Client,
  args: readonly string[],
  settings: OperatorSettings,
): Promise<void> {
  const { verb, email, name, language } = readArguments(args);
  const { say, secret, consoleOrigin } = settings;
  if (verb === 'list') return list(client, settings);
  if (verb === 'reset-factor') return resetFactor(client, email, settings);
  if (verb === 'remove') {
    const gone = await client.query('delete from platform.operators where email_key = lower($1)', [email]);
    if (gone.rowCount === 0) throw new Error(`there is no operator ${email}`);
    say(`${email} is no operator any more; the log of what was done stays a year.`);
    return;
  }
  const token = newOperatorToken();
  const invitation = [hashOperatorToken(secret, token), linkHours];
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
  say(`Hand this link to ${email}. It works once, within ${linkHours} hours:`);
  say(`  ${consoleOrigin}/console/welcome?token=${token}`);
}
