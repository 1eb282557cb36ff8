import type { CommandScope } from '../kernel/index.ts';

/** Hands objections and the subscription of one of two merged people over; where both objected, both objections stay. */
export async function moveObjectionsOfCustomer(
  { tx, tenantId, now }: CommandScope,
  from: string,
  to: string,
): Promise<void> {
  await tx
    .updateTable('subProcessorObjections')
    .set((eb) => ({
      customerId: to,
      // One of them counts as what the person said; the other one stays beside it.
      mergedAt: eb
        .case()
        .when(
          'changeId',
          'in',
          eb
            .selectFrom('subProcessorObjections as o')
            .select('o.changeId')
            .where('o.tenantId', '=', tenantId)
            .where('o.customerId', '=', to),
        )
        .then(now)
        .else(eb.ref('mergedAt'))
        .end(),
    }))
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
  await tx
    .updateTable('subProcessorSubscriptions')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('subProcessorSubscriptions as s')
            .select('s.customerId')
            .where('s.tenantId', '=', tenantId)
            .where('s.customerId', '=', to),
        ),
      ),
    )
    .execute();
}
