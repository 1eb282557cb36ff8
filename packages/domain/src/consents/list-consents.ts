import { sql } from 'kysely';
import type { ConsentOfPerson, ConsentState } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';
import { selectConsents, shownConsent } from './consent-rows.ts';
import { personHash } from './person-hash.ts';
import { readPurpose } from './purposes.ts';

interface Filter {
  id: string;
  text?: string | undefined;
  state?: ConsentState | undefined;
  limit: number;
  cursor?: string | undefined;
}

const states: Record<ConsentState, ReturnType<typeof sql<boolean>>> = {
  pending: sql`c.withdrawn_at is null and c.confirmed_at is null`,
  inForce: sql`c.withdrawn_at is null and c.confirmed_at is not null`,
  withdrawn: sql`c.withdrawn_at is not null`,
};

/**
 * The proof of every consent for a purpose, the newest first. `text` finds parts of name and address; the whole address
 * also finds what is kept of a person who was deleted.
 * @throws DomainError notFound
 */
export const listConsents = query('consent.list', async (scope, { id, ...filter }: Filter) => {
  await readPurpose(scope, id);
  let consents = selectConsents(scope)
    .leftJoin('customers as k', (join) =>
      join.onRef('k.tenantId', '=', 'c.tenantId').onRef('k.customerId', '=', 'c.customerId'),
    )
    .select(['k.firstName', 'k.lastName', 'k.email'])
    .select(sql<string>`to_char(c.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('cursorAt'))
    .where('c.consentPurposeId', '=', id)
    .orderBy('c.givenAt', 'desc')
    .orderBy('c.consentId', 'desc')
    .limit(filter.limit + 1);
  if (filter.state) consents = consents.where(states[filter.state]);
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const hash = personHash(scope, filter.text);
    consents = consents.where(
      sql<boolean>`(k.name_key like ${pattern} or k.email_key like ${pattern} or c.person_hash = ${hash})`,
    );
  }
  if (filter.cursor) {
    const [at, consentId] = decodeCursor(filter.cursor, [timePart, idPart] as const);
    consents = consents.where(sql<boolean>`(c.given_at, c.consent_id) < (${at}::timestamptz, ${consentId}::uuid)`);
  }
  const rows = await consents.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  const items = page.map((row): ConsentOfPerson => {
    const { customerId, firstName, lastName, email } = row;
    const person =
      customerId === null || email === null
        ? null
        : {
            id: customerId,
            name: customerName({ firstName: firstName ?? '', lastName: lastName ?? '', email }),
            email,
          };
    return { ...shownConsent(row), person };
  });
  return { items, nextCursor: last ? encodeCursor([last.cursorAt, last.consentId]) : null };
});
