import { query } from '../kernel/index.ts';

const shownMax = 1000;

/** Organisations to choose from, by name, with how many people each has. */
export const listOrganisationsToChoose = query('announcement.list', async ({ tx, tenantId }, _: void) => {
  const items = await tx
    .selectFrom('organisations as o')
    .select(['o.organisationId as id', 'o.name'])
    .select((eb) =>
      eb
        .selectFrom('customers as c')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('c.tenantId', '=', 'o.tenantId')
        .whereRef('c.organisationId', '=', 'o.organisationId')
        .as('people'),
    )
    .where('o.tenantId', '=', tenantId)
    .orderBy('o.nameKey')
    .orderBy('o.organisationId')
    .limit(shownMax)
    .execute();
  return { items: items.map((row) => ({ ...row, people: row.people ?? 0 })) };
});
