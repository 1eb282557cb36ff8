import { expect, test } from 'vitest';
import type { Claim, Registers } from '@redlich/contract';
import { requiredItems as ofLaw } from '../../law/index.ts';
import { buildNotice } from './build-notice.ts';
import { activityOf, anyFacts, completeFacts } from './facts.fixture.ts';
import type { NoticeFacts } from './facts.ts';
import { hashOf } from './hash.ts';
import { articleIn, missingItems, requiredItems } from './required-items.ts';
import { personalFields } from './sections/data.ts';
import { filterSentences, sentencesOf } from './sentences.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const languages = ['de', 'en'] as const;

test('the same facts give the same notice, whatever order their keys came in', () => {
  for (const seed of seeds) {
    const shuffled = Object.fromEntries(Object.entries(anyFacts(seed)).toReversed());
    expect(hashOf(buildNotice(shuffled as never))).toBe(hashOf(buildNotice(anyFacts(seed))));
  }
});

test('no sentence is empty, none has a hole, and none is said twice', () => {
  for (const seed of seeds) {
    const documents = buildNotice(anyFacts(seed));
    for (const language of languages) {
      const sentences = sentencesOf(documents[language]);
      for (const { id, text } of sentences) {
        expect(text.trim(), id).not.toBe('');
        expect(text, id).not.toMatch(/undefined|null|NaN|\{|\}|\[object| {2}|\.\.(?!…)|, ,|: \./);
        expect(text, id).not.toMatch(/^[\s·]|[\s·]$/);
      }
      const ids = sentences.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
});

test('every sentence has a claim, and both languages have the same sentences with the same claims', () => {
  for (const seed of seeds) {
    const { de, en } = buildNotice(anyFacts(seed));
    const claimsOf = (document: typeof de) => sentencesOf(document).map(({ id, claims }) => [id, claims]);
    expect(claimsOf(en)).toEqual(claimsOf(de));
    for (const { id, claims } of sentencesOf(de)) expect(claims.length, id).toBeGreaterThan(0);
  }
});

test('nothing German is left in the English notice', () => {
  for (const seed of seeds)
    for (const { text } of sentencesOf(buildNotice(anyFacts(seed)).en))
      expect(text).not.toMatch(/\b(und|oder|nicht|werden|Ihre|Anfragen|DSGVO|Tage)\b/);
});

test('a complete configuration lacks nothing', () => {
  const documents = buildNotice(completeFacts);
  for (const language of languages) expect(missingItems(documents[language], completeFacts.registers)).toEqual([]);
});

/** Outside of the EEA, so that a representative is due as well. */
const swiss: NoticeFacts = {
  ...completeFacts,
  registers: {
    ...completeFacts.registers,
    controller: {
      ...completeFacts.registers.controller!,
      address: { ...completeFacts.registers.controller!.address, country: 'CH' },
    },
    representative: {
      name: 'Büro Wien',
      email: 'wien@moewe.example',
      address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' },
    },
  },
};

test.each(requiredItems)(
  'a notice that does not say "$id" names it as missing, in both languages',
  ({ id, said, article, name }) => {
    const documents = buildNotice(swiss);
    for (const language of languages) {
      expect(missingItems(documents[language], swiss.registers)).toEqual([]);
      const says = ({ claims }: { claims: Claim[] }) => claims.some(said);
      const cut = filterSentences(documents[language], (sentence) => !says(sentence));
      expect(cut).not.toEqual(documents[language]);
      expect(missingItems(cut, swiss.registers)).toContainEqual({
        id,
        article: articleIn(article, language),
        name: name[language],
      });
    }
  },
);

test.each([
  ['controller', 'controller', 'Art. 13 Abs. 1 Buchst. a DSGVO'],
  ['representative', 'representative', 'Art. 13 Abs. 1 Buchst. a DSGVO'],
  ['dpo', 'dpo', 'Art. 13 Abs. 1 Buchst. b DSGVO'],
  ['authority', 'complaint', 'Art. 13 Abs. 2 Buchst. d, 77 DSGVO'],
  ['provision', 'provision', 'Art. 13 Abs. 2 Buchst. e DSGVO'],
  ['mandatory', 'consequences', 'Art. 13 Abs. 2 Buchst. e DSGVO'],
  ['automated', 'automated', 'Art. 13 Abs. 2 Buchst. f, 22 DSGVO'],
] as const)('without the record "%s" the item "%s" is missing', (record, id, article) => {
  const registers = { ...swiss.registers, [record]: null };
  const { de } = buildNotice({ ...swiss, registers });
  const found = missingItems(de, registers).find((item) => item.id === id);
  // Without its seat nobody knows whether a controller needs a representative.
  expect(found).toMatchObject({ article });
});

test('names and articles of required items are those of the law pack', () => {
  for (const { article, name } of requiredItems) {
    const known = ofLaw.find((item) => item.article === article && name.de.startsWith(item.name.de));
    expect(known, name.de).toBeDefined();
  }
});

test('a purpose on two grounds says of each which part of it rests there', () => {
  const both = activityOf('a1', { de: 'Anfragen', en: 'requests' }, ['contract', 'legitimateInterest']);
  const { de } = buildNotice({ ...completeFacts, registers: { ...completeFacts.registers, activities: [both] } });
  const rows = sentencesOf(de).filter(({ id }) => id.startsWith('purposes.a1'));
  expect(rows.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Anfragen: Teil contract · Vertrag.*Buchst\. b/),
    expect.stringMatching(
      /^Anfragen: Teil legitimateInterest · .*Buchst\. f.* · Unser Interesse: ein Dienst, der läuft · Anfragen$/,
    ),
  ]);
});

test('a legal duty is cited as the law pack has it', () => {
  const duty = activityOf('a1', { de: 'Belege', en: 'vouchers' }, ['legalObligation']);
  const { en } = buildNotice({ ...completeFacts, registers: { ...completeFacts.registers, activities: [duty] } });
  expect(sentencesOf(en).find(({ id }) => id === 'purposes.a1')?.text).toContain('keeping vouchers (§ 147 AO)');
});

test('a measure whose check fails is not said, and the others are', () => {
  const ids = (facts: NoticeFacts) =>
    sentencesOf(buildNotice(facts).de)
      .map(({ id }) => id)
      .filter((id) => id.startsWith('security.'));
  const failing: NoticeFacts = {
    ...completeFacts,
    protection: { ...completeFacts.protection, unhashedPasswords: 1, ended: ['Node.js 18'] },
  };
  expect(ids(completeFacts).filter((id) => !ids(failing).includes(id))).toEqual([
    'security.passwords',
    'security.versions',
  ]);
});

test('an automated decision is said with logic, significance, consequences and the right to a person', () => {
  const text = (de: string) => ({ de, en: de });
  const automated = { used: true, logic: text('L.'), significance: text('S.'), consequences: text('C.') };
  const { de } = buildNotice({ ...completeFacts, registers: { ...completeFacts.registers, automated } });
  const ids = sentencesOf(de).flatMap(({ id }) => (id.startsWith('automated.') ? [id] : []));
  expect(ids).toEqual([
    'automated.used',
    'automated.logic',
    'automated.significance',
    'automated.consequences',
    'automated.human',
  ]);
});

test('articles are cited as each language does it', () => {
  expect(articleIn('Art. 13(1)(a)', 'de')).toBe('Art. 13 Abs. 1 Buchst. a DSGVO');
  expect(articleIn('Art. 13(1)(a)', 'en')).toBe('Art. 13(1)(a) GDPR');
});

test('what is not recorded is missing and not invented', () => {
  const empty: Registers = {
    controller: null,
    dpo: null,
    authority: null,
    dpoNotRequired: false,
    activities: [],
    recipients: [],
    comingRecipients: [],
    jointControllers: [],
    representative: null,
    hosting: null,
    identity: null,
    automated: null,
    provision: null,
    mandatory: null,
  };
  const { de } = buildNotice({ ...completeFacts, registers: empty, retentionRules: [] });
  expect(JSON.stringify(de)).not.toContain('Kiel');
  expect(missingItems(de, empty).map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'controller',
      'dpo',
      'purposes',
      'complaint',
      'retention.closedTickets',
      'provision',
      'automated',
    ]),
  );
});

