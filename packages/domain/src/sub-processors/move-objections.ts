import type { CommandScope } from '../kernel/index.ts';

/** Hands objections and the subscription of one of two merged people over; where both have one, that of who stays is kept. */
export async function moveObjectionsOfCustomer(
  { tx, tenantId }: CommandScope,
  from: string,
  to: string,
): Promise<void> {
  await tx
    .updateTable('subProcessorObjections')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .where('changeId', 'not in', (eb) =>
      eb
        .selectFrom('subProcessorObjections')
        .select('changeId')
        .where('tenantId', '=', tenantId)
        .where('customerId', '=', to),
    )
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
