import type { Authority, ImportProposal, NoticeImport, Registers, RetentionCategory } from '@redlich/contract';
import { findAuthority, isInEea } from '../../law/index.ts';
import type { Finding } from '../lints/finding.ts';
import { lintText } from '../lints/lint-text.ts';
import { offices } from '../lints/offices.ts';
import { rights } from '../lints/rights.ts';
import { addressBlocks, type Block } from './addresses.ts';
import { companiesIn } from './companies.ts';
import { officerMailbox } from './officer.ts';
import { periodHints } from './period-hints.ts';
import { statedPeriods } from './periods.ts';
import { readSource, type Source } from './source.ts';

/** What the registers hold already. */
export interface ImportFacts {
  registers: Pick<Registers, 'controller' | 'dpo' | 'authority' | 'recipients' | 'comingRecipients'>;
  periods: Partial<Record<RetentionCategory, string>>;
}

type Values = Record<string, string>;
type Found = Omit<ImportProposal, 'id' | 'current' | 'isTaken'> & { current: Values | null };

const addressValues = ({ street, postalCode, city, country }: Block | Authority['address']): Values => ({
  'address.street': street,
  'address.postalCode': postalCode,
  'address.city': city,
  'address.country': country,
});

interface Party {
  name: string;
  email: string;
  address: Authority['address'];
}
const partyValues = ({ name, email, address }: Party): Values => ({ name, email, ...addressValues(address) });

/** How far behind its address a company's register data may stand. */
const registerReach = 200;
const registerCourt = /\bAmtsgericht [A-ZÄÖÜ][\p{L}-]+(?: \([\p{L} .]+\)| am [A-ZÄÖÜ]\p{L}+)?/u;
const registerNumber = /\bHR[AB] ?\d{1,7}(?: ?[A-Z]{1,2})?\b/;
const vatId = /\b(?:DE ?\d{9}|ATU ?\d{8}|CHE-?\d{3}\.\d{3}\.\d{3}(?: (?:MWST|TVA|IVA|VAT))?)\b/;

function controllerOf(source: Source, blocks: readonly Block[], { registers }: ImportFacts): Found[] {
  const block = blocks.find(({ owner }) => owner === 'controller');
  if (!block || block.name === '') return [];
  const beside = source.text.slice(block.start, block.end + registerReach);
  const { controller } = registers;
  const optional = (name: string, pattern: RegExp): Values => {
    const [value] = pattern.exec(beside) ?? [];
    return value === undefined ? {} : { [name]: value };
  };
  return [
    {
      kind: 'controller',
      ...placeOf(source, block),
      values: {
        name: block.name,
        legalForm: block.legalForm,
        ...addressValues(block),
        email: block.email,
        phone: block.phone,
        ...optional('registerCourt', registerCourt),
        ...optional('registerNumber', registerNumber),
        ...optional('vatId', vatId),
      },
      current: controller && {
        ...partyValues(controller),
        legalForm: controller.legalForm,
        phone: controller.phone,
        registerCourt: controller.registerCourt ?? '',
        registerNumber: controller.registerNumber ?? '',
        vatId: controller.vatId ?? '',
      },
      hints: [
        ...(block.email === '' ? (['emailMissing'] as const) : []),
        ...(block.country === '' ? (['countryUnknown'] as const) : []),
      ],
    },
  ];
}

const placeOf = ({ text }: Source, { start, end }: Block) => ({ start, end, quote: text.slice(start, end) });

function officerOf(source: Source, blocks: readonly Block[], { registers }: ImportFacts): Found[] {
  const current = registers.dpo && partyValues(registers.dpo);
  const block = blocks.find(({ owner }) => owner === 'dpo');
  if (block && block.email !== '') {
    const values = { name: block.name, email: block.email, ...addressValues(block) };
    const hints = block.country === '' ? (['countryUnknown'] as const) : [];
    return [{ kind: 'dpo', ...placeOf(source, block), values, current, hints: [...hints] }];
  }
  const mailbox = officerMailbox(source, blocks);
  if (!mailbox) return [];
  const own = blocks.find(({ owner }) => owner === 'controller');
  const { email, ...place } = mailbox;
  const values = { name: '', email, ...(own ? addressValues(own) : {}) };
  return [{ kind: 'dpo', ...place, values, current, hints: own ? [] : ['addressMissing'] }];
}

