import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

const hourMs = 3_600_000;

/**
 * Notes a look into the archive with its reason, whether or not the tenant keeps a log of readings; of several within an
 * hour the last reason stays.
 */
export async function noteLook(
  { tx, tenantId, actor, now }: CommandScope,
  { ticketId, reason }: { ticketId: string; reason: string },
): Promise<void> {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  const [id, kind] = actor.id === null ? [actor.apiTokenId ?? null, 'token'] : [actor.id, 'agent'];
  if (id === null) return;
  await sql`insert into read_accesses (tenant_id, ticket_id, reader_id, reader_kind, hour, customer_id, at, reason)
    select t.tenant_id, t.ticket_id, ${id}::uuid, ${kind}, ${hour}::timestamptz, t.customer_id, ${now}::timestamptz, ${reason}
    from tickets t where t.tenant_id = ${tenantId} and t.ticket_id = ${ticketId} and t.customer_id is not null
    on conflict on constraint read_accesses_pk do update set reason = excluded.reason, at = excluded.at`.execute(tx);
}
