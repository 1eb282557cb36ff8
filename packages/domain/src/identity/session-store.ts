import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { BuiltInRole, Language, Privilege, QueueRight } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';

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

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ createdAt: Date }, SessionPerson>;
    DatabaseSessionAttributes: { createdAt: Date };
    DatabaseUserAttributes: SessionPerson;
  }
}

/** Idle limit. The session also ends 12 hours after its login, see `session.ts`. */
const idle = new TimeSpan(30, 'm');

type Store = Pick<Ports, 'db' | 'secret'> & { tenantId: string };

// The token is known to the browser alone: a copy of the table opens no session.
const hashToken = (secret: string, token: string) => createHmac('sha256', secret).update(token).digest('hex');

/** One round trip; the function checks the tenant. */
export async function readSession({ db, secret, tenantId }: Store, token: string) {
  const found = await sql<{ loginId: string; createdAt: Date; expiresAt: Date } & SessionPerson>`
    select * from platform.find_session(${tenantId}, ${hashToken(secret, token)})`.execute(db);
  return found.rows[0];
}

function adapter({ db, secret, tenantId }: Store): Adapter {
  const hash = (token: string) => hashToken(secret, token);
  const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(db, tenantId, work);
  const removeWhere = (column: 'sessionHash' | 'loginId', value: string) =>
    inTenant(async (tx) => {
      await tx.deleteFrom('sessions').where('tenantId', '=', tenantId).where(column, '=', value).execute();
    });
  return {
    async getSessionAndUser(token) {
      const row = await readSession({ db, secret, tenantId }, token);
      if (!row) return [null, null];
      const { loginId, createdAt, expiresAt, ...person } = row;
      return [
        { id: token, userId: loginId, expiresAt, attributes: { createdAt } },
        { id: loginId, attributes: person },
      ];
    },
    getUserSessions: () => Promise.reject(new Error('tokens are stored hashed and cannot be listed')),
    setSession: (session) =>
      inTenant(async (tx) => {
        await tx
          .insertInto('sessions')
          .values({
            tenantId,
            sessionHash: hash(session.id),
            loginId: session.userId,
            createdAt: session.attributes.createdAt,
            expiresAt: session.expiresAt,
          })
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

/** Lucia for one tenant. Only this module knows the library. */
export function sessionStore(store: Store) {
  return new Lucia<{ createdAt: Date }, SessionPerson>(adapter(store), {
    sessionExpiresIn: idle,
    getSessionAttributes: ({ createdAt }) => ({ createdAt }),
    getUserAttributes: (person) => person,
  });
}
