import type { Language } from '@redlich/contract';

const english: readonly [RegExp, string][] = [
  [/Abs\. (\d+[a-z]?)(?: Buchst\. ([a-z]))?/g, '($1)($2)'],
  [/ Buchst\. ([a-z])/g, '($1)'],
  [/\(\)/g, ''],
  [/(\d[a-z]?) \(/g, '$1('],
  [/Nr\. /g, 'no. '],
  [/DSGVO/g, 'GDPR'],
  [/EuGH/g, 'CJEU'],
  [/Durchführungsbeschluss|Beschluss/g, 'decision'],
  [/Verordnung/g, 'Regulation'],
  [/Erwägungsgrund/g, 'recital'],
  [/verlängert am 19\. Dezember 2025/g, 'renewed on 19 December 2025'],
  [/ und /g, ' and '],
  [/ bis /g, ' to '],
];

/** A source as it is cited in a language: `Art. 13 Abs. 2 Buchst. e DSGVO`, `Art. 13(2)(e) GDPR`. */
export const sourceIn = (source: string, language: Language): string =>
  language === 'de' ? source : english.reduce((text, [pattern, by]) => text.replaceAll(pattern, by), source);
