import { sql } from 'kysely';
import type { OperatorRecord } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';

/** Who runs the platform; null until the operator states it. */
export async function readOperatorRecord(db: TenantTx | Ports['db']): Promise<OperatorRecord | null> {
  const { rows } = await sql<{
    record: OperatorRecord | null;
  }>`select platform.get_operator_record() as record`.execute(db);
  return rows[0]?.record ?? null;
}

/** States who runs the platform. Contracts that were accepted keep the words they had. */
export async function setOperatorRecord(scope: OperatorScope, record: OperatorRecord): Promise<OperatorRecord> {
  const { db, clock } = scope.ports;
  await sql`select platform.set_operator_record(${JSON.stringify(record)}::jsonb, ${clock.now()})`.execute(db);
  await recordAct(scope, { action: 'operator-record.set' });
  return record;
}
