import { sql } from 'kysely';
import { DomainError, fieldError, type Ports } from '../kernel/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { throttle } from '../throttle/index.ts';
import { recordAct } from './acts.ts';
import { hasOperatorFactor, spendOperatorCode } from './operator-factors.ts';
import { findOperatorSession, idleUntil, type OperatorSession } from './operator-session.ts';
import { hashOperatorToken, newOperatorToken } from './operator-token.ts';

interface From {
  /** Where the request came from. */
  address: string;
  /** Browser and system, for the list of own sessions. */
  device: string;
  requestId: string;
}

export type OperatorLogin =
  { kind: 'open'; session: OperatorSession } | { kind: 'step'; token: string; expiresAt: Date };

const limits = [{ max: 5, seconds: 15 * 60 }];
const limitsOfAddress = [{ max: 50, seconds: 3_600 }];
const stepMs = 10 * 60_000;

/**
 * First step of a login to the console; who has a second factor gets a token that opens nothing but the second step.
 * Unknown address and wrong password cannot be told apart, by time neither.
 * @throws DomainError unauthenticated on field `password`, tooMany
 */
export async function logInOperator(
  ports: Ports,
  { email, password, ...from }: { email: string; password: string } & From,
): Promise<OperatorLogin> {
  const { address } = from;
  await throttle(ports, { kind: 'operator-login-address', key: address, limits: limitsOfAddress });
  const attempt = await throttle(ports, { kind: 'operator-login', key: `${email.toLowerCase()} ${address}`, limits });
  const { rows } = await sql<{ operatorId: string; passwordHash: string | null }>`
    select * from platform.find_operator(${email})`.execute(ports.db);
  const found = rows[0];
  if (!(await passwordFits(password, found?.passwordHash ?? undefined)) || !found) {
    throw new DomainError('unauthenticated', { fields: [{ field: 'password', problem: 'wrongPassword' }] });
  }
  await attempt.forgive();
  if (await hasOperatorFactor(ports, found.operatorId)) return beginStep(ports, found.operatorId, from.device);
  return { kind: 'open', session: await openOperatorSession(ports, found.operatorId, from) };
}

async function put(ports: Ports, row: { operatorId: string; until: Date; device: string; isStep: boolean }) {
  const token = newOperatorToken();
  await sql`select platform.open_operator_session(${hashOperatorToken(ports.secret, token)}, ${row.operatorId},
    ${ports.clock.now()}, ${row.until}, ${row.device}, ${row.isStep})`.execute(ports.db);
  return token;
}

async function beginStep(ports: Ports, operatorId: string, device: string): Promise<OperatorLogin> {
  const until = new Date(ports.clock.now().getTime() + stepMs);
  return { kind: 'step', token: await put(ports, { operatorId, until, device, isStep: true }), expiresAt: until };
}

async function openOperatorSession(ports: Ports, operatorId: string, from: From): Promise<OperatorSession> {
  const until = idleUntil(ports.clock.now());
  const token = await put(ports, { operatorId, until, device: from.device, isStep: false });
  const session = await findOperatorSession(ports, token);
  if (!session) throw new DomainError('unauthenticated');
  await recordAct({ ports, operator: session.operator, requestId: from.requestId }, { action: 'operator.log-in' });
  return session;
}

const perOperator = [
  { max: 5, seconds: 900 },
  { max: 10, seconds: 3_600 },
  { max: 20, seconds: 86_400 },
];

/** Whose second step a token stands for. @throws DomainError unauthenticated on `step` when there is none, or no longer */
export async function readOperatorStep(ports: Ports, token: string | undefined) {
  const hash = hashOperatorToken(ports.secret, token ?? '');
  const { rows } = await sql<{ operatorId: string; expiresAt: Date }>`
    select * from platform.find_operator_step(${hash}, ${ports.clock.now()})`.execute(ports.db);
  if (!rows[0]) throw new DomainError('unauthenticated', { fields: [{ field: 'step', problem: 'stepOver' }] });
  return { hash, ...rows[0] };
}

/**
 * Second step, with a code of the app or a recovery code. Failures count per operator, over all addresses: who gets here
 * knows the password already.
 * @throws DomainError unauthenticated on `step`; invalid on `code`; tooMany
 */
export async function finishOperatorLogin(
  ports: Ports,
  { stepToken, code, ...from }: { stepToken: string | undefined; code: string } & From,
): Promise<OperatorSession> {
  const { hash, operatorId } = await readOperatorStep(ports, stepToken);
  const attempt = await throttle(ports, { kind: 'operator-second-factor', key: operatorId, limits: perOperator });
  if (!(await spendOperatorCode(ports, operatorId, code))) throw fieldError('code', 'codeWrong');
  const { rows } = await sql<{ ended: boolean }>`select platform.end_operator_step(${hash}) as ended`.execute(ports.db);
  if (!rows[0]!.ended) throw fieldError('code', 'codeWrong');
  await attempt.forgive();
  return openOperatorSession(ports, operatorId, from);
}
