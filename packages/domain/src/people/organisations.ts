import { randomUUID } from 'node:crypto';
import type { Organisation } from '@redlich/contract';
import {
  command,
  decodeCursor,
  encodeCursor,
  fieldError,
  idPart,
  isUniqueViolation,
  namePart,
  query,
} from '../kernel/index.ts';

export const listOrganisations = query(
  'organisation.list',
  async ({ tx, tenantId }, filter: { text?: string | undefined; limit: number; cursor?: string | undefined }) => {
    let organisations = tx
      .selectFrom('organisations as o')
      .select(['o.organisationId', 'o.name', 'o.nameKey'])
      .select((eb) =>
        eb
          .selectFrom('customers as c')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('c.tenantId', '=', 'o.tenantId')
          .whereRef('c.organisationId', '=', 'o.organisationId')
          .as('customerCount'),
      )
      .where('o.tenantId', '=', tenantId)
      .orderBy('o.nameKey')
      .orderBy('o.organisationId')
      .limit(filter.limit + 1);
    if (filter.text) {
      organisations = organisations.where(
        'o.nameKey',
        'like',
        `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
      );
    }
    if (filter.cursor) {
      const [name, id] = decodeCursor(filter.cursor, [namePart, idPart] as const);
      organisations = organisations.where((eb) =>
        eb(eb.refTuple('o.nameKey', 'o.organisationId'), '>', eb.tuple(name, id)),
      );
    }
    const rows = await organisations.execute();
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row): Organisation => ({
        id: row.organisationId,
        name: row.name,
        customerCount: row.customerCount ?? 0,
      })),
      nextCursor: last ? encodeCursor([last.nameKey, last.organisationId]) : null,
    };
  },
);

/** @throws DomainError conflict on `name` */
export const createOrganisation = command(
  'organisation.create',
  async (scope, { name }: { name: string }): Promise<Organisation> => {
    const organisationId = randomUUID();
    try {
      await scope.tx
        .insertInto('organisations')
        .values({ tenantId: scope.tenantId, organisationId, name, createdAt: scope.now })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('name', 'taken');
      throw error;
    }
    scope.audit({ objectKind: 'organisation', objectId: organisationId, fields: ['name'] });
    return { id: organisationId, name, customerCount: 0 };
  },
);
