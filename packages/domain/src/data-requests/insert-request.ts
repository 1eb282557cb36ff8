import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DataRequestSource, Language, SubjectRight } from '@redlich/contract';
import { calendarDay, type CommandScope } from '../kernel/index.ts';
import { answerDueOn } from '../law/index.ts';
import { notifyHolders } from '../notifications/index.ts';
import { recordEvent } from './events.ts';
import { placeOf, readParty } from './party.ts';

export interface NewRequest {
  right: SubjectRight;
  source: DataRequestSource;
  /** ISO date; today when absent. */
  receivedOn?: string;
  customerId: string | null;
  name: string;
  email: string;
  address?: string;
  language: Language;
  text: string;
  ticketId?: string;
  /** The message it came in. */
  incomingMailId?: string;
  /** Whether somebody has to say yet which right it is. */
  rightUnclear?: boolean;
  /** Who is logged in has shown who it is. */
  loggedIn?: boolean;
}

/**
 * Takes a request in: gives it the next number and its last day, and tells those who protect data by a mail that names
 * nobody. Whoever noted it knows already and is told too where others hold the role.
 */
export async function insertRequest(scope: CommandScope, request: NewRequest): Promise<{ id: string; number: number }> {
  const { tx, tenantId, now, actor } = scope;
  // Two at once would take the same number.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`data request ${tenantId}`}, 4713))`.execute(tx);
  const { last } = await tx
    .selectFrom('dataRequests')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const number = (last ?? 0) + 1;
  const receivedOn = request.receivedOn ?? calendarDay(now);
  const place = placeOf(await readParty(scope)) ?? undefined;
  await tx
    .insertInto('dataRequests')
    .values({
      tenantId,
      dataRequestId: id,
      number,
      subjectRight: request.right,
      source: request.source,
      state: 'received',
      customerId: request.customerId,
      name: request.name,
      email: request.email,
      address: request.address ?? '',
      language: request.language,
      body: request.text,
      ticketId: request.ticketId ?? null,
      incomingMailId: request.incomingMailId ?? null,
      rightUnclear: request.rightUnclear ?? false,
      receivedOn,
      dueOn: answerDueOn(receivedOn, 1, place),
      createdAt: now,
      createdBy: actor.kind === 'agent' ? actor.id : null,
      ...(request.loggedIn && { identityProof: 'loggedIn', identityProvenAt: now }),
    })
    .execute();
  await recordEvent(scope, id, { kind: 'received', detail: request.source });
  if (request.loggedIn) await recordEvent(scope, id, { kind: 'identityProven', detail: 'loggedIn' });
  scope.audit({ objectKind: 'dataRequest', objectId: id, fields: ['subjectRight', 'source', 'receivedOn'] });
  await notifyHolders(scope, { kind: 'data-request-arrived', roles: ['dpo'], objectId: id });
  return { id, number };
}

/** The customer behind an address, without making one. */
export async function findCustomerByEmail({ tx, tenantId }: CommandScope, email: string): Promise<string | null> {
  if (email === '') return null;
  const row = await tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  return row?.customerId ?? null;
}
