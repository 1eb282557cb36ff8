import type { Language, Paper, PaperBlock, Recipient } from '@redlich/contract';
import { countryName, longDay } from '../../privacy/index.ts';
import * as said from '../said.ts';
import * as data from '../texts/data.ts';
import { contractTexts } from '../texts/contracts.ts';
import { contractClauses, contractVersion, type ContractKind } from './clauses.ts';

export type SubProcessor = Pick<Recipient, 'name' | 'purpose' | 'country' | 'transferMechanism'> & {
  /** The first day of one that is to come. */
  activeFrom?: string | null;
};

/** A measure as a contract states it, and who answers for it: the software by a check, or the processor by its word. */
export interface ContractMeasure {
  text: Record<Language, string>;
  isChecked: boolean;
}

export interface ContractTerms {
  kind: ContractKind;
  measures: readonly ContractMeasure[];
  subProcessors: readonly SubProcessor[];
}

/** The annexes: whose data and which, how they are protected, who else processes them. */
function annexes({ measures, subProcessors }: ContractTerms, language: Language): PaperBlock[] {
  const say = contractTexts[language];
  const all = (words: Record<string, Record<Language, string>>) => Object.values(words).map((one) => one[language]);
  return [
    { kind: 'heading', level: 1, text: say.annexData },
    { kind: 'heading', level: 2, text: say.people },
    { kind: 'list', items: all(data.peopleCategories) },
    { kind: 'heading', level: 2, text: say.data },
    { kind: 'list', items: all(data.dataCategories) },
    { kind: 'heading', level: 1, text: say.annexMeasures },
    {
      kind: 'table',
      columns: [say.measure, say.check],
      rows: measures.map(({ text, isChecked }) => [text[language], isChecked ? say.checked : say.stated]),
    },
    { kind: 'heading', level: 1, text: say.annexProcessors },
    subProcessors.length === 0
      ? { kind: 'paragraph', text: say.noProcessors }
      : {
          kind: 'table',
          columns: [say.name, say.task, say.country, say.ground],
          rows: subProcessors.map(({ name, purpose, country, transferMechanism, activeFrom }) => [
            activeFrom ? `${name} (${say.from(longDay(activeFrom, language))})` : name,
            purpose[language],
            countryName(country, language),
            transferMechanism === null ? say.noTransfer : data.mechanisms[transferMechanism][language],
          ]),
        },
  ];
}

/** Clauses and annexes, without the parties: what is accepted is told by their hash. Pure. */
export function termsBlocks(terms: ContractTerms, language: Language): PaperBlock[] {
  return [
    ...contractClauses(terms.kind, language).flatMap(({ heading, text }, at): PaperBlock[] => [
      { kind: 'heading', level: 1, text: `${at + 1}. ${heading}` },
      { kind: 'paragraph', text },
    ]),
    ...annexes(terms, language),
  ];
}

/** A party as far as it is known: by its whole record, or by its name alone. */
export type ContractParty = said.Party | { name: string };

const partyBlock = (party: ContractParty, language: Language): PaperBlock =>
  'address' in party
    ? said.partyBlock(party, language)
    : { kind: 'address', lines: [party.name], email: null, website: null };

interface Parties {
  controller: ContractParty;
  processor: ContractParty;
}

/** The whole contract as a paper, before anybody accepted it. Pure. */
export function contractPaper(
  { controller, processor }: Parties,
  terms: ContractTerms,
  { language, version, date }: { language: Language; version: string; date: Date },
): Paper {
  const say = contractTexts[language];
  const named = version === contractVersion ? version : `${version} (${contractVersion})`;
  return {
    language,
    title: say.title,
    author: processor.name,
    facts: [{ name: say.version, value: named }],
    footer: `${say.title} · ${controller.name} – ${processor.name} · ${say.version} ${named}`,
    date: `${date.toISOString().slice(0, 10)}T00:00:00.000Z`,
    blocks: [
      { kind: 'heading', level: 1, text: say.parties },
      { kind: 'paragraph', text: say.controller },
      partyBlock(controller, language),
      { kind: 'paragraph', text: say.processor },
      partyBlock(processor, language),
      ...termsBlocks(terms, language),
    ],
  };
}

interface Signed {
  name: string;
  company: string;
  day: string;
  sha256: string;
}

/** The contract with how it was accepted; the text before is the one that the checksum is of. */
export function withAcceptance(paper: Paper, { name, company, day, sha256 }: Signed): Paper {
  const say = contractTexts[paper.language];
  return {
    ...paper,
    facts: [...paper.facts, { name: say.acceptedOn, value: day }, { name: say.hash, value: sha256 }],
    blocks: [
      ...paper.blocks,
      { kind: 'heading', level: 1, text: say.acceptance },
      { kind: 'paragraph', text: say.accepted(name, company, day) },
      { kind: 'paragraph', text: `${say.hash}: ${sha256}` },
    ],
  };
}
