import { randomUUID } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import type { AnnouncePlatformSubProcessor, PlatformSubProcessor } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { calendarDay, DomainError, fieldError, type Ports } from '../kernel/index.ts';
import { isInEea } from '../law/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { earliestDay } from '../sub-processors/index.ts';
import { listTenantIds } from '../tenants/index.ts';
import { findSubProcessor } from './read.ts';

/** The first day that may be announced today: at once while nobody has accepted the platform's contract. */
export async function earliestFor({ db, clock }: OperatorScope['ports']): Promise<string> {
  const { rows } = await sql<{ hasClients: boolean }>`select platform.has_clients()`.execute(db);
  const today = calendarDay(clock.now());
  if (!rows[0]?.hasClients) return today;
  return earliestDay(today);
}

/**
 * Announces one that is to come; every tenant hears of it by a job of its own.
 * @throws DomainError invalid on `activeFrom` (too soon) or `transferMechanism` (missing outside the EEA)
 */
export async function announcePlatformSubProcessor(
  scope: OperatorScope,
  input: AnnouncePlatformSubProcessor,
): Promise<PlatformSubProcessor> {
  const { ports } = scope;
  const { name, purpose, country, website, reason, activeFrom } = input;
  const mechanism = isInEea(country) ? null : input.transferMechanism;
  if (!isInEea(country) && mechanism === null) throw fieldError('transferMechanism', 'mechanismMissing');
  const earliest = await earliestFor(ports);
  if (activeFrom < earliest) throw fieldError('activeFrom', 'announcedTooLate', earliest);
  const id = randomUUID();
  const now = ports.clock.now();
  // The job first: without its row it fails and is tried again, and the row never stands there with nobody told.
  const { sql: text, parameters } = await ports.jobs.compose('platform.tell-all', [{ subProcessorId: id }]);
  await ports.db.executeQuery(CompiledQuery.raw(text, parameters));
  await sql`select platform.add_sub_processor(${id}, ${name}, ${purpose.de}, ${purpose.en}, ${country}, ${mechanism},
    ${website}, ${reason.de}, ${reason.en}, ${now}, ${activeFrom}::date)`.execute(ports.db);
  await recordAct(scope, { action: 'sub-processor.announce', objectId: id });
  return findSubProcessor(ports.db, now, id);
}

/**
 * Hands out one job a tenant; a repeat hands them out again, and whoever was told is not told twice.
 * @throws DomainError notFound where its row is not there yet
 */
export async function tellAllOfSubProcessor(
  ports: Ports,
  { subProcessorId }: { subProcessorId: string },
): Promise<void> {
  const { state } = await findSubProcessor(ports.db, ports.clock.now(), subProcessorId);
  if (state === 'withdrawn') return;
  for (const tenantId of await listTenantIds(ports.db))
    await withTenant(ports.db, tenantId, (tx) =>
      ports.jobs.enqueue(tx, 'platform.tell-tenant', { tenantId, subProcessorId }, { group: tenantId }),
    );
}

/** Withdraws one before its first day, or ends it today. @throws DomainError notFound; conflict where it is over already */
export async function endPlatformSubProcessor(scope: OperatorScope, { id }: { id: string }) {
  const { db, clock } = scope.ports;
  await findSubProcessor(db, clock.now(), id);
  const { rows } = await sql<{ ended: boolean }>`
    select platform.end_sub_processor(${id}, ${clock.now()}, ${calendarDay(clock.now())}::date) as ended`.execute(db);
  if (!rows[0]?.ended) throw new DomainError('conflict', { detail: 'over already' });
  await recordAct(scope, { action: 'sub-processor.end', objectId: id });
  return findSubProcessor(db, clock.now(), id);
}
