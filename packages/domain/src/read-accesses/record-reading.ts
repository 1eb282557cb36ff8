import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const hourMs = 3_600_000;
const rememberedMax = 20_000;
/** What this process has written in this hour already; the table itself tells the rest. */
let remembered = { hour: 0, keys: new Set<string>() };

/** Notes that somebody of the desk opened a ticket. To be called after it was shown to be theirs to see. */
export async function recordReading({ ports, tenantId, actor }: Scope, ticketId: string): Promise<void> {
  if (actor.kind === 'customer') return;
  const readerId = actor.id ?? actor.apiTokenId;
  if (readerId == null) return;
  const at = ports.clock.now();
  const hour = Math.floor(at.getTime() / hourMs) * hourMs;
  const key = `${tenantId} ${ticketId} ${readerId}`;
  if (remembered.hour !== hour || remembered.keys.size > rememberedMax) remembered = { hour, keys: new Set() };
  if (remembered.keys.has(key)) return;
  const readerKind = actor.id === null ? 'token' : 'agent';
  const written = await withTenant(ports.db, tenantId, (tx) =>
    sql`insert into read_accesses (tenant_id, ticket_id, reader_id, reader_kind, hour, customer_id, at)
      select t.tenant_id, t.ticket_id, ${readerId}::uuid, ${readerKind}, ${new Date(hour)}::timestamptz, t.customer_id, ${at}::timestamptz
      from tickets t where t.tenant_id = ${tenantId} and t.ticket_id = ${ticketId} and t.customer_id is not null
        and coalesce((select s.keeps_read_accesses from log_settings s where s.tenant_id = ${tenantId}), true)
      on conflict do nothing`.execute(tx),
  );
  // Switched off, it asks again next time: it may be switched on any moment.
  if (written.numAffectedRows) remembered.keys.add(key);
}
