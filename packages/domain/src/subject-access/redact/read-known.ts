import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { readNoticeFacts } from '../../privacy/index.ts';
import type { Person } from '../person.ts';
import { numberKey, phoneKeysIn } from '../../anonymising/index.ts';
import type { Known, Named } from './redactor.ts';

const namesMax = 5_000;

/** Whom texts are searched for, and which addresses and numbers are the person's or the desk's own. */
export async function readKnown(scope: QueryScope, person: Person, language: Language): Promise<Known> {
  const { tx, tenantId } = scope;
  const { facts } = await readNoticeFacts(scope);
  const { controller, dpo } = facts.registers;
  const agents = await tx
    .selectFrom('agents')
    .select(['name', 'emailKey'])
    .where('tenantId', '=', tenantId)
    .limit(namesMax)
    .execute();
  const colleagues: Named[] =
    person.organisationId === null
      ? []
      : await tx
          .selectFrom('customers')
          .select(['firstName', 'lastName'])
          .where('tenantId', '=', tenantId)
          .where('organisationId', '=', person.organisationId)
          .where('customerId', '<>', person.customerId)
          .limit(namesMax)
          .execute();
  // Lines quoted from somebody else may hold somebody else's number.
  const { rows: written } = await sql<{ found: string }>`
    select distinct m[1] as found from articles a,
      regexp_matches(regexp_replace(a.body_text, '^>.*$', '', 'gn'), '((?:\\+|00|\\(?0)[0-9][0-9 ()/.-]{5,24}[0-9])', 'g') m
    where a.tenant_id = ${tenantId} and a.customer_id = ${person.customerId} limit 5000`.execute(tx);
  const desk = [controller?.email, dpo?.email, ...facts.channels.map(({ address }) => address)];
  return {
    language,
    person,
    deskAddresses: new Set(desk.flatMap((address) => (address ? [address.toLowerCase()] : []))),
    staffAddresses: new Set(agents.map(({ emailKey }) => emailKey)),
    staff: agents.map(({ name }) => name),
    colleagues,
    numbers: new Set([
      ...written.flatMap(({ found }) => phoneKeysIn(found)),
      ...(controller?.phone ? [numberKey(controller.phone)] : []),
    ]),
  };
}