test('where no data protection officer has to be named, none is missing', () => {
  const registers = { ...completeFacts.registers, dpo: null, dpoNotRequired: true };
  const { de } = buildNotice({ ...completeFacts, registers });
  expect(missingItems(de, registers)).toEqual([]);
  expect(de.sections.map((section) => section.id)).not.toContain('dpo');
});

test('every kind of personal data that the product stores is spoken of in words', () => {
  const { de, en } = buildNotice(completeFacts);
  const categories = Object.keys(personalFields());
  expect(categories.length).toBeGreaterThan(8);
  for (const document of [de, en])
    for (const category of categories)
      expect(sentencesOf(document).find(({ id }) => id === `data.${category}`)?.text, category).not.toBe('');
});

test('"nobody else receives data" and "no third country" stand there only while they are true', () => {
  const say = (recipients: typeof completeFacts.registers.recipients) =>
    sentencesOf(buildNotice({ ...completeFacts, registers: { ...completeFacts.registers, recipients } }).de)
      .map(({ text }) => text)
      .join('\n');
  const [american] = completeFacts.registers.recipients;
  const german = { ...american!, country: 'DE', transferMechanism: null };
  expect(say([])).toContain('an keine andere Stelle');
  expect(say([german])).not.toContain('an keine andere Stelle');
  expect(say([german])).toContain('Keiner der genannten Empfänger');
  expect(say([german, { ...american!, id: 'r2' }])).not.toMatch(/Keiner der genannten Empfänger|Alle Empfänger sitzen/);
  expect(say([american!])).toContain('2021/914');
});

