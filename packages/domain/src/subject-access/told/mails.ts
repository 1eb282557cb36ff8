import { sql } from 'kysely';
import { literals } from '../person.ts';
import type { ToldTable } from '../told-table.ts';
import { isSender } from './conditions.ts';

export const mailTables: readonly ToldTable[] = [
  {
    table: 'incoming_mails',
    section: 'mails',
    whose: isSender,
    tells: {
      incoming_mail_id: 'plain',
      ticket_id: 'plain',
      article_id: 'plain',
      envelope_from: 'plain',
      sender_key: 'plain',
      message_id: 'plain',
      state: 'plain',
      reason: 'plain',
      received_at: 'plain',
      released_at: 'plain',
    },
    adds: {
      sha256: {
        sql: () => sql`(select b.sha256 from blobs b where b.tenant_id = t.tenant_id and b.blob_id = t.blob_id)`,
        telling: 'plain',
      },
    },
    order: sql`t.received_at desc, t.incoming_mail_id`,
    given: {
      rows: () => sql<boolean>`true`,
      columns: ['incoming_mail_id', 'article_id', 'message_id', 'received_at', 'sha256'],
    },
    shown: ['received_at', 'envelope_from', 'state'],
  },
  {
    table: 'quarantined_mails',
    section: 'mails',
    whose: ({ emails }) => sql<boolean>`lower(t.sender_address) = any (${literals(emails, 'text')})`,
    tells: {
      incoming_mail_id: 'plain',
      sender_address: 'plain',
      sender_name: 'plain',
      subject: 'plain',
      body_text: 'plain',
      attachment_count: 'plain',
      reason: 'plain',
      quarantined_at: 'plain',
      expires_at: 'plain',
    },
    order: sql`t.quarantined_at desc, t.incoming_mail_id`,
    given: {
      rows: () => sql<boolean>`true`,
      columns: ['incoming_mail_id', 'sender_address', 'sender_name', 'subject', 'body_text', 'quarantined_at'],
    },
    shown: ['quarantined_at', 'subject', 'expires_at'],
  },
  {
    table: 'stranger_answers',
    section: 'mails',
    whose: ({ strangerHashes }) => sql<boolean>`t.address_hash = any (${literals(strangerHashes, 'text')})`,
    tells: { on_day: 'plain', answered_at: 'plain' },
    withholds: { address_hash: 'derived' },
    order: sql`t.answered_at`,
    shown: ['answered_at'],
  },
];
