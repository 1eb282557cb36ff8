import type { Language, PaperBlock, ProcessingRecord } from '@redlich/contract';
import { longDay } from '../../privacy/index.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { recordTexts } from '../texts/records.ts';
import * as said from '../said.ts';

/**
 * What a controller keeps under Art. 30(1) GDPR: who it is, and for each purpose whose data, which, who receives them, where
 * they go, when they are erased and how they are protected. Pure.
 */
export function recordOfController(facts: PaperFacts, language: Language): ProcessingRecord {
  const say = recordTexts[language];
  const { controller, dpo, dpoNotRequired, activities, recipients, jointControllers, representative } = facts.registers;
  const periods = said.periodsOf(facts, language);
  const measures = said.measuresOf(facts, language);
  const shared = [said.recipientsOf(recipients, language), said.transfersOf(recipients, language)];
  const columns = [say.bases, say.people, say.data, say.recipients, say.transfers];
  const entries = activities.map((activity) => ({
    purpose: activity.purpose[language],
    cells: [
      said.basesOf(activity, facts.duties, language),
      said.peopleOf(activity.people, language),
      said.dataOf(activity.dataCategories, language),
      ...shared,
    ],
  }));
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: say.of },
    controller ? said.partyBlock(controller, language) : { kind: 'paragraph', text: say.notStated },
    ...others(say.joint, jointControllers, language),
    ...others(say.representative, representative === null ? [] : [representative], language),
    { kind: 'heading', level: 1, text: say.dpo },
    dpo
      ? said.partyBlock({ ...dpo, name: dpo.name || say.dpo }, language)
      : { kind: 'paragraph', text: dpoNotRequired ? say.dpoNone : say.notStated },
    ...(entries.length === 0 ? [{ kind: 'paragraph' as const, text: say.noActivities }] : []),
    ...entries.flatMap(({ purpose, cells }, at): PaperBlock[] => [
      { kind: 'heading', level: 1, text: `${at + 1}. ${purpose}` },
      { kind: 'table', columns: [say.item, say.content], rows: columns.map((name, column) => [name, cells[column]!]) },
    ]),
    { kind: 'heading', level: 1, text: say.periods },
    { kind: 'list', items: periods },
    { kind: 'heading', level: 1, text: say.measures },
    { kind: 'table', columns: [say.measure, say.check], rows: said.measureRows(measures, language) },
  ];
  return {
    paper: recordPaper(facts, language, say.controllerTitle, blocks),
    columns: [say.of, say.dpo, say.activity, ...columns, say.periods, say.measures],
    rows: entries.map(({ purpose, cells }) => [
      controller ? said.partyInline(controller, language) : say.notStated,
      dpo ? said.partyInline(dpo, language) : dpoNotRequired ? say.dpoNone : say.notStated,
      purpose,
      ...cells,
      periods.join('; '),
      measures.map(({ text }) => text).join(' '),
    ]),
  };
}

/** Who else stands beside the controller, where anybody does. */
const others = (heading: string, parties: readonly said.Party[], language: Language): PaperBlock[] =>
  parties.length === 0
    ? []
    : [{ kind: 'heading', level: 1, text: heading }, ...parties.map((party) => said.partyBlock(party, language))];

/** The frame of a record: whose it is and of which day. */
export function recordPaper(
  { tenantName, now }: Pick<PaperFacts, 'tenantName' | 'now'>,
  language: Language,
  title: string,
  blocks: PaperBlock[],
) {
  const day = longDay(now.toISOString(), language);
  const { asOf } = recordTexts[language];
  return {
    language,
    title,
    author: tenantName,
    facts: [{ name: asOf, value: day }],
    footer: `${tenantName} · ${title} · ${asOf} ${day}`,
    // Of one day, so that what is printed twice on it is the same.
    date: `${now.toISOString().slice(0, 10)}T00:00:00.000Z`,
    blocks,
  };
}
