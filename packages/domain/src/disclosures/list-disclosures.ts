import { sql } from 'kysely';
import type { DisclosurePage } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { readDisclosure, selectDisclosures, shownDisclosure } from './disclosure-rows.ts';

interface Filter {
  customerId?: string | undefined;
  /** The person's address. */
  email?: string | undefined;
  /** The recipient's name. */
  recipient?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** The latest first. @throws DomainError invalid on `cursor` */
export const listDisclosures = query('disclosure.list', async (scope, filter: Filter): Promise<DisclosurePage> => {
  const { tenantId } = scope;
  const { customerId, email, recipient, limit, cursor } = filter;
  let disclosures = selectDisclosures(scope)
    .orderBy('d.lastAt', 'desc')
    .orderBy('d.disclosureId', 'desc')
    .limit(limit + 1);
  if (customerId) disclosures = disclosures.where('d.customerId', '=', customerId);
  if (email)
    disclosures = disclosures.where(
      sql<boolean>`d.customer_id = (select k.customer_id from customers k where k.tenant_id = ${tenantId} and k.email_key = ${email.toLowerCase()})`,
    );
  if (recipient)
    disclosures = disclosures.where(
      sql<boolean>`d.recipient_key = any (array(select x.recipient_id::text from recipients x
        where x.tenant_id = ${tenantId} and lower(x.name) = ${recipient.toLowerCase()}) || ${recipient.toLowerCase()}::text)`,
    );
  if (cursor) {
    const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
    disclosures = disclosures.where((eb) =>
      eb(eb.refTuple('d.lastAt', 'd.disclosureId'), '<', eb.tuple(new Date(at), id)),
    );
  }
  const rows = await disclosures.execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(shownDisclosure),
    nextCursor: last ? encodeCursor([last.lastAt.toISOString(), last.disclosureId]) : null,
  };
});

/** @throws DomainError notFound */
export const getDisclosure = query('disclosure.list', (scope, { id }: { id: string }) => readDisclosure(scope, id));
