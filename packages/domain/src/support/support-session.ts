import { sql } from 'kysely';
import type { Language, SupportMode } from '@redlich/contract';
import { supportActor, type Ports } from '../kernel/index.ts';
import type { OpenSession } from '../sessions/index.ts';
import { hashOperatorToken } from '../operators/index.ts';

interface Row {
  supportAccessId: string;
  operatorId: string;
  operatorName: string;
  language: Language;
  access: SupportMode;
  expiresAt: Date;
}

/** The operator behind a token inside a tenant; undefined when there is none, or the access is over. */
export async function findSupportSession(
  ports: Ports,
  tenantId: string,
  token: string,
): Promise<OpenSession | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const { rows } = await sql<Row>`
    select * from platform.find_support_session(${tenantId}, ${hashOperatorToken(ports.secret, token)}, ${ports.clock.now()})`.execute(
    ports.db,
  );
  const row = rows[0];
  if (!row) return undefined;
  const { operatorId, operatorName, language, access } = row;
  const actor = supportActor({ id: operatorId, access });
  const expiresAt = row.expiresAt.toISOString();
  return {
    token,
    startedAt: new Date(0),
    actor,
    session: {
      person: { id: operatorId, kind: 'agent', roles: [], name: operatorName, email: '', language },
      permissions: [...actor.permissions].sort(),
      factorDuty: null,
      expiresAt,
      support: { accessId: row.supportAccessId, access, until: expiresAt },
    },
  };
}
