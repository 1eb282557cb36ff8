import { sql } from 'kysely';
import { DomainError, type Ports } from '../kernel/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { throttle } from '../throttle/index.ts';
import { recordAct } from './acts.ts';
import { findOperatorSession, idleUntil, type OperatorSession } from './operator-session.ts';
import { hashOperatorToken, newOperatorToken } from './operator-token.ts';

interface Login {
  email: string;
  password: string;
  /** Where the request came from. */
  address: string;
  requestId: string;
}

const limits = [{ max: 5, seconds: 15 * 60 }];
const limitsOfAddress = [{ max: 50, seconds: 3_600 }];

/**
 * Opens a session on the console; unknown address and wrong password cannot be told apart, by time neither.
 * @throws DomainError unauthenticated on field `password`, tooMany
 */
export async function logInOperator(ports: Ports, { email, password, address, requestId }: Login) {
  await throttle(ports, { kind: 'operator-login-address', key: address, limits: limitsOfAddress });
  const attempt = await throttle(ports, { kind: 'operator-login', key: `${email.toLowerCase()} ${address}`, limits });
  const { rows } = await sql<{ operatorId: string; passwordHash: string | null }>`
    select * from platform.find_operator(${email})`.execute(ports.db);
  const found = rows[0];
  if (!(await passwordFits(password, found?.passwordHash ?? undefined)) || !found) {
    throw new DomainError('unauthenticated', { fields: [{ field: 'password', problem: 'wrongPassword' }] });
  }
  await attempt.forgive();
  return openOperatorSession(ports, found.operatorId, requestId);
}

async function openOperatorSession(ports: Ports, operatorId: string, requestId: string): Promise<OperatorSession> {
  const token = newOperatorToken();
  const now = ports.clock.now();
  await sql`select platform.open_operator_session(${hashOperatorToken(ports.secret, token)}, ${operatorId}, ${now}, ${idleUntil(now)})`.execute(
    ports.db,
  );
  const session = await findOperatorSession(ports, token);
  if (!session) throw new DomainError('unauthenticated');
  await recordAct({ ports, operator: session.operator, requestId }, { action: 'operator.log-in' });
  return session;
}
