import type { Audience, WrittenAudience } from '@redlich/contract';
import { fieldError, type CommandScope, type QueryScope } from '../kernel/index.ts';

type Within = Pick<QueryScope, 'tx' | 'tenantId'>;

/** Chooses whom an announcement is for, in place of whoever was chosen. @throws DomainError invalid: somebody is not here */
export async function setAudience(scope: CommandScope, announcementId: string, audience: Audience): Promise<void> {
  await clear(scope, announcementId);
  if (audience.kind === 'organisations') await chooseOrganisations(scope, announcementId, audience.organisationIds);
  if (audience.kind === 'people') await choosePeople(scope, announcementId, audience.customerIds);
}

async function clear({ tx, tenantId }: Within, announcementId: string): Promise<void> {
  for (const table of ['announcementOrganisations', 'announcementPeople'] as const)
    await tx.deleteFrom(table).where('tenantId', '=', tenantId).where('announcementId', '=', announcementId).execute();
}

async function chooseOrganisations({ tx, tenantId }: Within, announcementId: string, ids: readonly string[]) {
  const chosen = await tx
    .insertInto('announcementOrganisations')
    .columns(['tenantId', 'announcementId', 'organisationId'])
    .expression((eb) =>
      eb
        .selectFrom('organisations')
        .select(['tenantId', eb.val(announcementId).as('announcementId'), 'organisationId'])
        .where('tenantId', '=', tenantId)
        .where('organisationId', 'in', [...ids]),
    )
    .executeTakeFirst();
  if (Number(chosen.numInsertedOrUpdatedRows) < new Set(ids).size)
    throw fieldError('audience.organisationIds', 'unknown');
}

async function choosePeople({ tx, tenantId }: Within, announcementId: string, ids: readonly string[]) {
  const chosen = await tx
    .insertInto('announcementPeople')
    .columns(['tenantId', 'announcementId', 'customerId'])
    .expression((eb) =>
      eb
        .selectFrom('customers')
        .select(['tenantId', eb.val(announcementId).as('announcementId'), 'customerId'])
        .where('tenantId', '=', tenantId)
        .where('customerId', 'in', [...ids]),
    )
    .executeTakeFirst();
  if (Number(chosen.numInsertedOrUpdatedRows) < new Set(ids).size) throw fieldError('audience.customerIds', 'unknown');
}

/** People by their addresses, as whoever writes knows them. @throws DomainError invalid on `audience.emails`, naming whom nobody here has */
export async function audienceOf({ tx, tenantId }: Within, written: WrittenAudience): Promise<Audience> {
  if (written.kind !== 'addresses') return written;
  const keys = [...new Set(written.emails.map((email) => email.toLowerCase()))];
  const known = await tx
    .selectFrom('customers')
    .select(['customerId', 'emailKey'])
    .where('tenantId', '=', tenantId)
    .where('emailKey', 'in', keys)
    .execute();
  const found = new Set(known.map(({ emailKey }) => emailKey));
  const missing = keys.filter((key) => !found.has(key));
  if (missing.length > 0) throw fieldError('audience.emails', 'notCustomers', missing.slice(0, 5).join(', '));
  return { kind: 'people', customerIds: known.map(({ customerId }) => customerId) };
}
