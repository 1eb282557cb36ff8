import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OperatorAct } from '@redlich/contract';
import type { Database, TenantTx } from '@redlich/db';
import { decodeCursor, encodeCursor, idPart, timePart, type Ports } from '../kernel/index.ts';
import type { OperatorScope } from './operator-session.ts';

const keptMs = 366 * 86_400_000;

interface Act {
  action: string;
  tenantId?: string | undefined;
  objectId?: string | undefined;
  reason?: string | undefined;
}

/** Notes who did what to which tenant. Given a tenant's transaction it commits with the change. */
export async function recordAct(
  { ports, operator }: OperatorScope,
  { action, tenantId, objectId, reason }: Act,
  tx: Database | TenantTx = ports.db,
): Promise<void> {
  await sql`select platform.record_operator_act(${randomUUID()}, ${ports.clock.now()}, ${operator.operatorId}, ${action},
    ${tenantId ?? null}, ${objectId ?? null}, ${reason ?? null})`.execute(tx);
}

interface ActFilter {
  tenantId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What operators did, the newest first. */
export async function listOperatorActs(
  { ports }: OperatorScope,
  filter: ActFilter,
): Promise<{ items: OperatorAct[]; nextCursor: string | null }> {
  const [at, id] = filter.cursor ? decodeCursor(filter.cursor, [timePart, idPart] as const) : [null, null];
  const { rows } = await sql<Omit<OperatorAct, 'at'> & { at: Date }>`
      select * from platform.list_operator_acts(${filter.tenantId ?? null}, ${at}, ${id}, ${filter.limit + 1})`.execute(
    ports.db,
  );
  const items = rows.slice(0, filter.limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = rows.length > filter.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor([last.at, last.id]) : null };
}

/** Part of the nightly run: acts go a year after they were done. */
export async function deleteOldActs({ db, clock }: Pick<Ports, 'db' | 'clock'>): Promise<void> {
  await sql`select platform.delete_operator_acts(${new Date(clock.now().getTime() - keptMs)})`.execute(db);
}
