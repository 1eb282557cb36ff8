import type { Language, RequestLetterKind } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';

interface Of {
  kind: RequestLetterKind;
  language: Language;
}

/** A letter in the tenant's own words; undefined where the supplied text is used. */
export async function findOwnWords({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, { kind, language }: Of) {
  return tx
    .selectFrom('requestLetterTexts')
    .select(['subject', 'body'])
    .where('tenantId', '=', tenantId)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .executeTakeFirst();
}
