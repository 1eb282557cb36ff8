import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createContract } from '../src/contracts/index.ts';
import { addKeepingDuty, applyLocks, listHolds, placeHold, releaseHold } from '../src/locks/index.ts';
import { createOrganisation } from '../src/people/index.ts';
import { applyRetentionChanges, runRetention, setRetentionRule } from '../src/retention/index.ts';
import { createQueue, createTicket } from '../src/tickets/index.ts';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../testing/index.ts';

// Twelve years, night by night: when each ticket goes is worked out here anew, from the calendar alone.

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const years = 12;
const firstYear = 2027;
const many = 5_000;

/** The last Sunday of a month, 01:00 UTC, when clocks are changed (Directive 2000/84/EC). */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}
function offsetAt(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  return utc >= clockChange(year, 2) && utc < clockChange(year, 9) ? 2 * hourMs : hourMs;
}
/** A clock's reading, as if it were UTC, and back; a reading that is skipped is the hour after. */
const read = (utc: number): Date => new Date(utc + offsetAt(utc));
function moment(reading: number): number {
  const summer = reading - 2 * hourMs;
  return offsetAt(summer) === 2 * hourMs ? summer : reading - hourMs;
}

interface Rule {
  years?: number;
  months?: number;
  days?: number;
  toYearEnd?: boolean;
}

function endOf(begun: number, { years: y = 0, months = 0, days = 0, toYearEnd = false }: Rule): number {
  const at = toYearEnd ? new Date(Date.UTC(read(begun).getUTCFullYear() + 1, 0, 1)) : read(begun);
  const [year, month] = [at.getUTCFullYear() + y, at.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), lastDay) + days;
  return moment(Date.UTC(year, month, day) + (at.getTime() % dayMs));
}

/** From the end of the year on, as statutes count. */
const floorOf = (closedAt: number, count: number) =>
  moment(Date.UTC(read(closedAt).getUTCFullYear() + 1 + count, 0, 1));
/** The run of a night comes at 04:17 of the desk's clock, so that no reading is shown twice before it. */
const nightOf = (day: number) => moment(day + 4 * hourMs + 17 * 60_000);
function firstNight(from: number): number {
  const day = Math.floor(read(from).getTime() / dayMs) * dayMs;
  return nightOf(day) >= from ? day : day + dayMs;
}

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts({ now: new Date(Date.UTC(firstYear, 0, 1, 1)) });
  tenant = await mintTenant(open.ports);
  await stateRegisters(tenant);
});
afterAll(() => open.close());

interface Made {
  ticketId: string;
  closedAt: number;
  queueId: string;
  tags: string[];
  organisationId: string | null;
}

