import { randomUUID } from 'node:crypto';
import type { AddKeepingDuty, KeepingDuty, KeepingDutyKind } from '@redlich/contract';
import {
  command,
  DomainError,
  fieldError,
  isForeignKeyViolation,
  isUniqueViolation,
  notFound,
  query,
  type QueryScope,
} from '../kernel/index.ts';
import { retentionFloor, type LawCountry } from '../law/index.ts';

/** A duty with what the law of the controller's country says today. */
export interface Duty {
  dutyId: string;
  kind: KeepingDutyKind;
  queueId: string | null;
  queueName: string | null;
  tag: string | null;
  years: number;
  statute: string;
}
type Asking = Pick<QueryScope, 'tx' | 'tenantId' | 'now'>;

async function countryOf({ tx, tenantId }: Asking): Promise<LawCountry | undefined> {
  const row = await tx
    .selectFrom('noticeRecords')
    .select('record')
    .where('tenantId', '=', tenantId)
    .where('kind', '=', 'controller')
    .executeTakeFirst();
  const address = (row?.record as { address?: { country?: string } } | undefined)?.address;
  return address?.country as LawCountry | undefined;
}

/** Those whose statute is in force where the controller is. */
export async function readDuties(scope: Asking): Promise<Duty[]> {
  const { tx, tenantId, now } = scope;
  const rows = await tx
    .selectFrom('keepingDuties as d')
    .leftJoin('queues as q', (join) => join.onRef('q.tenantId', '=', 'd.tenantId').onRef('q.queueId', '=', 'd.queueId'))
    .select(['d.dutyId', 'd.kind', 'd.queueId', 'q.name as queueName', 'd.tag'])
    .where('d.tenantId', '=', tenantId)
    .orderBy('d.createdAt')
    .orderBy('d.dutyId')
    .execute();
  if (rows.length === 0) return [];
  const country = await countryOf(scope);
  return rows.flatMap((row) => {
    const kind = row.kind as KeepingDutyKind;
    const floor = country && retentionFloor(kind, country, now);
    return floor ? [{ ...row, kind, years: floor.years, statute: floor.statute }] : [];
  });
}

const toDuty = ({ dutyId, kind, queueId, queueName, tag, years, statute }: Duty): KeepingDuty => ({
  id: dutyId,
  kind,
  queue: queueId === null ? null : { id: queueId, name: queueName ?? '' },
  tag,
  years,
  statute,
});

/** In the order they were added. */
export const listKeepingDuties = query('retention.list-duties', async (scope, _: void) => ({
  items: (await readDuties(scope)).map(toDuty),
}));

/**
 * Requests of a queue, or with a tag, are business letters or vouchers: past their period they are locked until the
 * statute lets go of them (§ 35(3) BDSG, GDPR Art. 17(3)(b)).
 * @throws DomainError invalid on `kind` (no statute there, or no controller yet), `queueId` or `tag`; conflict
 */
export const addKeepingDuty = command(
  'retention.add-duty',
  async (scope, { kind, queueId, tag }: AddKeepingDuty): Promise<KeepingDuty> => {
    const { tx, tenantId, now } = scope;
    if ((queueId === undefined) === (tag === undefined)) throw fieldError('tag', 'queueOrTag');
    const country = await countryOf(scope);
    if (!country) throw fieldError('kind', 'controllerMissing');
    if (!retentionFloor(kind, country, now)) throw fieldError('kind', 'noStatute');
    const dutyId = randomUUID();
    try {
      await tx
        .insertInto('keepingDuties')
        .values({ tenantId, dutyId, kind, queueId: queueId ?? null, tag: tag ?? null, createdAt: now })
        .execute();
    } catch (error) {
      if (isForeignKeyViolation(error)) throw fieldError('queueId', 'unknown');
      if (isUniqueViolation(error)) throw new DomainError('conflict', { detail: 'stands there already' });
      throw error;
    }
    scope.audit({ objectKind: 'keepingDuty', objectId: dutyId, fields: ['kind', 'queueId', 'tag'] });
    return toDuty((await readDuties(scope)).find((duty) => duty.dutyId === dutyId)!);
  },
);

/** What is locked already stays so until its day. @throws DomainError notFound */
export const removeKeepingDuty = command('retention.remove-duty', async (scope, { id }: { id: string }) => {
  const row = await scope.tx
    .deleteFrom('keepingDuties')
    .where('tenantId', '=', scope.tenantId)
    .where('dutyId', '=', id)
    .returning('dutyId')
    .executeTakeFirst();
  if (!row) throw notFound('keeping duty');
  scope.audit({ objectKind: 'keepingDuty', objectId: id });
});
