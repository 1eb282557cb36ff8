import type { Breach, BreachEventKind, BreachException, BreachKind, DataCategory, Language } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { lacksOf } from './breach.ts';
import { decisionsOf, readBreachRow, toItem, type BreachRow } from './breach-rows.ts';
import { proposeAuthorityLetter } from './letters/authority-letter.ts';
import { readLetterFacts } from './letters/letter-facts.ts';

/** A breach with everything that belongs to it. @throws DomainError notFound */
export const getBreach = query('breach.get', (scope, { id }: { id: string }) => readBreach(scope, id));

/** The same within another query or command. @throws DomainError notFound */
export async function readBreach(scope: QueryScope, id: string): Promise<Breach> {
  const row = await readBreachRow(scope, id);
  const [facts, followUp, events] = [
    await readLetterFacts(scope, row),
    await readFollowUp(scope, id),
    await readEvents(scope, id),
  ];
  const open = followUp.filter(({ doneAt }) => doneAt === null).length;
  return {
    ...toItem(row),
    what: row.what,
    kinds: row.kinds as BreachKind[],
    dataCategories: row.dataCategories as DataCategory[],
    peopleCount: row.peopleCount,
    recordsCount: row.recordsCount,
    consequences: row.consequences,
    measures: row.measures,
    recipient: facts.recipient,
    riskReasons: row.riskReasons,
    letter: letterOf(row),
    proposedLetters: { de: proposeAuthorityLetter('de', facts), en: proposeAuthorityLetter('en', facts) },
    office: facts.office,
    notifiedAt: row.notifiedAt?.toISOString() ?? null,
    lateReasons: row.lateReasons,
    people: {
      decision: decisionsOf(row).peopleDecision,
      exception: row.peopleException as BreachException | null,
      reasons: row.peopleReasons,
      announcementId: row.announcementId,
    },
    followUp,
    events,
    lacks: lacksOf(decisionsOf(row), open),
  };
}

const letterOf = ({ letterLanguage, letterText }: BreachRow): Breach['letter'] =>
  letterText === null ? null : { language: letterLanguage as Language, text: letterText };

async function readFollowUp({ tx, tenantId }: QueryScope, breachId: string): Promise<Breach['followUp']> {
  const rows = await tx
    .selectFrom('breachMeasures')
    .select(['breachMeasureId', 'body', 'dueOn', 'doneAt'])
    .where('tenantId', '=', tenantId)
    .where('breachId', '=', breachId)
    .orderBy('createdAt')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.breachMeasureId,
    text: row.body,
    dueOn: row.dueOn,
    doneAt: row.doneAt?.toISOString() ?? null,
  }));
}

async function readEvents({ tx, tenantId }: QueryScope, breachId: string): Promise<Breach['events']> {
  const rows = await tx
    .selectFrom('breachEvents as e')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'e.tenantId').onRef('a.agentId', '=', 'e.agentId'))
    .select(['e.breachEventId', 'e.kind', 'e.happenedAt', 'a.name'])
    .where('e.tenantId', '=', tenantId)
    .where('e.breachId', '=', breachId)
    .orderBy('e.happenedAt')
    .orderBy('e.breachEventId')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.breachEventId,
    kind: row.kind as BreachEventKind,
    at: row.happenedAt.toISOString(),
    by: row.name,
  }));
}
