import { sql } from 'kysely';
import type { ToldTable } from '../told-table.ts';
import { isPerson } from './conditions.ts';

const ofAnnouncement = (value: ReturnType<typeof sql>) => ({
  sql: () => sql`(select ${value} from announcements a
    where a.tenant_id = t.tenant_id and a.announcement_id = t.announcement_id)`,
  telling: 'plain' as const,
});

export const messageTables: readonly ToldTable[] = [
  {
    table: 'notifications',
    section: 'messages',
    whose: isPerson('customer_id'),
    tells: {
      notification_id: 'plain',
      kind: 'plain',
      language: 'plain',
      customer_id: 'plain',
      object_id: 'plain',
      to_address: 'plain',
      state: 'plain',
      reason: 'text',
      created_at: 'plain',
      changed_at: 'plain',
    },
    withholds: { one_time_token_id: 'secret', agent_id: 'reference' },
    order: sql`t.created_at desc, t.notification_id`,
    shown: ['created_at', 'kind', 'to_address', 'state'],
  },
  {
    table: 'announcement_copies',
    section: 'messages',
    whose: isPerson('customer_id'),
    tells: {
      announcement_copy_id: 'plain',
      customer_id: 'plain',
      language: 'plain',
      state: 'plain',
      attempts: 'plain',
      sent_at: 'plain',
      changed_at: 'plain',
      reason: 'text',
    },
    adds: {
      class: ofAnnouncement(sql`a.class`),
      subject: ofAnnouncement(sql`case when t.language = 'en' then a.subject_en else a.subject_de end`),
      body: ofAnnouncement(sql`case when t.language = 'en' then a.body_en else a.body_de end`),
    },
    order: sql`t.changed_at desc, t.announcement_copy_id`,
    shown: ['sent_at', 'class', 'subject', 'state', 'reason'],
  },
  {
    table: 'announcement_people',
    section: 'messages',
    whose: isPerson('customer_id'),
    tells: { announcement_id: 'plain', customer_id: 'plain' },
    adds: { subject: ofAnnouncement(sql`a.subject_de`), state: ofAnnouncement(sql`a.state`) },
    order: sql`t.announcement_id`,
    shown: ['subject', 'state'],
  },
  {
    table: 'sub_processor_subscriptions',
    section: 'messages',
    whose: isPerson('customer_id'),
    tells: { customer_id: 'plain', subscribed_at: 'plain', source: 'plain', added_by: 'staff' },
    order: sql`t.subscribed_at`,
    given: { rows: () => sql<boolean>`true`, columns: ['subscribed_at'] },
    shown: ['subscribed_at'],
  },
  {
    table: 'sub_processor_objections',
    section: 'messages',
    whose: isPerson('customer_id'),
    tells: {
      objection_id: 'plain',
      customer_id: 'plain',
      source: 'plain',
      body: 'text',
      received_at: 'plain',
      noted_by: 'staff',
      answer: 'text',
      answered_at: 'plain',
      answered_by: 'staff',
    },
    adds: {
      recipient: {
        sql: () => sql`(select r.name from sub_processor_changes c
          join recipients r on r.tenant_id = c.tenant_id and r.recipient_id = c.recipient_id
          where c.tenant_id = t.tenant_id and c.change_id = t.change_id)`,
        telling: 'plain',
      },
    },
    own: () => sql<boolean>`t.source = 'portal'`,
    order: sql`t.received_at desc`,
    given: { rows: () => sql<boolean>`t.source = 'portal'`, columns: ['recipient', 'body', 'received_at'] },
    shown: ['received_at', 'recipient', 'body', 'answer'],
  },
];
