import { sql } from 'kysely';
import type { PlatformObjection, PlatformSubProcessor } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import { calendarDay, notFound, type Ports } from '../kernel/index.ts';

interface Row {
  subProcessorId: string;
  name: string;
  purposeDe: string;
  purposeEn: string;
  country: string;
  transferMechanism: string | null;
  website: string | null;
  reasonDe: string;
  reasonEn: string;
  announcedAt: Date;
  activeFrom: string;
  withdrawnAt: Date | null;
  endedOn: string | null;
}

/** Where one stands on a day, `2026-11-22`; its last day counts as one in use. Pure. */
export function subProcessorState(
  { withdrawnAt, endedOn, activeFrom }: Pick<Row, 'withdrawnAt' | 'endedOn' | 'activeFrom'>,
  day: string,
): PlatformSubProcessor['state'] {
  if (withdrawnAt !== null) return 'withdrawn';
  if (activeFrom > day) return 'announced';
  return endedOn !== null && endedOn < day ? 'ended' : 'active';
}

const toSubProcessor = (row: Row, day: string): PlatformSubProcessor => ({
  id: row.subProcessorId,
  state: subProcessorState(row, day),
  name: row.name,
  purpose: { de: row.purposeDe, en: row.purposeEn },
  country: row.country,
  transferMechanism: row.transferMechanism as PlatformSubProcessor['transferMechanism'],
  website: row.website,
  reason: { de: row.reasonDe, en: row.reasonEn },
  announcedAt: row.announcedAt.toISOString(),
  activeFrom: row.activeFrom,
  endedOn: row.endedOn,
});

/** Every one there ever was, the latest first day first. */
export async function readEverySubProcessor(db: TenantTx | Ports['db'], now: Date): Promise<PlatformSubProcessor[]> {
  const { rows } = await sql<Row>`select * from platform.list_sub_processors()`.execute(db);
  return rows.map((row) => toSubProcessor(row, calendarDay(now)));
}

/** Those in use, and those that were announced. */
export async function readPlatformSubProcessors(db: TenantTx | Ports['db'], now: Date) {
  const all = await readEverySubProcessor(db, now);
  return all.filter(({ state }) => state === 'active' || state === 'announced');
}

/** @throws DomainError notFound */
export async function findSubProcessor(db: TenantTx | Ports['db'], now: Date, id: string) {
  const found = (await readEverySubProcessor(db, now)).find((one) => one.id === id);
  if (!found) throw notFound('sub-processor');
  return found;
}

interface ObjectionRow {
  objectionId: string;
  subProcessorId: string;
  body: string;
  receivedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}
export const toPlatformObjection = (row: ObjectionRow): PlatformObjection => ({
  id: row.objectionId,
  subProcessorId: row.subProcessorId,
  text: row.body,
  receivedAt: row.receivedAt.toISOString(),
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
});
