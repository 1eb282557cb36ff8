import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';
import { notifyHolders } from '../notifications/index.ts';
import { recordEvent } from './events.ts';

/** A step holds so much of a message; a longer one is kept as several. */
const noteMax = 2_000;
const notesMax = 5;

interface Reply {
  email: string;
  text: string;
  /** Ids of our notifications that the message refers to. */
  notificationIds: readonly string[];
  /** Written by a machine: kept, and nobody is told. */
  automatic: boolean;
}

/**
 * Adds a message to the request whose letter it answers: only from the address that the letter went to, and while the
 * request is not closed. @returns whether there was one
 */
export async function addReply(scope: CommandScope, reply: Reply): Promise<boolean> {
  const { tx, tenantId } = scope;
  if (reply.notificationIds.length === 0) return false;
  const request = await tx
    .selectFrom('dataRequests as d')
    .innerJoin('dataRequestLetters as l', (join) =>
      join.onRef('l.tenantId', '=', 'd.tenantId').onRef('l.dataRequestId', '=', 'd.dataRequestId'),
    )
    .innerJoin('notifications as n', (join) =>
      join.onRef('n.tenantId', '=', 'l.tenantId').onRef('n.objectId', '=', 'l.dataRequestLetterId'),
    )
    .select('d.dataRequestId')
    .where('d.tenantId', '=', tenantId)
    .where('n.notificationId', '=', sql<string>`any(${reply.notificationIds}::uuid[])`)
    .where((eb) => eb(eb.fn('lower', ['l.toEmail']), '=', reply.email.toLowerCase()))
    .where('d.closedAt', 'is', null)
    .orderBy('l.writtenAt', 'desc')
    .limit(1)
    .forUpdate('d')
    .executeTakeFirst();
  if (!request) return false;
  const id = request.dataRequestId;
  for (const note of pieces(reply.text)) await recordEvent(scope, id, { kind: 'wrote', note });
  scope.audit({ objectKind: 'dataRequest', objectId: id, fields: ['note'] });
  if (!reply.automatic) await notifyHolders(scope, { kind: 'data-request-wrote', roles: ['dpo'], objectId: id });
  return true;
}

function pieces(text: string): string[] {
  const whole = text.trim().slice(0, noteMax * notesMax);
  return Array.from({ length: Math.max(1, Math.ceil(whole.length / noteMax)) }, (_, at) =>
    whole.slice(at * noteMax, (at + 1) * noteMax),
  );
}
