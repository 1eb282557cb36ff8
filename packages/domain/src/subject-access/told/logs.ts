import { sql } from 'kysely';
import { literals } from '../person.ts';
import type { ToldTable } from '../told-table.ts';
import { isPerson, ownTickets } from './conditions.ts';

export const logTables: readonly ToldTable[] = [
  {
    table: 'read_accesses',
    section: 'logs',
    whose: isPerson('customer_id'),
    tells: {
      at: 'plain',
      hour: 'plain',
      reader_kind: 'plain',
      reader_id: 'staff',
      ticket_id: 'plain',
      customer_id: 'plain',
      reason: 'text',
    },
    adds: {
      number: {
        sql: () => sql`(select k.number from tickets k where k.tenant_id = t.tenant_id and k.ticket_id = t.ticket_id)`,
        telling: 'plain',
      },
    },
    order: sql`t.at desc, t.ticket_id, t.reader_id`,
    shown: ['at', 'reader_kind', 'number', 'reason'],
  },
  {
    table: 'audit_entries',
    section: 'logs',
    whose: (person) =>
      sql<boolean>`(t.actor_id = any (${literals(person.ids, 'uuid')}) or t.object_id = any (${literals(person.ids, 'uuid')}))`,
    tells: {
      at: 'plain',
      actor_kind: 'plain',
      actor_id: 'actor',
      api_token_id: 'staff',
      action: 'plain',
      object_kind: 'plain',
      object_id: 'plain',
      fields: 'plain',
    },
    order: sql`t.at desc, t.audit_entry_id`,
    shown: ['at', 'actor_kind', 'action'],
  },
  {
    table: 'webhook_deliveries',
    section: 'logs',
    whose: (person) =>
      sql<boolean>`(t.customer_id = ${sql.lit(person.customerId)} or t.ticket_id in (${ownTickets(person)}))`,
    tells: {
      event: 'plain',
      state: 'plain',
      status: 'plain',
      created_at: 'plain',
      ticket_id: 'plain',
      article_id: 'plain',
      customer_id: 'customer',
    },
    adds: {
      receiver: {
        sql: () => sql`(select substring(w.url from '^https?://([^/:?#]+)') from webhooks w
          where w.tenant_id = t.tenant_id and w.webhook_id = t.webhook_id)`,
        telling: 'plain',
      },
    },
    order: sql`t.created_at desc, t.webhook_delivery_id`,
    shown: ['created_at', 'event', 'receiver', 'state'],
  },
  {
    table: 'erasures',
    section: 'logs',
    whose: isPerson('customer_id'),
    tells: { customer_id: 'plain', reach: 'plain', requested_at: 'plain', finished_at: 'plain' },
    order: sql`t.requested_at desc`,
    shown: ['requested_at', 'finished_at'],
  },
  {
    table: 'subject_packages',
    section: 'logs',
    whose: isPerson('customer_id'),
    tells: {
      subject_package_id: 'plain',
      customer_id: 'plain',
      kind: 'plain',
      language: 'plain',
      state: 'plain',
      for_staff: 'plain',
      requested_by: 'staff',
      reason: 'text',
      requested_at: 'plain',
      ready_at: 'plain',
      expires_at: 'plain',
      fetched_at: 'plain',
      fetched_by: 'staff',
    },
    withholds: { blob_id: 'file' },
    order: sql`t.requested_at desc`,
    shown: ['requested_at', 'kind', 'state', 'fetched_at', 'reason'],
  },
];
