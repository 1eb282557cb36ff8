import type { Consent, ConsentChannel, Language, WithdrawalChannel } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { stateOf } from './consent.ts';

/** Consents with the words they were given for and the agents who noted them. */
export const selectConsents = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('consents as c')
    .innerJoin('consentTexts as t', (join) =>
      join
        .onRef('t.tenantId', '=', 'c.tenantId')
        .onRef('t.consentPurposeId', '=', 'c.consentPurposeId')
        .onRef('t.version', '=', 'c.textVersion'),
    )
    .leftJoin('agents as g', (join) => join.onRef('g.tenantId', '=', 'c.tenantId').onRef('g.agentId', '=', 'c.givenBy'))
    .leftJoin('agents as w', (join) =>
      join.onRef('w.tenantId', '=', 'c.tenantId').onRef('w.agentId', '=', 'c.withdrawnBy'),
    )
    .select(['c.consentId', 'c.consentPurposeId', 'c.textVersion', 'c.language', 'c.customerId'])
    .select([
      'c.givenAt',
      'c.givenChannel',
      'c.givenNote',
      'c.confirmedAt',
      'g.agentId as giverId',
      'g.name as giverName',
    ])
    .select(['c.withdrawnAt', 'c.withdrawnChannel', 'c.withdrawnNote', 'w.agentId as enderId', 'w.name as enderName'])
    .select(['t.nameDe', 't.nameEn', 't.textDe', 't.textEn'])
    .where('c.tenantId', '=', tenantId);

export type ConsentRow = Awaited<ReturnType<ReturnType<typeof selectConsents>['executeTakeFirstOrThrow']>>;

const agent = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

export const shownConsent = (row: ConsentRow): Consent => ({
  id: row.consentId,
  state: stateOf(row),
  version: row.textVersion,
  name: row.language === 'de' ? row.nameDe : row.nameEn,
  text: row.language === 'de' ? row.textDe : row.textEn,
  language: row.language as Language,
  givenAt: row.givenAt.toISOString(),
  channel: row.givenChannel as ConsentChannel,
  note: row.givenNote,
  givenBy: agent(row.giverId, row.giverName),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawalChannel: row.withdrawnChannel as WithdrawalChannel | null,
  withdrawalNote: row.withdrawnNote,
  withdrawnBy: agent(row.enderId, row.enderName),
});
