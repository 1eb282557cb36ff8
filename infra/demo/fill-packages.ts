import { randomUUID } from 'node:crypto';
import type { CommandScope } from '@redlich/domain';
import type { People } from './fill-people.ts';

const dayMs = 86_400_000;

/**
 * Packages of earlier days, whose archives are gone: one that a person with an account fetched and one that nobody did, and
 * one that the data protection officer made for somebody without.
 */
export async function fillPackages({ tx, tenantId }: CommandScope, people: People, now: Date): Promise<void> {
  const logins = await tx
    .selectFrom('logins')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('customerId', 'is not', null)
    .execute();
  const withLogin = new Set(logins.map(({ customerId }) => customerId));
  const without = [...people.customers.values()].find(({ customerId }) => !withLogin.has(customerId));
  const dpo = people.agents.get('dpo')!.id;
  const made = (customerId: string, daysAgo: number, isFetched: boolean) => {
    const requestedAt = new Date(now.getTime() - daysAgo * dayMs);
    const readyAt = new Date(requestedAt.getTime() + 40_000);
    return {
      tenantId,
      subjectPackageId: randomUUID(),
      customerId,
      language: 'de',
      requestedAt,
      readyAt,
      expiresAt: new Date(readyAt.getTime() + 7 * dayMs),
      state: isFetched ? 'fetched' : 'expired',
      fetchedAt: isFetched ? new Date(readyAt.getTime() + 3_600_000) : null,
      bytes: 84_213 + daysAgo * 911,
      sha256: randomUUID().replaceAll('-', '').repeat(2),
    };
  };
  const own = { kind: 'access', forStaff: false, reason: '' };
  const rows = [...withLogin].flatMap((customerId) => [
    { ...made(customerId!, 34, true), ...own },
    { ...made(customerId!, 90, false), ...own, kind: 'portability' },
  ]);
  await tx.insertInto('subjectPackages').values(rows).execute();
  if (!without) return;
  const reason = 'Antrag per Brief, Identität am Telefon geprüft';
  const byStaff = { kind: 'access', forStaff: true, reason, requestedBy: dpo };
  await tx
    .insertInto('subjectPackages')
    .values([
      { ...made(without.customerId, 12, true), ...byStaff, fetchedBy: dpo },
      { ...made(without.customerId, 61, false), ...byStaff },
    ])
    .execute();
}
