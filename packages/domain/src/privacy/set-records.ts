import type { Authority, Controller, DataProtectionOfficer } from '@redlich/contract';
import { command, type CommandScope } from '../kernel/index.ts';
import type { RecordKind } from './registers.ts';

async function setRecord<R extends object>(scope: CommandScope, kind: RecordKind, record: R): Promise<R> {
  const changed = { record: JSON.stringify(record), changedAt: scope.now };
  await scope.tx
    .insertInto('noticeRecords')
    .values({ tenantId: scope.tenantId, kind, ...changed })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind']).doUpdateSet(changed))
    .execute();
  scope.audit({ objectKind: kind, objectId: null, fields: Object.keys(record) });
  return record;
}

/** States the controller (GDPR Art. 13(1)(a)). */
export const setController = command('privacy.set-controller', (scope, record: Controller) =>
  setRecord(scope, 'controller', record),
);
/** States the data protection officer (GDPR Art. 13(1)(b)). */
export const setDpo = command('privacy.set-dpo', (scope, record: DataProtectionOfficer) =>
  setRecord(scope, 'dpo', record),
);
/** States the supervisory authority (GDPR Art. 13(2)(d)). */
export const setAuthority = command('privacy.set-authority', (scope, record: Authority) =>
  setRecord(scope, 'authority', record),
);
