import { sql } from 'kysely';
import { readDeclared } from '../../connections/index.ts';
import type { QueryScope } from '../../kernel/index.ts';
import { storedMail } from '../data-map/stored-mail.ts';
import type { LiveFacts } from './live-facts.ts';

const refusedMax = 50;

/** Where the configuration leads, what of it is the tenant's own, and what was refused. */
export async function readOutgoing(
  scope: QueryScope,
): Promise<Pick<LiveFacts, 'outgoingHosts' | 'ownHosts' | 'refusedHosts'>> {
  const { tx, tenantId } = scope;
  const [webhooks, providers, { ownHosts }, refused] = await Promise.all([
    tx.selectFrom('webhooks').select('url').where('tenantId', '=', tenantId).where('state', '=', 'active').execute(),
    tx
      .selectFrom('ssoProviders')
      .select('issuer as url')
      .where('tenantId', '=', tenantId)
      .where('active', '=', true)
      .execute(),
    readDeclared(scope),
    tx
      .selectFrom('outgoingConnections')
      .select('host')
      .distinct()
      .where('tenantId', '=', tenantId)
      .where('refusal', 'is not', null)
      .orderBy('host')
      .limit(refusedMax)
      .execute(),
  ]);
  return {
    outgoingHosts: [...new Set([...webhooks, ...providers].map(({ url }) => new URL(url).hostname))].sort(),
    ownHosts,
    refusedHosts: refused.map(({ host }) => host),
  };
}

/** What the tables of stored mail have, from the catalogue: a new column shows here before anybody writes of it. */
export async function readMailColumns({ tx }: QueryScope): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any (${Object.keys(storedMail)}::text[])
      and a.attnum > 0 and not a.attisdropped order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}
