import type { Language, MeasureState, PaperBlock, ProcessingRecord } from '@redlich/contract';
import { recordTexts } from '../texts/records.ts';
import { recordPaper } from './record-of-controller.ts';
import * as said from '../said.ts';

/** A controller that data are processed for, with the contract that it rests on. */
export interface Client {
  name: string;
  contact: string;
  contract: string;
}

export interface ProcessorFacts {
  name: string;
  processor: said.Party | null;
  dpo: said.Party | null;
  /** Stated: none has to be named. */
  dpoNotRequired: boolean;
  clients: readonly Client[];
  subProcessors: readonly said.Receiver[];
  measures: readonly MeasureState[];
  now: Date;
}

/** What a processor keeps under Art. 30(2) GDPR: for whom it processes what, where it goes, how it is protected. Pure. */
export function recordOfProcessor(facts: ProcessorFacts, language: Language): ProcessingRecord {
  const say = recordTexts[language];
  const { processor, dpo, dpoNotRequired, clients, measures } = facts;
  const transfers = said.transfersOf(facts.subProcessors, language);
  const recipients = said.recipientsOf(facts.subProcessors, language);
  const columns = [say.contact, say.contract, say.kinds, say.people, say.data, say.recipients, say.transfers];
  const shared = [
    say.processing,
    said.peopleOf(said.allPeople, language),
    said.dataOf(said.allData, language),
    recipients,
    transfers,
  ];
  const entries = clients.map(({ name, contact, contract }) => ({ name, cells: [contact, contract, ...shared] }));
  const dpoText = dpoNotRequired ? say.dpoNone : say.notStated;
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: say.processor },
    processor ? said.partyBlock(processor, language) : { kind: 'paragraph', text: say.notStated },
    { kind: 'heading', level: 1, text: say.dpo },
    dpo ? said.partyBlock({ ...dpo, name: dpo.name || say.dpo }, language) : { kind: 'paragraph', text: dpoText },
    { kind: 'heading', level: 1, text: say.kinds },
    { kind: 'paragraph', text: `${say.processing}.` },
    {
      kind: 'table',
      columns: [say.item, say.content],
      rows: [say.people, say.data, say.recipients, say.transfers].map((name, at) => [name, shared[at + 1]!]),
    },
    { kind: 'heading', level: 1, text: say.client },
    entries.length === 0
      ? { kind: 'paragraph', text: say.noClients }
      : {
          kind: 'table',
          columns: [say.client, say.contact, say.contract],
          rows: clients.map(({ name, contact, contract }) => [name, contact, contract]),
        },
    { kind: 'heading', level: 1, text: say.measures },
    {
      kind: 'table',
      columns: [say.measure, say.check],
      rows: said.measureRows(measures, language),
    },
  ];
  return {
    paper: recordPaper({ tenantName: facts.name, now: facts.now }, language, say.processorTitle, blocks),
    columns: [say.processor, say.dpo, say.client, ...columns, say.measures],
    rows: entries.map(({ name, cells }) => [
      processor ? said.partyInline(processor, language) : say.notStated,
      dpo ? said.partyInline(dpo, language) : dpoText,
      name,
      ...cells,
      measures.map(({ text }) => text).join(' '),
    ]),
  };
}
