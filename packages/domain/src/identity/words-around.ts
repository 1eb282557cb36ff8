import { sql } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';

type Person = { agentId: string } | { customerId: string };

/** What the password of a person must not be made of: the tenant's name, the own one, the address. */
export async function wordsAroundPerson({ tx, tenantId }: QueryScope, person: Person): Promise<string[]> {
  const { name } = await tx
    .selectFrom('tenants')
    .select('name')
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  const own =
    'agentId' in person
      ? await tx
          .selectFrom('agents')
          .select(['name', 'email'])
          .where('tenantId', '=', tenantId)
          .where('agentId', '=', person.agentId)
          .executeTakeFirstOrThrow()
      : await tx
          .selectFrom('customers')
          .select([sql<string>`first_name || ' ' || last_name`.as('name'), 'email'])
          .where('tenantId', '=', tenantId)
          .where('customerId', '=', person.customerId)
          .executeTakeFirstOrThrow();
  return [name, own.name, own.email];
}

/** The same for a login that is there. */
export async function wordsAroundLogin(scope: QueryScope, loginId: string): Promise<string[]> {
  const { agentId, customerId } = await scope.tx
    .selectFrom('logins')
    .select(['agentId', 'customerId'])
    .where('tenantId', '=', scope.tenantId)
    .where('loginId', '=', loginId)
    .executeTakeFirstOrThrow();
  return wordsAroundPerson(scope, agentId ? { agentId } : { customerId: customerId! });
}
