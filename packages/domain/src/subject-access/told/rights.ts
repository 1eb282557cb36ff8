import { sql } from 'kysely';
import type { ToldTable } from '../told-table.ts';
import { isPerson, ownTickets } from './conditions.ts';
import type { Person } from '../person.ts';

/** Of a row that hangs on a request the person made of the controller. */
const ofDataRequests = ({ tenantId, customerId }: Person) =>
  sql<boolean>`t.data_request_id in (select q.data_request_id from data_requests q
    where q.tenant_id = ${sql.lit(tenantId)} and q.customer_id = ${sql.lit(customerId)})`;

const numberOfRequest = {
  number: {
    sql: () => sql`(select q.number from data_requests q
      where q.tenant_id = t.tenant_id and q.data_request_id = t.data_request_id)`,
    telling: 'plain' as const,
  },
};

/** What the person asked for under the GDPR, and what keeps or locks their requests. */
export const rightsTables: readonly ToldTable[] = [
  {
    table: 'data_requests',
    section: 'requests',
    whose: isPerson('customer_id'),
    tells: {
      data_request_id: 'plain',
      number: 'plain',
      subject_right: 'plain',
      source: 'plain',
      state: 'plain',
      received_on: 'plain',
      due_on: 'plain',
      outcome: 'plain',
      refusal: 'plain',
      customer_id: 'plain',
      ticket_id: 'plain',
      created_by: 'staff',
      name: 'plain',
      email: 'plain',
      address: 'plain',
      body: 'text',
      extension_reason: 'text',
      answered_at: 'plain',
      closed_at: 'plain',
    },
    withholds: { incoming_mail_id: 'reference' },
    own: () => sql<boolean>`t.source in ('portal', 'form')`,
    order: sql`t.received_on desc`,
    given: { rows: () => sql<boolean>`true`, columns: ['subject_right', 'body', 'received_on'] },
    shown: ['number', 'subject_right', 'received_on', 'due_on', 'state'],
  },
  {
    table: 'data_request_letters',
    section: 'requests',
    whose: ofDataRequests,
    tells: {
      data_request_letter_id: 'plain',
      kind: 'plain',
      way: 'plain',
      written_at: 'plain',
      to_name: 'name',
      to_email: 'text',
      subject: 'text',
      body: 'text',
    },
    adds: numberOfRequest,
    order: sql`t.written_at desc`,
    shown: ['number', 'kind', 'subject', 'written_at'],
  },
  {
    table: 'data_request_events',
    section: 'requests',
    whose: ofDataRequests,
    tells: {
      kind: 'plain',
      at: 'plain',
      detail: 'plain',
      by_agent_id: 'staff',
      data_request_letter_id: 'plain',
      note: 'text',
    },
    adds: numberOfRequest,
    order: sql`t.at desc`,
    shown: ['number', 'kind', 'at'],
  },
  {
    table: 'data_request_corrections',
    section: 'requests',
    whose: ofDataRequests,
    tells: {
      datum: 'plain',
      ticket_id: 'plain',
      held: 'text',
      proposed: 'text',
      reason: 'text',
      done_at: 'plain',
      done_as: 'plain',
    },
    adds: numberOfRequest,
    order: sql`t.data_request_id`,
    given: { rows: () => sql<boolean>`true`, columns: ['datum', 'held', 'proposed', 'reason'] },
    shown: ['number', 'datum', 'held', 'proposed'],
  },
  {
    table: 'processing_objections',
    section: 'requests',
    whose: isPerson('customer_id'),
    tells: {
      processing_objection_id: 'plain',
      customer_id: 'plain',
      kind: 'plain',
      purpose_de: 'plain',
      purpose_en: 'plain',
      stops: 'plain',
      restricts: 'plain',
      restriction_id: 'plain',
      data_request_id: 'plain',
      reasons: 'text',
      source: 'plain',
      objected_at: 'plain',
      recorded_by: 'staff',
      decision: 'plain',
      decided_at: 'plain',
      decided_by: 'staff',
      grounds: 'text',
      ended_at: 'plain',
      ended_as: 'plain',
    },
    withholds: { person_hash: 'derived', activity_id: 'reference' },
    own: () => sql<boolean>`t.source = 'portal'`,
    order: sql`t.objected_at desc`,
    given: {
      rows: () => sql<boolean>`t.source = 'portal'`,
      columns: ['kind', 'purpose_de', 'purpose_en', 'reasons', 'objected_at'],
    },
    shown: ['kind', 'purpose_de', 'objected_at', 'decision', 'ended_at'],
  },
  {
    table: 'restrictions',
    section: 'requests',
    whose: isPerson('customer_id'),
    tells: {
      customer_id: 'plain',
      ground: 'plain',
      placed_at: 'plain',
      placed_by: 'staff',
      told_at: 'plain',
      lifted_at: 'plain',
      lifted_by: 'staff',
    },
    order: sql`t.placed_at desc`,
    shown: ['ground', 'placed_at', 'lifted_at'],
  },
  {
    table: 'legal_holds',
    section: 'requests',
    whose: (person) => sql<boolean>`(${isPerson('customer_id')(person)} or t.ticket_id in (${ownTickets(person)}))`,
    tells: {
      ticket_id: 'plain',
      customer_id: 'plain',
      placed_at: 'plain',
      review_on: 'plain',
      released_at: 'plain',
      owner_id: 'staff',
      released_by: 'staff',
      // What a dispute is about may be told of others.
      reason: 'text',
      release_reason: 'text',
    },
    withholds: { organisation_id: 'reference' },
    order: sql`t.placed_at desc`,
    shown: ['reason', 'placed_at', 'released_at'],
  },
];
