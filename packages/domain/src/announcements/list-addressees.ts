import { sql } from 'kysely';
import type { Addressee } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { personName } from './get-announcement.ts';

const shownMax = 20;

interface Filter {
  kind: 'organisations' | 'people';
  text?: string | undefined;
}

/** Whom one may choose, by parts of name and address; the first twenty. */
export const listAddressees = query(
  'announcement.list',
  async ({ tx, tenantId }, { kind, text = '' }: Filter): Promise<{ items: Addressee[] }> => {
    const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const items =
      kind === 'organisations'
        ? await tx
            .selectFrom('organisations as o')
            .select(['o.organisationId as id', 'o.name', sql<string>`''`.as('detail')])
            .where('o.tenantId', '=', tenantId)
            .where('o.nameKey', 'like', pattern)
            .orderBy('o.nameKey')
            .limit(shownMax)
            .execute()
        : await tx
            .selectFrom('customers as c')
            .select(['c.customerId as id', personName.as('name'), 'c.email as detail'])
            .where('c.tenantId', '=', tenantId)
            .where(sql<boolean>`(c.name_key like ${pattern} or c.email_key like ${pattern})`)
            .orderBy('c.nameKey')
            .limit(shownMax)
            .execute();
    return { items };
  },
);
