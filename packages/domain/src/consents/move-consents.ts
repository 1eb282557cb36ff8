import type { CommandScope } from '../kernel/index.ts';
import { survivorOf } from './consent.ts';

/**
 * Hands the consents of one of two merged people over to the other. For each purpose one goes on at most: the newest in
 * force, and none where either of the two had withdrawn.
 */
export async function moveConsents({ tx, tenantId, now }: CommandScope, from: string, to: string): Promise<void> {
  const consents = await tx
    .selectFrom('consents')
    .select([
      'consentId',
      'consentPurposeId',
      'customerId',
      'givenAt',
      'confirmedAt',
      'withdrawnAt',
      'withdrawnChannel',
    ])
    .where('tenantId', '=', tenantId)
    .where('customerId', 'in', [from, to])
    .forUpdate()
    .execute();
  for (const ofPurpose of Map.groupBy(consents, ({ consentPurposeId }) => consentPurposeId).values()) {
    const survivor = survivorOf(ofPurpose);
    const ending = ofPurpose.filter(
      ({ withdrawnAt, consentId }) => withdrawnAt === null && consentId !== survivor?.consentId,
    );
    if (ending.length === 0) continue;
    await tx
      .updateTable('consents')
      .set({ withdrawnAt: now, withdrawnChannel: survivor ? 'renewed' : 'merged' })
      .where('tenantId', '=', tenantId)
      .where(
        'consentId',
        'in',
        ending.map(({ consentId }) => consentId),
      )
      .execute();
  }
  await tx
    .updateTable('consents')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}
