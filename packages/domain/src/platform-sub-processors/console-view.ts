import { sql } from 'kysely';
import type { ConsoleSubProcessors, PlatformObjection } from '@redlich/contract';
import { getConsoleTenant, operatorIn } from '../console/index.ts';
import { recordAct, type OperatorScope } from '../operators/index.ts';
import { earliestFor } from './announce.ts';
import { readEverySubProcessor, toPlatformObjection } from './read.ts';
import { answerWithin } from './tenant-view.ts';

type Row = Parameters<typeof toPlatformObjection>[0] & { tenantId: string; tenantName: string };

/** Everything there ever was, and what tenants objected, the open ones first. */
export async function getConsoleSubProcessors({ ports }: OperatorScope): Promise<ConsoleSubProcessors> {
  const { rows } = await sql<Row>`select * from platform.list_objections()`.execute(ports.db);
  return {
    items: await readEverySubProcessor(ports.db, ports.clock.now()),
    objections: rows.map((row) => ({
      ...toPlatformObjection(row),
      tenant: { id: row.tenantId, name: row.tenantName },
    })),
    earliest: await earliestFor(ports),
  };
}

/** @throws DomainError notFound; conflict where it was answered */
export async function answerPlatformObjection(
  by: OperatorScope,
  { id, objectionId, answer }: { id: string; objectionId: string; answer: string },
): Promise<PlatformObjection> {
  await getConsoleTenant(by, { id });
  const answered = await answerWithin(operatorIn(by, id), { id: objectionId, answer });
  await recordAct(by, { action: 'sub-processor.answer', tenantId: id, objectId: objectionId });
  return answered;
}
