import { sql } from 'kysely';
import type { Contract, ContractStanding } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, namePart, notFound, query, type QueryScope } from '../kernel/index.ts';
import { calendarDay, standingOn } from './contract.ts';

const select = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('contracts as k')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'k.tenantId').onRef('o.organisationId', '=', 'k.organisationId'),
    )
    .select([
      'k.contractId',
      'k.number',
      'k.numberKey',
      'k.startsOn',
      'k.endsOn',
      'k.services',
      'k.note',
      'k.keepsTicketsUntil',
    ])
    .select(['k.organisationId', 'o.name as organisationName'])
    .where('k.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const shown = (row: Row, now: Date): Contract => ({
  id: row.contractId,
  number: row.number,
  organisation: { id: row.organisationId, name: row.organisationName },
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  keepsTicketsUntil: row.keepsTicketsUntil,
  standing: standingOn(row, calendarDay(now)),
  services: row.services,
  note: row.note,
});

export async function readContract(scope: QueryScope, contractId: string): Promise<Contract> {
  const row = await select(scope).where('k.contractId', '=', contractId).executeTakeFirst();
  if (!row) throw notFound('contract');
  return shown(row, scope.now);
}

/** @throws DomainError notFound */
export const getContract = query('contract.get', (scope, { id }: { id: string }) => readContract(scope, id));

const inForceOn = (day: string) => sql<boolean>`(k.starts_on <= ${day} and (k.ends_on is null or k.ends_on >= ${day}))`;
const standings: Record<ContractStanding, (day: string) => ReturnType<typeof inForceOn>> = {
  inForce: inForceOn,
  future: (day) => sql`k.starts_on > ${day}`,
  ended: (day) => sql`k.ends_on < ${day}`,
};

interface ContractFilter {
  text?: string | undefined;
  organisationId?: string | undefined;
  standing?: ContractStanding | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** By number; `text` finds parts of the number and of the organisation's name. */
export const listContracts = query('contract.list', async (scope, filter: ContractFilter) => {
  let contracts = select(scope)
    .orderBy('k.numberKey')
    .orderBy('k.contractId')
    .limit(filter.limit + 1);
  if (filter.organisationId) contracts = contracts.where('k.organisationId', '=', filter.organisationId);
  if (filter.standing) contracts = contracts.where(standings[filter.standing](calendarDay(scope.now)));
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    contracts = contracts.where(sql<boolean>`(k.number_key like ${pattern} or o.name_key like ${pattern})`);
  }
  if (filter.cursor) {
    const [number, id] = decodeCursor(filter.cursor, [namePart, idPart] as const);
    contracts = contracts.where((eb) => eb(eb.refTuple('k.numberKey', 'k.contractId'), '>', eb.tuple(number, id)));
  }
  const rows = await contracts.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => shown(row, scope.now)),
    nextCursor: last ? encodeCursor([last.numberKey, last.contractId]) : null,
  };
});

/** The contract of an organisation that is in force today; of several the one that runs longest. */
export async function findContractInForce(scope: QueryScope, organisationId: string | null) {
  if (organisationId === null) return undefined;
  return scope.tx
    .selectFrom('contracts as k')
    .select(['k.contractId as id', 'k.number', 'k.endsOn'])
    .where('k.tenantId', '=', scope.tenantId)
    .where('k.organisationId', '=', organisationId)
    .where(inForceOn(calendarDay(scope.now)))
    .orderBy('k.endsOn', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
}

/**
 * When each organisation's last contract ended or will end: the event that retention counts from. An organisation with a
 * contract without an end, or with none at all, is not among them.
 */
export async function findLastContractEnds({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) {
  return tx
    .selectFrom('contracts')
    .select(['organisationId', sql<string>`max(ends_on)`.as('endedOn')])
    .where('tenantId', '=', tenantId)
    .groupBy('organisationId')
    .having(sql<boolean>`bool_and(ends_on is not null)`)
    .execute();
}