/** The office for the controller's seat where the text or the register tells it; else the one that is named. */
function authorityOf(source: Source, blocks: readonly Block[], { registers }: ImportFacts): Found[] {
  const named = offices.flatMap(({ authority, name }) =>
    source.doc.find(name).map(({ span, sentence }) => ({ authority, span, sentence })),
  );
  const [first] = named.toSorted((one, other) => one.span.start - other.span.start);
  if (!first) return [];
  const seat = blocks.find(({ owner }) => owner === 'controller') ?? registers.controller?.address;
  const right = seat && findAuthority({ ...seat, sector: 'private' });
  const chosen = right ?? first.authority;
  return [
    {
      kind: 'authority',
      ...source.original(first.sentence),
      values: { ...partyValues(chosen), website: chosen.website },
      current: registers.authority && { ...partyValues(registers.authority), website: registers.authority.website },
      hints: named.some(({ authority }) => authority.name === chosen.name) ? [] : ['otherAuthority'],
    },
  ];
}

function recipientsOf(source: Source, own: string, { registers }: ImportFacts): Found[] {
  const known = [...registers.recipients, ...registers.comingRecipients];
  return companiesIn(source, own).map(({ name, role, country, mechanism, ...place }): Found => {
    const entry = known.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const isOutside = country !== '' && !isInEea(country);
    return {
      kind: 'recipient',
      ...place,
      values: { name, role, country, transferMechanism: isOutside ? mechanism : '' },
      current: entry
        ? {
            name: entry.name,
            role: entry.role,
            country: entry.country,
            transferMechanism: entry.transferMechanism ?? '',
          }
        : null,
      hints: [
        ...(country === '' ? (['countryUnknown'] as const) : []),
        ...(isOutside && mechanism === '' ? (['mechanismMissing'] as const) : []),
      ],
    };
  });
}

const retentionOf = (source: Source, { periods }: ImportFacts, findings: readonly Finding[], on: Date): Found[] =>
  statedPeriods(source).map(({ category, days, period, ...place }) => ({
    kind: 'retention',
    ...place,
    values: { category, period },
    current: category in periods ? { category, period: periods[category]! } : null,
    hints: periodHints({ category, days, period, ...place }, findings, on),
  }));

/** Whether the register says what the text says; what the text leaves open is no difference. */
const isSaid = (values: Values, current: Values | null): boolean =>
  current !== null && Object.entries(values).every(([name, value]) => value === '' || current[name] === value);

export type ReadNotice = Omit<NoticeImport, 'findings'> & { findings: Finding[] };

/** What a pasted notice could give the registers, in the order of the registers and the text, checked for a day. */
export function readNotice(text: string, facts: ImportFacts, { on }: { on: Date }): ReadNotice {
  const source = readSource(text);
  const findings = lintText(text, { on });
  const blocks = addressBlocks(source);
  const controller = controllerOf(source, blocks, facts);
  const found = [
    ...controller,
    ...officerOf(source, blocks, facts),
    ...authorityOf(source, blocks, facts),
    ...recipientsOf(source, controller[0]?.values['name'] ?? '', facts),
    ...retentionOf(source, facts, findings, on),
  ];
  const has = (words: RegExp) => source.doc.sentences.some((sentence) => words.test(sentence.text));
  const named = rights.filter(({ words }) => has(words)).map(({ article }) => article);
  return {
    proposals: found.map((one, at) => ({
      id: `${one.kind}-${one.start}-${at}`,
      ...one,
      isTaken: one.kind === 'recipient' ? one.current !== null : isSaid(one.values, one.current),
    })),
    rights: { named, missing: rights.map(({ article }) => article).filter((article) => !named.includes(article)) },
    findings,
  };
}
