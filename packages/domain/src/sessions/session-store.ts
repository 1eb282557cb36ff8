import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { BuiltInRole, Language, LoginWay, Privilege, QueueRight } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';
import { keyedHash } from './fresh.ts';

/** The person behind a session as the database knows it. */
export interface SessionPerson {
  language: Language;
  email: string;
  agentId: string | null;
  customerId: string | null;
  name: string;
  /** Null for customers. */
  roles: SessionRole[] | null;
  /** By roles and teams. */
  queueRights: { queueId: string; rights: QueueRight[] }[] | null;
}

interface SessionRole {
  id: string;
  builtIn: BuiltInRole | null;
  name: string;
  privileges: Privilege[];
  everyQueue: QueueRight[];
}

/** How long a session may last here, and what is still expected of its person. */
export interface SessionLimits {
  sessionId: string;
  idleMinutes: number;
  longestHours: number;
  factorRoles: string[];
  factorDueAt: Date | null;
  hasFactor: boolean;
}

interface Attributes {
  createdAt: Date;
  sessionId: string;
  device: string;
  way: LoginWay;
  factorByProvider: boolean;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes, SessionPerson>;
    DatabaseSessionAttributes: Attributes;
    DatabaseUserAttributes: SessionPerson;
  }
}

type Store = Pick<Ports, 'db' | 'secret'> & { tenantId: string };
export type SessionRow = { loginId: string; createdAt: Date; expiresAt: Date } & SessionPerson & SessionLimits;

/** One round trip; the functions check the tenant. */
export async function readSession({ db, secret, tenantId }: Store, token: string): Promise<SessionRow | undefined> {
  const hash = keyedHash(secret, token);
  const found = await sql<SessionRow>`
    select * from platform.find_session(${tenantId}, ${hash}) cross join platform.session_limits(${tenantId}, ${hash})`.execute(
    db,
  );
  return found.rows[0];
}

function adapter({ db, secret, tenantId }: Store, row: SessionRow | undefined): Adapter {
  const hash = (token: string) => keyedHash(secret, token);
  const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(db, tenantId, work);
  const removeWhere = (column: 'sessionHash' | 'loginId', value: string) =>
    inTenant(async (tx) => {
      await tx.deleteFrom('sessions').where('tenantId', '=', tenantId).where(column, '=', value).execute();
    });
  return {
    async getSessionAndUser(token) {
      if (!row) return [null, null];
      const { loginId, createdAt, expiresAt, sessionId, ...person } = row;
      const attributes = { createdAt, sessionId, device: '', way: 'password' as const, factorByProvider: false };
      return [
        { id: token, userId: loginId, expiresAt, attributes },
        { id: loginId, attributes: person },
      ];
    },
    getUserSessions: () => Promise.reject(new Error('tokens are stored hashed and cannot be listed')),
    setSession: ({ id, userId, expiresAt, attributes }) =>
      inTenant(async (tx) => {
        await tx
          .insertInto('sessions')
          .values({ tenantId, sessionHash: hash(id), loginId: userId, expiresAt, ...attributes })
          .execute();
      }),
    updateSessionExpiration: (token, expiresAt) =>
      inTenant(async (tx) => {
        await tx
          .updateTable('sessions')
          .set({ expiresAt })
          .where('tenantId', '=', tenantId)
          .where('sessionHash', '=', hash(token))
          .execute();
      }),
    deleteSession: (token) => removeWhere('sessionHash', hash(token)),
    deleteUserSessions: (loginId) => removeWhere('loginId', loginId),
    deleteExpiredSessions: () =>
      inTenant(async (tx) => {
        await tx.deleteFrom('sessions').where('tenantId', '=', tenantId).where('expiresAt', '<', new Date()).execute();
      }),
  };
}

const usualIdleMinutes = 30;

/** Lucia for one tenant and, where one was read, one session. Only this module knows the library. */
export function sessionStore(store: Store, row?: SessionRow) {
  return new Lucia<Attributes, SessionPerson>(adapter(store, row), {
    sessionExpiresIn: new TimeSpan(row?.idleMinutes ?? usualIdleMinutes, 'm'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (person) => person,
  });
}

/** @returns the new session's token, which exists in the browser only */
export async function createSession(
  store: Store,
  input: { loginId: string; device: string; way: LoginWay; factorByProvider?: boolean },
  createdAt: Date,
): Promise<string> {
  const { loginId, device, way, factorByProvider = false } = input;
  const attributes = { createdAt, device, way, factorByProvider, sessionId: randomUUID() };
  return (await sessionStore(store).createSession(loginId, attributes)).id;
}
