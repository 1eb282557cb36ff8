import { sql } from 'kysely';
import { personHash } from '../consents/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

/**
 * Before a person is deleted: what is in force ends, reasons and grounds go, and of the person a keyed hash of the address is
 * left, since the tenant has to be able to show that it heeded the objection (GDPR Art. 5(2), 17(3)(e)).
 * @returns how many proofs are kept
 */
export async function keepObjectionProof(scope: CommandScope, person: { customerId: string; email: string }) {
  const { tx, tenantId, now } = scope;
  const kept = await tx
    .updateTable('processingObjections')
    .set({
      customerId: null,
      personHash: personHash(scope, person.email),
      reasons: '',
      grounds: '',
      restrictionId: null,
      endedAt: sql`coalesce(ended_at, ${now})`,
      endedAs: sql`coalesce(ended_as, 'erased')`,
    })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', person.customerId)
    .executeTakeFirst();
  return Number(kept.numUpdatedRows);
}

/** Deletes at most `limit` objections that were over before `cutoffAt`. @returns their ids */
export async function deleteObjectionProofBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('processingObjections')
    .where('tenantId', '=', tenantId)
    .where('processingObjectionId', 'in', (eb) =>
      eb
        .selectFrom('processingObjections')
        .select('processingObjectionId')
        .where('tenantId', '=', tenantId)
        .where('endedAt', '<', cutoffAt)
        .orderBy('endedAt')
        .limit(limit),
    )
    .returning('processingObjectionId')
    .execute();
  return rows.map((row) => row.processingObjectionId);
}

/** How many a run at this cut-off would delete, and the oldest of them. */
export async function countObjectionProofBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('processingObjections')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('endedAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('endedAt', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
