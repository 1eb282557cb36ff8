import { sql } from 'kysely';
import type { ConnectionPurpose, ConnectionRefusal } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { systemActor, type Ports, type QueryScope } from '../kernel/index.ts';
import { readDeclared } from './declared-hosts.ts';
import { judgeHost } from './judge-host.ts';

export interface JudgedConnection {
  tenantId: string;
  purpose: ConnectionPurpose;
  host: string;
  port: number;
}

/**
 * The guard's question before anything is opened for a tenant: may it, and if not, why. The try is recorded either way, as
 * purpose, host and number.
 */
export async function judgeConnection(
  ports: Ports,
  { tenantId, purpose, host, port }: JudgedConnection,
): Promise<{ refusal: ConnectionRefusal; recipient: string | null } | undefined> {
  const now = ports.clock.now();
  return withTenant(ports.db, tenantId, async (tx) => {
    const scope: QueryScope = { ports, tenantId, actor: systemActor, requestId: '', tx, now };
    const verdict = judgeHost(await readDeclared(scope), host);
    await tx
      .insertInto('outgoingConnections')
      .values({
        tenantId,
        purpose,
        host: host.toLowerCase(),
        port,
        opened: verdict.allowed ? 1 : 0,
        refused: verdict.allowed ? 0 : 1,
        refusal: verdict.allowed ? null : verdict.refusal,
        firstAt: now,
        lastAt: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'purpose', 'host', 'port']).doUpdateSet({
          opened: sql`outgoing_connections.opened + excluded.opened`,
          refused: sql`outgoing_connections.refused + excluded.refused`,
          refusal: sql`excluded.refusal`,
          lastAt: now,
        }),
      )
      .execute();
    return verdict.allowed ? undefined : { refusal: verdict.refusal, recipient: verdict.recipient?.name ?? null };
  });
}
