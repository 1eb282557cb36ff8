import { expect, test } from 'vitest';
import type { Claim } from '@redlich/contract';
import { buildNotice } from './build-notice.ts';
import { anyFacts, completeFacts } from './facts.fixture.ts';
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

test.each(requiredItems)(
  'a notice that does not say "$id" names it as missing, in both languages',
  ({ id, said, article, name }) => {
    const documents = buildNotice(completeFacts);
    for (const language of languages) {
      const says = ({ claims }: { claims: Claim[] }) => claims.some(said);
      const cut = filterSentences(documents[language], (sentence) => !says(sentence));
      expect(cut).not.toEqual(documents[language]);
      expect(missingItems(cut, completeFacts.registers)).toContainEqual({
        id,
        article: articleIn(article, language),
        name: name[language],
      });
    }
  },
);

test('articles are cited as each language does it', () => {
  expect(articleIn('Art. 13(1)(a)', 'de')).toBe('Art. 13 Abs. 1 Buchst. a DSGVO');
  expect(articleIn('Art. 13(1)(a)', 'en')).toBe('Art. 13(1)(a) GDPR');
});

test('what is not recorded is missing and not invented', () => {
  const empty = { controller: null, dpo: null, authority: null, dpoNotRequired: false, activities: [], recipients: [] };
  const { de } = buildNotice({ ...completeFacts, registers: empty, retentionRules: [] });
  expect(JSON.stringify(de)).not.toContain('Kiel');
  expect(missingItems(de, empty).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['controller', 'dpo', 'purposes', 'complaint', 'retention.closedTickets']),
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

test('both languages of a notice are built in less than 20 ms', () => {
  buildNotice(completeFacts);
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) buildNotice(completeFacts);
  expect((performance.now() - started) / 20).toBeLessThan(20);
});
