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
import { retentionFloor, type LawCountry, type RecordKind, type RetentionStatute } from '../law/index.ts';

/** A duty with what the law of the controller's country says today. */
export interface Duty {
  dutyId: string;
  kind: KeepingDutyKind;
  queueId: string | null;
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
    .selectFrom('keepingDuties')
    .select(['dutyId', 'kind', 'queueId', 'tag'])
    .where('tenantId', '=', tenantId)
    .orderBy('createdAt')
    .orderBy('dutyId')
    .execute();
  if (rows.length === 0) return [];
  const country = await countryOf(scope);
  return rows.flatMap((row) => {
    const kind = row.kind as KeepingDutyKind;
    const floor = country && retentionFloor(kind, country, now);
    return floor ? [{ ...row, kind, years: floor.years, statute: floor.statute }] : [];
  });
}

/** How many years a statute has something kept where the controller is, or in Germany while nobody said where that is. */
export async function readFloor(scope: Asking, kind: RecordKind): Promise<RetentionStatute | undefined> {
  return retentionFloor(kind, (await countryOf(scope)) ?? 'DE', scope.now);
}

/** In the order they were added. */
async function readNamed(scope: Asking): Promise<KeepingDuty[]> {
  const duties = await readDuties(scope);
  if (duties.length === 0) return [];
  const queues = await scope.tx
    .selectFrom('queues')
    .select(['queueId as id', 'name'])
    .where('tenantId', '=', scope.tenantId)
    .execute();
  return duties.map(({ dutyId, queueId, ...duty }) => ({
    id: dutyId,
    ...duty,
    queue: queues.find(({ id }) => id === queueId) ?? null,
  }));
}

export const listKeepingDuties = query('retention.list-duties', async (scope, _: void) => ({
  items: await readNamed(scope),
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
    return (await readNamed(scope)).find(({ id }) => id === dutyId)!;
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
