import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import type { Ports } from '../kernel/index.ts';
import { hashOperatorToken } from './operator-token.ts';

export const idleMs = 30 * 60_000;

export interface Operator {
  operatorId: string;
  email: string;
  name: string;
  language: Language;
}

export interface OperatorSession {
  token: string;
  operator: Operator;
  expiresAt: Date;
  startedAt: Date;
  /** Whether a second factor is set up. */
  hasFactor: boolean;
}

/** What an operator's commands work with: no tenant yet. */
export interface OperatorScope {
  ports: Ports;
  operator: Operator;
  requestId: string;
}

export const idleUntil = (now: Date): Date => new Date(now.getTime() + idleMs);

/**
 * The operator behind a token. A session ends 30 minutes after its last use and 12 hours after its login.
 * @returns undefined when there is none, or no longer
 */
export async function findOperatorSession(ports: Ports, token: string): Promise<OperatorSession | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const now = ports.clock.now();
  const { rows } = await sql<Operator & Omit<OperatorSession, 'token' | 'operator'>>`
    select * from platform.read_operator_session(${hashOperatorToken(ports.secret, token)}, ${now}, ${idleUntil(now)})`.execute(
    ports.db,
  );
  const row = rows[0];
  if (!row) return undefined;
  const { expiresAt, startedAt, hasFactor, ...operator } = row;
  return { token, operator, expiresAt, startedAt, hasFactor };
}

export async function logOutOperator(ports: Ports, token: string): Promise<void> {
  await sql`select platform.end_operator_session(${hashOperatorToken(ports.secret, token)})`.execute(ports.db);
}

/** The language of the console for the operator logged in. */
export async function setOperatorLanguage({ ports, operator }: OperatorScope, language: Language): Promise<void> {
  await sql`select platform.set_operator_language(${operator.operatorId}, ${language})`.execute(ports.db);
}
