import type { Recipient } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { readRecipients } from '../recipients/index.ts';

export async function readOwnHosts({ tx, tenantId }: QueryScope): Promise<string[]> {
  const rows = await tx
    .selectFrom('ownDestinations')
    .select('host')
    .where('tenantId', '=', tenantId)
    .orderBy('host')
    .execute();
  return rows.map(({ host }) => host);
}

/** Everything that a tenant has declared: recipients with their hosts, and its own; proven domains are its own too. */
export async function readDeclared(scope: QueryScope): Promise<{ recipients: Recipient[]; ownHosts: string[] }> {
  const { tx, tenantId } = scope;
  const [{ recipients }, stated, proven] = await Promise.all([
    readRecipients(scope),
    readOwnHosts(scope),
    tx
      .selectFrom('customDomains')
      .select('name')
      .where('tenantId', '=', tenantId)
      .where('state', '=', 'verified')
      .execute(),
  ]);
  return { recipients, ownHosts: [...new Set([...stated, ...proven.map(({ name }) => name)])] };
}
