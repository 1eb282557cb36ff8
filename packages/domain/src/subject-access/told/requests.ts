import { sql } from 'kysely';
import type { ToldTable } from '../told-table.ts';
import {
  articlesOf,
  isHandedOver,
  isLogin,
  isPerson,
  notOfOthers,
  ofArticles,
  ofOwnArticles,
  ownTickets,
  ticketsOf,
} from './conditions.ts';

const ticketOfArticle = sql<string>`(select a.ticket_id from articles a
  where a.tenant_id = t.tenant_id and a.article_id = t.article_id)`;
const sha256 = {
  sql: () => sql`(select b.sha256 from blobs b where b.tenant_id = t.tenant_id and b.blob_id = t.blob_id)`,
  telling: 'plain' as const,
};

export const requestTables: readonly ToldTable[] = [
  {
    table: 'tickets',
    section: 'requests',
    whose: (person) => sql<boolean>`t.ticket_id in (${ticketsOf(person)})`,
    tells: {
      ticket_id: 'plain',
      number: 'plain',
      // Staff may have changed it, and of somebody else's request it is somebody else's.
      subject: 'mine',
      state: 'plain',
      priority: 'plain',
      tags: 'mine',
      article_count: 'plain',
      created_at: 'plain',
      updated_at: 'plain',
      closed_at: 'plain',
      owner_id: 'staff',
      customer_id: 'customer',
      organisation_id: 'plain',
    },
    adds: {
      queue: {
        sql: () => sql`(select q.name from queues q where q.tenant_id = t.tenant_id and q.queue_id = t.queue_id)`,
        telling: 'plain',
      },
    },
    mine: isPerson('customer_id'),
    thread: sql<string>`t.ticket_id`,
    order: sql`t.created_at desc, t.ticket_id`,
    given: { rows: isPerson('customer_id'), columns: ['ticket_id', 'number', 'created_at'] },
    shown: ['number', 'subject', 'state', 'created_at', 'closed_at'],
  },
  {
    table: 'articles',
    section: 'requests',
    whose: (person) => articlesOf(person, 't'),
    tells: {
      article_id: 'plain',
      ticket_id: 'plain',
      kind: 'plain',
      visibility: 'plain',
      author_kind: 'plain',
      created_at: 'plain',
      agent_id: 'staff',
      customer_id: 'customer',
      from_address: 'text',
      to_addresses: 'text',
      subject: 'mine',
      body_text: 'text',
      body_html: 'own',
      message_id: 'own',
    },
    adds: {
      number: {
        sql: () => sql`(select k.number from tickets k where k.tenant_id = t.tenant_id and k.ticket_id = t.ticket_id)`,
        telling: 'plain',
      },
    },
    withholds: { search: 'derived' },
    own: isPerson('customer_id'),
    // An answer in the portal carries the request's subject, a mail one of its own.
    mine: (person) =>
      sql<boolean>`(t.ticket_id in (${ownTickets(person)})
        or (t.customer_id = ${sql.lit(person.customerId)} and t.kind = 'email'))`,
    thread: sql<string>`t.ticket_id`,
    order: sql`(select k.created_at from tickets k where k.tenant_id = t.tenant_id and k.ticket_id = t.ticket_id) desc,
      t.ticket_id, t.created_at, t.article_id`,
    given: {
      rows: isPerson('customer_id'),
      columns: [
        'article_id',
        'ticket_id',
        'number',
        'kind',
        'created_at',
        'to_addresses',
        'subject',
        'body_text',
        'body_html',
      ],
    },
  },
  {
    table: 'article_deliveries',
    section: 'requests',
    whose: ofArticles,
    tells: { article_id: 'plain', state: 'plain', changed_at: 'plain', reason: 'text' },
    thread: ticketOfArticle,
    order: sql`t.changed_at desc, t.article_id`,
  },
  {
    table: 'attachments',
    section: 'requests',
    whose: ofArticles,
    tells: {
      attachment_id: 'plain',
      article_id: 'plain',
      position: 'plain',
      file_name: 'mine',
      content_type: 'plain',
      bytes: 'plain',
      inline: 'plain',
    },
    adds: { sha256, handed_over: { sql: isHandedOver, telling: 'plain' } },
    own: ofOwnArticles,
    mine: notOfOthers,
    thread: ticketOfArticle,
    order: sql`t.article_id, t.position`,
    given: {
      rows: ofOwnArticles,
      columns: [
        'attachment_id',
        'article_id',
        'position',
        'file_name',
        'content_type',
        'bytes',
        'sha256',
        'handed_over',
      ],
    },
  },
  {
    table: 'uploads',
    section: 'requests',
    whose: isLogin,
    tells: {
      upload_id: 'plain',
      login_id: 'plain',
      file_name: 'plain',
      content_type: 'plain',
      bytes: 'plain',
      expires_at: 'plain',
    },
    withholds: { form_hash: 'secret' },
    adds: { sha256, handed_over: { sql: () => sql`true`, telling: 'plain' } },
    order: sql`t.expires_at, t.upload_id`,
    given: {
      rows: () => sql<boolean>`true`,
      columns: ['upload_id', 'file_name', 'content_type', 'bytes', 'sha256', 'handed_over', 'expires_at'],
    },
    shown: ['file_name', 'bytes', 'expires_at'],
  },
];
