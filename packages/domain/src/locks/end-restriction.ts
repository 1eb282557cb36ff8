import type { Language } from '@redlich/contract';
import { findLoginOfCustomer } from '../identity/index.ts';
import type { CommandScope } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';

/** Tells the person by mail that the restriction is about to be lifted. */
export async function tellNow(
  scope: CommandScope,
  { id, customerId }: { id: string; customerId: string },
): Promise<void> {
  const { tx, tenantId, now } = scope;
  await tx
    .updateTable('restrictions')
    .set({ toldAt: now })
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', id)
    .execute();
  const login = await findLoginOfCustomer(scope, customerId);
  const language = (login?.language ?? 'de') as Language;
  await notify(scope, { kind: 'restriction-ending', person: { customerId }, language });
  scope.audit({ objectKind: 'restriction', objectId: id, fields: ['toldAt'] });
}

/** What it hid and nothing else keeps is seen again. */
export async function liftNow(scope: CommandScope, id: string): Promise<void> {
  const { tx, tenantId, now, actor } = scope;
  await tx
    .updateTable('restrictions')
    .set({ liftedAt: now, liftedBy: actor.kind === 'agent' ? actor.id : null })
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', id)
    .execute();
  scope.audit({ objectKind: 'restriction', objectId: id, fields: ['liftedAt'] });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
}
