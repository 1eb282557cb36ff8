import { sql } from 'kysely';
import type { ToldTable } from '../told-table.ts';
import { isPerson } from './conditions.ts';

const ofText = (value: ReturnType<typeof sql>) => ({
  sql: () => sql`(select ${value} from consent_texts x where x.tenant_id = t.tenant_id
    and x.consent_purpose_id = t.consent_purpose_id and x.version = t.text_version)`,
  telling: 'plain' as const,
});

export const consentTables: readonly ToldTable[] = [
  {
    table: 'consents',
    section: 'consents',
    whose: isPerson('customer_id'),
    tells: {
      consent_id: 'plain',
      customer_id: 'plain',
      text_version: 'plain',
      language: 'plain',
      given_at: 'plain',
      given_channel: 'plain',
      given_by: 'staff',
      given_note: 'text',
      confirmed_at: 'plain',
      withdrawn_at: 'plain',
      withdrawn_channel: 'plain',
      withdrawn_by: 'staff',
      withdrawn_note: 'text',
    },
    withholds: { person_hash: 'derived' },
    adds: {
      purpose: ofText(sql`case when t.language = 'en' then x.name_en else x.name_de end`),
      text: ofText(sql`case when t.language = 'en' then x.text_en else x.text_de end`),
    },
    order: sql`t.given_at desc`,
    given: {
      rows: () => sql<boolean>`true`,
      columns: [
        'purpose',
        'text',
        'text_version',
        'language',
        'given_at',
        'given_channel',
        'confirmed_at',
        'withdrawn_at',
      ],
    },
    shown: ['purpose', 'text', 'given_at', 'given_channel', 'withdrawn_at'],
  },
  {
    table: 'shown_notices',
    section: 'consents',
    whose: isPerson('customer_id'),
    tells: {
      shown_notice_id: 'plain',
      customer_id: 'plain',
      ticket_id: 'plain',
      occasion: 'plain',
      version: 'plain',
      language: 'plain',
      shown_at: 'plain',
    },
    order: sql`t.shown_at desc`,
    shown: ['shown_at', 'version', 'language', 'occasion'],
  },
];