test('a place of the platform outside the EEA is named, and "all inside" is not said beside it', () => {
  const places = [{ purpose: 'mail' as const, country: 'US', operator: 'Relay Inc.' }];
  for (const recipients of [
    [],
    [{ ...completeFacts.registers.recipients[0]!, country: 'DE', transferMechanism: null }],
  ]) {
    const facts = { ...completeFacts, registers: { ...completeFacts.registers, recipients }, places };
    const said = sentencesOf(buildNotice(facts).de);
    expect(said.find(({ id }) => id === 'transfers.place.mail')?.text).toContain('Relay Inc., Vereinigte Staaten');
    expect(said.map(({ text }) => text).join()).not.toMatch(/Keiner der genannten Empfänger|Alle Empfänger sitzen/);
  }
});

test('who has no contract is not said to have one, and its place of a copy is named where it is known', () => {
  const [bound] = completeFacts.registers.recipients;
  const texts = (recipient: typeof bound) =>
    sentencesOf(
      buildNotice({ ...completeFacts, registers: { ...completeFacts.registers, recipients: [recipient!] } }).en,
    );
  expect(texts(bound).map(({ id }) => id)).toContain('recipients.contracts');
  expect(texts({ ...bound!, standing: 'expired' }).map(({ id }) => id)).not.toContain('recipients.contracts');
  expect(texts(bound).map(({ id }) => id)).toContain('transfers.copy');
  const placed = texts({ ...bound!, copyPlace: { de: 'https://a.example/de', en: 'https://a.example/en' } });
  expect(placed.find(({ id }) => id === 'transfers.copy.r1')?.text).toContain('https://a.example/en');
  expect(placed.map(({ id }) => id)).not.toContain('transfers.copy');
});

test('both languages of a notice are built in less than 20 ms', () => {
  buildNotice(completeFacts);
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) buildNotice(completeFacts);
  expect((performance.now() - started) / 20).toBeLessThan(20);
});
