import { sql } from 'kysely';
import type { ToldTable } from '../told-table.ts';
import { isOrganisation, isPerson } from './conditions.ts';

export const profileTables: readonly ToldTable[] = [
  {
    table: 'customers',
    section: 'profile',
    whose: isPerson('customer_id'),
    tells: {
      customer_id: 'plain',
      first_name: 'plain',
      last_name: 'plain',
      email: 'plain',
      source: 'plain',
      organisation_id: 'plain',
      sees_organisation: 'plain',
      is_invited: 'plain',
      email_confirmed_at: 'plain',
      created_at: 'plain',
      updated_at: 'plain',
    },
    withholds: { name_key: 'derived', email_key: 'derived', search: 'derived' },
    order: sql`t.created_at`,
    // What staff or an import wrote down was not given by the person, unless the person has a login and can change it.
    given: {
      rows: () =>
        sql<boolean>`(t.source in ('mail', 'portal') or exists (select from logins l
          where l.tenant_id = t.tenant_id and l.customer_id = t.customer_id))`,
      columns: ['first_name', 'last_name', 'email'],
    },
    shown: ['first_name', 'last_name', 'email', 'source', 'created_at'],
  },
  {
    table: 'organisations',
    section: 'profile',
    whose: isOrganisation,
    tells: {
      organisation_id: 'plain',
      name: 'plain',
      sharing: 'plain',
      is_vip: 'plain',
      created_at: 'plain',
      note: 'named',
    },
    order: sql`t.created_at`,
    shown: ['name', 'sharing', 'note'],
  },
  {
    table: 'contracts',
    section: 'profile',
    whose: isOrganisation,
    tells: { number: 'plain', starts_on: 'plain', ends_on: 'plain', services: 'plain', note: 'named' },
    order: sql`t.starts_on`,
    shown: ['number', 'starts_on', 'ends_on', 'services', 'note'],
  },
  {
    table: 'processing_contracts',
    section: 'profile',
    whose: isOrganisation,
    tells: {
      organisation_id: 'plain',
      version: 'plain',
      state: 'plain',
      sent_at: 'plain',
      accepted_at: 'plain',
      accepted_by: 'plain',
      accepted_name: 'name',
      note: 'named',
    },
    withholds: { document_de: 'organisation', document_en: 'organisation' },
    order: sql`t.created_at`,
    shown: ['version', 'state', 'accepted_at', 'accepted_name'],
  },
  {
    table: 'customer_merges',
    section: 'profile',
    whose: isPerson('customer_id'),
    tells: { merged_customer_id: 'plain', customer_id: 'plain', email_key: 'plain', merged_at: 'plain' },
    order: sql`t.merged_at`,
    shown: ['email_key', 'merged_at'],
  },
  {
    table: 'email_changes',
    section: 'profile',
    whose: isPerson('customer_id'),
    tells: { email_change_id: 'plain', customer_id: 'plain', new_email: 'plain', created_at: 'plain' },
    withholds: { one_time_token_id: 'secret' },
    order: sql`t.created_at`,
    given: { rows: () => sql<boolean>`true`, columns: ['new_email', 'created_at'] },
    shown: ['new_email', 'created_at'],
  },
];
