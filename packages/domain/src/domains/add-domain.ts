import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { command, fieldError, isUniqueViolation } from '../kernel/index.ts';
import { readDomain } from './domain-name.ts';

const domainsMax = 20;
const firstCheckMs = 60_000;

/**
 * Claims a domain. Nothing is served under it before its DNS proves it, and the claim keeps no other tenant from proving it.
 * @returns its id
 * @throws DomainError invalid on `domain` for what can be no host of a tenant; conflict when it is in the list already, served
 * for another tenant, or the twenty-first
 */
export const addDomain = command('domain.add', async (scope, input: { domain: string }): Promise<{ id: string }> => {
  const { tx, tenantId, now, ports } = scope;
  const read = readDomain(input.domain, ports.site.platformDomain);
  if (read.kind === 'refused') throw fieldError('domain', read.problem);
  const { name } = read;
  const { domains } = await tx
    .selectFrom('customDomains')
    .select((eb) => eb.fn.countAll<number>().as('domains'))
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  if (domains >= domainsMax) throw fieldError('domain', 'tooManyDomains');
  const { rows } = await sql<{ elsewhere: boolean }>`select platform.is_host_elsewhere(${name}) as elsewhere`.execute(
    tx,
  );
  if (rows[0]!.elsewhere) throw fieldError('domain', 'domainElsewhere');
  const customDomainId = randomUUID();
  const challenge = `redlich-domain=${randomBytes(24).toString('base64url')}`;
  try {
    await tx
      .insertInto('customDomains')
      .values({
        tenantId,
        customDomainId,
        name,
        challenge,
        state: 'pending',
        addedAt: now,
        nextCheckAt: new Date(now.getTime() + firstCheckMs),
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('domain', 'domainAdded');
    throw error;
  }
  scope.audit({ objectKind: 'domain', objectId: customDomainId, fields: ['name'] });
  return { id: customDomainId };
});
