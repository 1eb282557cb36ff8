import { sql } from 'kysely';
import type { OperatorOwnSession } from '@redlich/contract';
import { notFound } from '../kernel/index.ts';
import { recordAct } from './acts.ts';
import { hashOperatorToken } from './operator-token.ts';
import { idleMs, type OperatorScope } from './operator-session.ts';

interface Row {
  sessionId: string;
  sessionHash: string;
  device: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Where the operator is logged in, last used first; at most 50. `token` tells which of them is this one. */
export async function listOperatorSessions(
  { ports, operator }: OperatorScope,
  { token }: { token: string },
): Promise<{ items: OperatorOwnSession[] }> {
  const { rows } = await sql<Row>`
    select * from platform.list_operator_sessions(${operator.operatorId}, ${ports.clock.now()})`.execute(ports.db);
  const own = hashOperatorToken(ports.secret, token);
  const items = rows.map(({ sessionId, sessionHash, device, createdAt, expiresAt }) => ({
    id: sessionId,
    device,
    startedAt: createdAt.toISOString(),
    // Its expiry moves with its use, at most five minutes late.
    lastUsedAt: new Date(Math.max(createdAt.getTime(), expiresAt.getTime() - idleMs)).toISOString(),
    current: sessionHash === own,
  }));
  return { items };
}

async function end({ ports, operator }: OperatorScope, only: string | null, but: string | null): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select platform.end_operator_sessions(${operator.operatorId}, ${only}, ${but}) as ended`.execute(ports.db);
  return rows[0]!.ended;
}

/** Ends a session of the operator's own. @throws DomainError notFound */
export async function endOperatorSession(scope: OperatorScope, { id }: { id: string }): Promise<void> {
  if ((await end(scope, id, null)) === 0) throw notFound('session');
  await recordAct(scope, { action: 'operator.end-session', objectId: id });
}

/** Ends every session of the operator but this one, half logins too. */
export async function endOtherOperatorSessions(scope: OperatorScope, { token }: { token: string }): Promise<void> {
  const ended = await end(scope, null, hashOperatorToken(scope.ports.secret, token));
  if (ended > 0) await recordAct(scope, { action: 'operator.end-other-sessions' });
}
