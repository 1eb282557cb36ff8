import { expect, test } from 'vitest';
import { buildNotice, draftSections } from '../notice/build-notice.ts';
import { anyFacts, completeFacts } from '../notice/facts.fixture.ts';
import { canonicalJson, hashOf } from '../notice/hash.ts';
import { missingItems } from '../notice/required-items.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { words } from '../notice/texts/index.ts';
import { wordable } from './get-shape.ts';
import { optionalSections, ordered, plainShape, type ShapeFacts } from '../notice/shape.ts';
import { otherPeriods, stands, valuesIn } from './values.ts';

const languages = ['de', 'en'] as const;
const allSections = Object.keys(words.de.headings);

/** Which of many, for a seed; the same in every run. */
const picks = (seed: number, many: number, step: number) => (seed * 7 + many * step) % 3 === 0;

/** Facts with any shape: order turned, sections left out, own sentences anywhere, own words for a third of all sentences. */
function shapedFacts(seed: number) {
  const facts = anyFacts(seed);
  const turn = seed % allSections.length;
  const order = seed % 4 === 0 ? [] : [...allSections.slice(turn), ...allSections.slice(0, turn)].toReversed();
  const shape: ShapeFacts = {
    order: order.filter((_, at) => !picks(seed, at, 5)),
    hidden: allSections.filter((_, at) => picks(seed, at, 1)),
    sentences: allSections.flatMap((section, at) =>
      picks(seed, at, 2)
        ? [{ id: `s${at}`, section, text: { de: `Eigener Satz ${at}.`, en: `Own statement ${at}.` } }]
        : [],
    ),
    wordings: wordable(draftSections(facts)).flatMap(({ id, claims }, at) =>
      picks(seed, at, 1)
        ? [
            {
              sentence: id,
              text: { de: `Anders gesagt: ${at}.`, en: `In other words: ${at}.` },
              claims: canonicalJson(seed % 2 === 0 ? claims : []),
            },
          ]
        : [],
    ),
  };
  return { ...facts, shape };
}
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

test('in any shape the same facts give the same notice, no sentence is empty, and none has a hole', () => {
  for (const seed of seeds) {
    const documents = buildNotice(shapedFacts(seed));
    expect(hashOf(buildNotice(shapedFacts(seed)))).toBe(hashOf(documents));
    for (const language of languages) {
      const sentences = sentencesOf(documents[language]);
      for (const { id, text } of sentences) {
        expect(text.trim(), id).not.toBe('');
        expect(text, id).not.toMatch(/undefined|null|NaN|\{|\}|\[object/);
      }
      expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
      for (const { blocks, heading } of documents[language].sections) {
        expect(heading).not.toBe('');
        expect(blocks.length).toBeGreaterThan(0);
      }
    }
  }
});

test('in any shape both languages have the same sentences in the same order with the same claims, and none is without', () => {
  for (const seed of seeds) {
    const { de, en } = buildNotice(shapedFacts(seed));
    const claimsOf = (document: typeof de) => sentencesOf(document).map(({ id, claims }) => [id, claims]);
    expect(claimsOf(en)).toEqual(claimsOf(de));
    for (const { id, claims } of sentencesOf(de)) expect(claims.length, id).toBeGreaterThan(0);
  }
});

test('whatever the shape, what the law asks for is said as without it', () => {
  for (const seed of seeds) {
    const facts = shapedFacts(seed);
    const missing = (shape: ShapeFacts) => missingItems(buildNotice({ ...facts, shape }).de, facts.registers);
    expect(missing(facts.shape)).toEqual(missing(plainShape));
  }
});

test('an order may name some sections only; each other one keeps its place behind the one before it', () => {
  expect(ordered(['summary', 'a', 'b', 'c', 'd'], ['c', 'unknown', 'c', 'a'])).toEqual(['summary', 'c', 'd', 'a', 'b']);
  expect(ordered(['summary', 'a'], ['a', 'summary'])).toEqual(['summary', 'a']);
  expect(ordered(['a', 'b'], [])).toEqual(['a', 'b']);
});

test('own words stand in the notice while the sentence says what it said; then the product says it again', () => {
  const draft = wordable(draftSections(completeFacts)).find(({ id }) => id === 'summary.tickets')!;
  const text = { de: 'Nach 7 Tagen ist alles weg.', en: 'After 7 days all is gone.' };
  const shape = {
    ...plainShape,
    wordings: [{ sentence: draft.id, text, claims: canonicalJson(draft.claims) }],
  };
  const said = (period: string) => {
    const retentionRules = completeFacts.retentionRules.map((rule) =>
      rule.category === 'closedTickets' ? { ...rule, period } : rule,
    );
    const { de } = buildNotice({ ...completeFacts, retentionRules, shape });
    return sentencesOf(de).find(({ id }) => id === draft.id)?.text;
  };
  const { period } = completeFacts.retentionRules.find(({ category }) => category === 'closedTickets')!;
  expect(period).toBe('P7D');
  expect(said('P7D')).toBe(text.de);
  expect(said('P8D')).toContain('8 Tage');
  expect(said('P3Y')).toContain('3 Jahre');
});

test('what a sentence names, other words have to name too; another period they must not', () => {
  const draft = wordable(draftSections(completeFacts)).find(({ id }) => id === 'storage.ends')!;
  const standard = draft.say(words.de, 'de');
  expect(valuesIn(draft.claims, standard, 'de')).toEqual(['30', '12']);
  expect(stands('nach 1000 Tagen', '1.000')).toBe(true);
  expect(stands('nach 1.0005 Tagen', '1.000')).toBe(false);
  expect(stands('Nach 130 Minuten', '30')).toBe(false);
  expect(otherPeriods('Die Sitzung endet nach 12 Stunden.', standard)).toEqual([]);
  expect(otherPeriods('Die Sitzung endet nach 14 Tagen.', standard)).toEqual(['14 tag']);
  const transfer = wordable(draftSections(completeFacts)).find(({ id }) => id === 'transfers.r1')!;
  const values = valuesIn(transfer.claims, transfer.say(words.en, 'en'), 'en');
  expect(values).toContain('United States');
});

test('every section that can be left out exists', () => {
  for (const id of optionalSections) expect(allSections).toContain(id);
});
