import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantState } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';

interface NewTenant {
  slug: string;
  name: string;
  /** Host name the desk answers on, without port. */
  host: string;
  /** Default: live at once. */
  state?: TenantState;
}

/**
 * Makes the tenant of the scope: its record, host, ticket counter and built-in roles.
 * @throws DomainError conflict when the host belongs to another tenant
 */
export const registerTenant = command('tenant.register', async (scope, input: NewTenant) => {
  const { tx, tenantId, now } = scope;
  const state = input.state ?? 'live';
  const wentLiveAt = state === 'live' ? now : null;
  await tx
    .insertInto('tenants')
    .values({ tenantId, slug: input.slug, name: input.name, state, wentLiveAt, createdAt: now })
    .execute();
  await tx.insertInto('ticketCounters').values({ tenantId, lastNumber: 1000 }).execute();
  await tx.insertInto('roles').values(builtInRoles(scope)).execute();
  try {
    await sql`select platform.claim_host(${input.host})`.execute(tx);
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('slug', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['slug', 'name', 'host', 'state'] });
});

const builtInRoles = ({ tenantId, now }: CommandScope) =>
  (
    [
      ['admin', 'Administration', ['full']],
      ['agent', 'Agent', ['full']],
      ['dpo', 'Datenschutz', []],
    ] as const
  ).map(([builtIn, name, everyQueue]) => ({
    tenantId,
    roleId: randomUUID(),
    builtIn,
    name,
    everyQueue: [...everyQueue],
    createdAt: now,
  }));
