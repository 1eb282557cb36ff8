import type { SubjectRight } from '@redlich/contract';

/** Stems and articles by which people name a right, folded to small letters; German and English. */
const signs: Record<SubjectRight, RegExp> = {
  access:
    /\bauskunft|selbstauskunft|\bart(?:ikel|icle)?\.? ?15\b|subject access|right of access|access to my (?:personal )?data|copy of my (?:personal )?data|what (?:personal )?data you (?:hold|have|store)|welche daten/u,
  rectification:
    /\bberichtig|\bkorrigier|\bkorrektur|richtigstell|\bart(?:ikel|icle)?\.? ?16\b|\brectif|\bcorrect (?:my|the)|correction of/u,
  erasure:
    /\blösch|\bgelöscht|\bloesch|\bart(?:ikel|icle)?\.? ?17\b|\berase\b|\berasure|\bdelete\b|\bdeletion|right to be forgotten|vergessenwerden/u,
  restriction: /\beinschränkung|\beinzuschränken|\bart(?:ikel|icle)?\.? ?18\b|\brestrict/u,
  portability: /datenübertrag|\bart(?:ikel|icle)?\.? ?20\b|\bportab|maschinenlesbar|machine-readable/u,
  objection: /\bwiderspr[eiu]|\bart(?:ikel|icle)?\.? ?21\b|\bi object\b|\bobjection\b|object to/u,
  withdrawal: /\bwiderruf|\bwiderrufe|\bart(?:ikel|icle)?\.? ?7\b|\bwithdraw|\brevoke/u,
};

const quoted = /^\s*(?:>|(?:am|on) .{6,120}(?:schrieb|wrote)\b|-{2,} ?(?:ursprüngliche|original))/iu;

/** What somebody wrote without what is quoted below; texts of others name rights too. */
function ownWords(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => quoted.test(line));
  return (end === -1 ? lines : lines.slice(0, end)).join('\n');
}

/** The right that a message asks for; null where its words name none, or more than one (GDPR Art. 15 to 18, 20, 21, 7(3)). */
export function rightOfWords(subject: string, text: string): SubjectRight | null {
  const words = `${subject}\n${ownWords(text)}`.normalize('NFC').toLowerCase();
  const named = (Object.keys(signs) as SubjectRight[]).filter((right) => signs[right].test(words));
  return named.length === 1 ? named[0]! : null;
}
