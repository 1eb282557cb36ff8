import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { CommandScope, QueryScope, Scope } from '../kernel/index.ts';
import { personHash } from './person-hash.ts';

/**
 * Before a person is deleted: what is open ends, notes go, and of the person a keyed hash of the address is left, since the
 * tenant has to be able to prove the consent it acted on (GDPR Art. 7(1), 17(3)(e)). What was never confirmed goes.
 * @returns how many proofs are kept
 */
export async function keepProofOnly(scope: CommandScope, person: { customerId: string; email: string }) {
  const { tx, tenantId, now } = scope;
  await tx
    .deleteFrom('consents')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', person.customerId)
    .where('confirmedAt', 'is', null)
    .execute();
  const kept = await tx
    .updateTable('consents')
    .set({
      customerId: null,
      personHash: personHash(scope, person.email),
      givenNote: '',
      withdrawnNote: '',
      withdrawnAt: sql`coalesce(withdrawn_at, ${now})`,
      withdrawnChannel: sql`coalesce(withdrawn_channel, 'erasure')`,
    })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', person.customerId)
    .executeTakeFirst();
  return Number(kept.numUpdatedRows);
}

/** Deletes at most `limit` proofs past their period. @returns their ids */
export async function deleteConsentProofBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('consents')
    .where('tenantId', '=', tenantId)
    .where('consentId', 'in', (eb) =>
      eb
        .selectFrom('consents')
        .select('consentId')
        .where('tenantId', '=', tenantId)
        .where('withdrawnAt', '<', cutoffAt)
        .orderBy('withdrawnAt')
        .limit(limit),
    )
    .returning('consentId')
    .execute();
  return rows.map((row) => row.consentId);
}

/** How many proofs a run at this cut-off would delete, and the oldest of them. */
export async function countConsentProofBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('consents')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('withdrawnAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('withdrawnAt', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}

const unconfirmedMs = 7 * 24 * 3_600_000;

/** Part of the nightly run: what a visitor ticked and did not confirm for seven days was no consent, and goes. */
export async function deleteUnconfirmedConsents({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - unconfirmedMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .deleteFrom('consents')
      .where('tenantId', '=', tenantId)
      .where('confirmedAt', 'is', null)
      .where('givenAt', '<', before)
      .execute(),
  );
}
