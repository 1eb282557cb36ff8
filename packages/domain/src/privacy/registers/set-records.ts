import type { Authority, Controller, DataProtectionOfficer } from '@redlich/contract';
import { command, type CommandScope } from '../../kernel/index.ts';
import { isInEea } from '../../law/index.ts';
import { readRegisters, type RecordKind } from './registers.ts';

export async function setRecord<R extends object>(scope: CommandScope, kind: RecordKind, record: R): Promise<R> {
  const changed = { record: JSON.stringify(record), changedAt: scope.now };
  await scope.tx
    .insertInto('noticeRecords')
    .values({ tenantId: scope.tenantId, kind, ...changed })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind']).doUpdateSet(changed))
    .execute();
  scope.audit({ objectKind: kind, objectId: null, fields: Object.keys(record) });
  return record;
}

async function deleteRecord({ tx, tenantId }: CommandScope, kind: RecordKind): Promise<void> {
  await tx.deleteFrom('noticeRecords').where('tenantId', '=', tenantId).where('kind', '=', kind).execute();
}

/** States the controller (GDPR Art. 13(1)(a)). Inside of the EEA it has no representative. */
export const setController = command('privacy.set-controller', async (scope, record: Controller) => {
  if (isInEea(record.address.country)) await deleteRecord(scope, 'representative');
  return setRecord(scope, 'controller', record);
});
/** States the data protection officer (GDPR Art. 13(1)(b)). */
export const setDpo = command('privacy.set-dpo', async (scope, record: DataProtectionOfficer) => {
  await deleteRecord(scope, 'dpoNotRequired');
  return setRecord(scope, 'dpo', record);
});
/** States, or takes back, that no data protection officer has to be named; a named one ends with it. */
export const setDpoNotRequired = command(
  'privacy.set-dpo-not-required',
  async (scope, { notRequired }: { notRequired: boolean }) => {
    if (notRequired) {
      await deleteRecord(scope, 'dpo');
      await setRecord(scope, 'dpoNotRequired', {});
    } else await deleteRecord(scope, 'dpoNotRequired');
    scope.audit({ objectKind: 'dpo', objectId: null, fields: ['notRequired'] });
    return (await readRegisters(scope)).registers;
  },
);
/** States the supervisory authority (GDPR Art. 13(2)(d)). */
export const setAuthority = command('privacy.set-authority', (scope, record: Authority) =>
  setRecord(scope, 'authority', record),
);
