import { describe, expect, test } from 'vitest';
import { dataMap } from '../privacy/data-map/index.ts';
import { contractClauses, contractPoints, type ContractKind } from './contracts/clauses.ts';
import { contractPaper } from './contracts/contract-paper.ts';
import { platformTerms, processingContract } from './contracts/platform-contract.ts';
import { dataCategories } from './texts/data.ts';

const languages = ['de', 'en'] as const;
const kinds: ContractKind[] = ['platform', 'desk'];

/** Words that stand for each point of Art. 28(3), looked for in the clause that says that it covers it. */
const mustSay: Record<string, { de: RegExp; en: RegExp }> = {
  subject: { de: /Der Vertrag gilt, solange/, en: /The contract runs as long as/ },
  nature: { de: /Anlage 1/, en: /Annex 1/ },
  a: { de: /nur auf dokumentierte Weisung.*Drittland/s, en: /only on documented instructions.*third country/s },
  b: { de: /zur Vertraulichkeit verpflichtet/, en: /bound to confidentiality/ },
  c: { de: /Art\. 32 DSGVO/, en: /Art\. 32 GDPR/ },
  d: { de: /30 Tage.*widersprechen.*dieselben Datenschutzpflichten/s, en: /30 days.*object.*same data protection/s },
  e: { de: /Anträge betroffener Personen/, en: /requests of data subjects/ },
  f: { de: /Art\. 32 bis 36/, en: /Articles 32 to 36/ },
  g: { de: /nach Wahl des Verantwortlichen.*löscht/s, en: /at the choice of the controller.*erases/s },
  h: {
    de: /alle Angaben.*Überprüfungen einschließlich Inspektionen/s,
    en: /all information.*audits, including inspections/s,
  },
  unlawful: { de: /Weisung für rechtswidrig.*unverzüglich/s, en: /instruction unlawful.*immediately/s },
  form: { de: /elektronischer Form/, en: /electronic form/ },
};

describe.each(kinds)('the contract of the %s', (kind) => {
  test.each(contractPoints)('says what point %s of Art. 28(3) asks for, once and in both languages', (point) => {
    for (const language of languages) {
      const covering = contractClauses(kind, language).filter(({ covers }) => covers.includes(point));
      expect(covering).toHaveLength(1);
      expect(covering[0]!.text).toMatch(mustSay[point]![language]);
    }
  });

  test('has the same clauses in both languages', () => {
    const [german, english] = languages.map((language) => contractClauses(kind, language).map(({ covers }) => covers));
    expect(german).toEqual(english);
  });
});

test('every category of the data map that holds something of people has its words', () => {
  const silent = new Set(['configuration', 'disposals', 'recipientEvidence']);
  const named = Object.values(dataMap)
    .filter(({ columns }) => Object.values(columns).some((kind) => kind !== 'technical'))
    .map(({ category }) => category)
    .filter((category) => !silent.has(category));
  expect([...new Set(named)].filter((category) => !dataCategories[category])).toEqual([]);
});

test('the hash of the platform’s contract changes with TLS and with the language, not with a sub-processor, which is announced', () => {
  const facts = { scheme: 'https' as const, subProcessors: [] };
  const one = { name: 'Cumulus', purpose: { de: 'Betrieb', en: 'hosting' }, country: 'DE', transferMechanism: null };
  const { sha256 } = processingContract(facts, 'de');
  const withOne = processingContract({ ...facts, subProcessors: [one] }, 'de');
  expect(withOne.sha256).toBe(sha256);
  expect(JSON.stringify(withOne.clauses)).toContain('Cumulus');
  const others = [processingContract({ ...facts, scheme: 'http' }, 'de'), processingContract(facts, 'en')].map(
    (contract) => contract.sha256,
  );
  expect(new Set([sha256, ...others]).size).toBe(3);
});

test('what the sign-up shows has the annexes too, and no empty clause', () => {
  for (const language of languages) {
    const { clauses } = processingContract({ scheme: 'https', subProcessors: [] }, language);
    expect(clauses).toHaveLength(14);
    for (const { heading, text } of clauses) expect(text, heading).not.toBe('');
  }
});

test('a contract names both parties and all three annexes, also while a party is known by its name alone', () => {
  const address = { street: 'Deich 1', postalCode: '24103', city: 'Kiel', country: 'DE' };
  const processor = { name: 'Möwe IT', legalForm: 'GmbH', address, email: 'info@moewe.example' };
  const terms = platformTerms({ scheme: 'https', subProcessors: [] });
  const options = { language: 'de' as const, version: '1', date: new Date('2026-11-26T10:00:00Z') };
  const text = JSON.stringify(contractPaper({ controller: { name: 'Kunde AG' }, processor }, terms, options));
  for (const said of ['Kunde AG', 'Möwe IT GmbH', '24103 Kiel', 'Anlage 1', 'Anlage 2', 'Anlage 3', 'TLS'])
    expect(text).toContain(said);
});