/** The same numbers in every run. */
function numbers(): () => number {
  let state = 20_270_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

test('5,000 tickets of all classes over twelve years: each goes in the night after its end, none before', async () => {
  const { as, tenantId } = tenant;
  const { id: billing } = await createQueue(as.admin, { name: 'Abrechnung' });
  const organisation = async (name: string, contract?: { endsOn?: string; keepsTicketsUntil?: string }) => {
    const { id: organisationId } = await createOrganisation(as.admin, { name });
    if (contract) await createContract(as.admin, { organisationId, number: name, startsOn: '2020-01-01', ...contract });
    return organisationId;
  };
  const [ended, endless, bound, plain, held] = [
    await organisation('Beendet', { endsOn: '2030-02-28' }),
    await organisation('Laufend', {}),
    await organisation('Gebunden', { endsOn: '2028-02-29', keepsTicketsUntil: '2034-10-29' }),
    await organisation('Ohne Vertrag'),
    await organisation('Gesperrt'),
  ];
  const ruled = { category: 'closedTickets' as const };
  const ofClass = (kind: 'queue' | 'tag' | 'organisation', reference: string) => ({ class: { kind, reference } });
  await setRetentionRule(as.dpo, { ...ruled, period: 'P3Y', toYearEnd: true });
  await setRetentionRule(as.dpo, { ...ruled, period: 'P6M', ...ofClass('queue', billing) });
  await setRetentionRule(as.dpo, { ...ruled, period: 'P30D', ...ofClass('tag', 'kurz') });
  await setRetentionRule(as.dpo, { ...ruled, period: 'P7Y2M', ...ofClass('tag', 'lang') });
  for (const organisationId of [ended, endless, bound])
    await setRetentionRule(as.dpo, {
      ...ruled,
      period: 'P1Y',
      start: 'contractEnd',
      ...ofClass('organisation', organisationId),
    });
  await addKeepingDuty(as.dpo, { kind: 'commercialLetter', tag: 'auftrag' });
  await addKeepingDuty(as.dpo, { kind: 'voucher', tag: 'beleg' });

  const next = numbers();
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const begin = Date.UTC(firstYear - 3, 0, 1);
  const edges = [2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) => [
    ...[1, 28, 29].map((day) => Date.UTC(year, 1, day, 11, 30)),
    ...[0, 1].map((day) => Date.UTC(year, 11, 31, 22, 59, 59, 999) + day),
    clockChange(year, 2) - 1,
    clockChange(year, 2),
    clockChange(year, 9),
    Date.UTC(year, 7, 31, 10),
  ]);
  const made = Array.from({ length: many }, (_, i): Made => ({
    ticketId: randomUUID(),
    closedAt: i < edges.length * 6 ? edges[i % edges.length]! : Math.floor(begin + next() * 6 * 365.25 * dayMs),
    queueId: one([tenant.queueId, tenant.queueId, billing]),
    tags: one([[], [], [], ['kurz'], ['lang'], ['auftrag'], ['beleg'], ['lang', 'auftrag'], ['auftrag', 'beleg']]),
    organisationId: one([null, null, null, null, null, null, null, null, plain, ended, endless, bound, held]),
  }));
  await insert(made);
  await placeHold(as.dpo, {
    kind: 'organisation',
    reference: 'Gesperrt',
    reason: 'Rechtsstreit',
    reviewOn: '2027-06-01',
  });
  const releasedOn = Date.UTC(2033, 4, 5);

  const contractEnds = new Map([
    [ended, Date.UTC(2030, 2, 1)],
    [bound, Date.UTC(2028, 2, 1)],
  ]);
  const goesOn = ({ closedAt, queueId, tags, organisationId }: Made): number => {
    const ends: number[] = [];
    if (queueId === billing) ends.push(endOf(closedAt, { months: 6 }));
    if (tags.includes('kurz')) ends.push(endOf(closedAt, { days: 30 }));
    if (tags.includes('lang')) ends.push(endOf(closedAt, { years: 7, months: 2 }));
    if (organisationId === endless) ends.push(Infinity);
    const contractEnd = organisationId === null ? undefined : contractEnds.get(organisationId);
    if (contractEnd !== undefined) ends.push(endOf(Math.max(closedAt, moment(contractEnd)), { years: 1 }));
    const ruleEnd = ends.length > 0 ? Math.min(...ends) : endOf(closedAt, { years: 3, toYearEnd: true });
    const keepers = [
      ruleEnd,
      ...(tags.includes('auftrag') ? [floorOf(closedAt, 6)] : []),
      ...(tags.includes('beleg') ? [floorOf(closedAt, 8)] : []),
      ...(organisationId === bound ? [moment(Date.UTC(2034, 9, 30))] : []),
      ...(organisationId === held ? [nightOf(releasedOn) + 1] : []),
    ];
    const last = Math.max(...keepers);
    return last === Infinity ? Infinity : Math.max(firstNight(last), Date.UTC(firstYear, 0, 2));
  };
  const lastDay = Date.UTC(firstYear + years, 0, 1);
  const expected = new Map(
    made.map((ticket) => [ticket.ticketId, goesOn(ticket)] as const).filter(([, day]) => day <= lastDay),
  );

  for (let day = Date.UTC(firstYear, 0, 2); day <= lastDay; day += dayMs) {
    open.ports.clock.advance(nightOf(day) - open.ports.clock.now().getTime());
    await applyRetentionChanges(tenant.system);
    await runRetention(tenant.system, open.ports.clock.now());
    await applyLocks(tenant.system);
    if (day !== releasedOn) continue;
    const { items } = await listHolds(as.dpo, { limit: 10 });
    await releaseHold(as.dpo, { id: items[0]!.id, reason: 'Vergleich' });
    await applyLocks(tenant.system);
  }

  const rows = await withTenant(open.ports.db, tenantId, (tx) =>
    tx
      .selectFrom('disposals')
      .select(['objectIds', 'disposedAt'])
      .where('tenantId', '=', tenantId)
      .where('category', '=', 'closedTickets')
      .execute(),
  );
  const day = (at: Date) => Math.floor(read(at.getTime()).getTime() / dayMs) * dayMs;
  const gone = new Map(
    rows.flatMap(({ objectIds, disposedAt }) => objectIds.map((id) => [id, day(disposedAt)] as const)),
  );
  const told = (at: number | undefined) => (at === undefined ? 'never' : new Date(at).toISOString().slice(0, 10));
  const wrong = made
    .filter(({ ticketId }) => gone.get(ticketId) !== expected.get(ticketId))
    .map((ticket) => ({
      ...ticket,
      closedAt: new Date(ticket.closedAt).toISOString(),
      went: told(gone.get(ticket.ticketId)),
      due: told(expected.get(ticket.ticketId)),
    }));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(gone.size).toBeGreaterThan(many * 0.7);
  expect(gone.size).toBeLessThan(many);
}, 900_000);

/** Closed tickets of the customer, as many at a time as a statement holds. */
async function insert(made: readonly Made[]): Promise<void> {
  const { tenantId } = tenant;
  const { id } = await createTicket(tenant.as.customer, { subject: 'Vorlage', body: 'Text' });
  await withTenant(open.ports.db, tenantId, async (tx) => {
    const { customerId } = await tx
      .selectFrom('tickets')
      .select('customerId')
      .where('tenantId', '=', tenantId)
      .where('ticketId', '=', id)
      .executeTakeFirstOrThrow();
    for (let from = 0; from < made.length; from += 1_000) {
      const rows = made.slice(from, from + 1_000).map(({ closedAt, tags, ...ticket }, i) => ({
        tenantId,
        ...ticket,
        number: 5_000 + from + i,
        subject: 'Drucker',
        state: 'closed',
        turn: 'nobody',
        priority: 'normal',
        customerId,
        tags: sql<string[]>`${tags}::text[]`,
        createdAt: new Date(closedAt),
        updatedAt: new Date(closedAt),
        closedAt: new Date(closedAt),
      }));
      await tx.insertInto('tickets').values(rows).execute();
    }
  });
}
