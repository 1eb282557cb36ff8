import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Disclosure, RecordDisclosure } from '@redlich/contract';
import { calendarDay, command, fieldError, type CommandScope } from '../kernel/index.ts';
import { selectDisclosures, shownDisclosure } from './disclosure-rows.ts';

interface Recipient {
  id: string | null;
  key: string;
  name: string;
  email: string;
}

/**
 * Records that data of a person were given to somebody on a day. What is known of the same recipient and category is
 * counted up, and covers the day.
 * @throws DomainError invalid on `email` (nobody has it), on `recipientId`, on `party.name` or on a day to come
 */
export const recordDisclosure = command(
  'disclosure.record',
  async (scope, input: RecordDisclosure): Promise<{ items: Disclosure[] }> => {
    const { tx, tenantId, actor } = scope;
    if (input.on > calendarDay(scope.now)) throw fieldError('on', 'inTheFuture');
    const customerId = await findPerson(scope, input.email);
    const to = await findRecipient(scope, input);
    const at = new Date(`${input.on}T00:00:00Z`);
    const categories = [...new Set(input.categories)];
    const rows = await tx
      .insertInto('disclosures')
      .values(
        categories.map((dataCategory) => ({
          tenantId,
          disclosureId: randomUUID(),
          customerId,
          recipientId: to.id,
          recipientKey: to.key,
          recipientName: to.name,
          recipientEmail: to.email,
          dataCategory,
          firstAt: at,
          lastAt: at,
          times: 1,
          origin: 'recorded',
          ground: input.ground,
          recordedBy: actor.kind === 'agent' ? actor.id : null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'customerId', 'recipientKey', 'dataCategory']).doUpdateSet({
          times: sql`disclosures.times + 1`,
          firstAt: sql`least(disclosures.first_at, excluded.first_at)`,
          lastAt: sql`greatest(disclosures.last_at, excluded.last_at)`,
          recipientEmail: sql`coalesce(nullif(excluded.recipient_email, ''), disclosures.recipient_email)`,
          ground: sql`excluded.ground`,
        }),
      )
      .returning('disclosureId')
      .execute();
    const ids = rows.map(({ disclosureId }) => disclosureId);
    for (const objectId of ids) scope.audit({ objectKind: 'disclosure', objectId, fields: ['recorded'] });
    const written = await selectDisclosures(scope)
      .where('d.disclosureId', 'in', ids)
      .orderBy('d.dataCategory')
      .execute();
    return { items: written.map(shownDisclosure) };
  },
);

async function findPerson({ tx, tenantId }: CommandScope, email: string): Promise<string> {
  const row = await tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .forKeyShare()
    .executeTakeFirst();
  if (!row) throw fieldError('email', 'unknown');
  return row.customerId;
}

async function findRecipient(
  { tx, tenantId }: CommandScope,
  { recipientId, party }: Pick<RecordDisclosure, 'recipientId' | 'party'>,
): Promise<Recipient> {
  if (recipientId !== null) {
    if (party !== null) throw fieldError('party.name', 'notAccepted');
    const row = await tx
      .selectFrom('recipients')
      .select('name')
      .where('tenantId', '=', tenantId)
      .where('recipientId', '=', recipientId)
      .executeTakeFirst();
    if (!row) throw fieldError('recipientId', 'unknown');
    return { id: recipientId, key: recipientId, name: row.name, email: '' };
  }
  if (party === null) throw fieldError('party.name', 'required');
  return { id: null, key: party.name.toLowerCase().slice(0, 200), ...party };
}
