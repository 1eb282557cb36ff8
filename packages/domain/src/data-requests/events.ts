import { randomUUID } from 'node:crypto';
import type { RequestEventKind } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';

interface NewEvent {
  kind: RequestEventKind;
  detail?: string;
  note?: string;
  letterId?: string;
}

/** A step of a request, with who took it. */
export async function recordEvent(scope: CommandScope, dataRequestId: string, event: NewEvent): Promise<void> {
  const { tx, tenantId, now, actor } = scope;
  const { last } = await tx
    .selectFrom('dataRequestEvents')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', '=', dataRequestId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('dataRequestEvents')
    .values({
      tenantId,
      dataRequestEventId: randomUUID(),
      dataRequestId,
      position: (last ?? 0) + 1,
      kind: event.kind,
      at: now,
      byAgentId: actor.kind === 'agent' ? actor.id : null,
      detail: event.detail ?? null,
      note: event.note ?? '',
      dataRequestLetterId: event.letterId ?? null,
    })
    .execute();
}
