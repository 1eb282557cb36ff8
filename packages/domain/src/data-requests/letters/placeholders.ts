import type { Language, LetterPlaceholder, RequestLetterKind } from '@redlich/contract';
import { fieldError } from '../../kernel/index.ts';
import { gapLeft } from './letter-facts.ts';

/** What each is called in a letter of the language, in words that need no explaining. */
export const placeholderNames: Record<Language, Record<LetterPlaceholder, string>> = {
  de: {
    greeting: 'Anrede',
    name: 'Name',
    number: 'Nummer',
    right: 'Anliegen',
    asked: 'Ihre Anfrage',
    received: 'Eingangsdatum',
    due: 'Frist',
    late: 'neue Frist',
    reason: 'Grund',
    proof: 'Nachweis',
    done: 'Ergebnis',
    refusal: 'Ablehnungsgrund',
    authority: 'Aufsichtsbehörde',
    remedy: 'Rechtsweg',
    search: 'Suche',
    changed: 'Änderung',
    action: 'Bitte',
    contact: 'Kontaktzeile',
    sender: 'Absender',
  },
  en: {
    greeting: 'greeting',
    name: 'name',
    number: 'number',
    right: 'concern',
    asked: 'your request',
    received: 'date received',
    due: 'deadline',
    late: 'new deadline',
    reason: 'reason',
    proof: 'proof',
    done: 'result',
    refusal: 'ground of refusal',
    authority: 'authority',
    remedy: 'court',
    search: 'search',
    changed: 'change',
    action: 'action',
    contact: 'contact line',
    sender: 'sender',
  },
};

const always = ['greeting', 'name', 'number', 'right', 'asked', 'received', 'contact', 'sender'] as const;

interface Terms {
  may: readonly LetterPlaceholder[];
  must: readonly LetterPlaceholder[];
}
/** What may stand in a letter, and what the law wants in it (GDPR Art. 12(3) and (4), 19). */
const terms: Record<RequestLetterKind, Terms> = {
  receipt: { may: [...always, 'due'], must: ['number', 'due'] },
  identity: { may: [...always, 'due', 'proof'], must: ['proof'] },
  extension: { may: [...always, 'reason', 'late'], must: ['reason', 'late'] },
  fulfilled: { may: [...always, 'done'], must: ['done'] },
  partly: { may: [...always, 'refusal', 'authority', 'remedy'], must: ['refusal', 'authority', 'remedy'] },
  refusal: { may: [...always, 'refusal', 'authority', 'remedy'], must: ['refusal', 'authority', 'remedy'] },
  noData: { may: [...always, 'search', 'authority', 'remedy'], must: ['authority', 'remedy'] },
  // Goes to others: the person is not named.
  recipients: { may: ['greeting', 'number', 'changed', 'action', 'contact', 'sender'], must: ['number', 'action'] },
};
export const termsOf = (kind: RequestLetterKind): Terms => terms[kind];

const placeholder = /\{([^{}]*)\}/g;
const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

function idOf(language: Language, name: string): LetterPlaceholder | undefined {
  const found = Object.entries(placeholderNames[language]).find(([, known]) => plain(known) === plain(name));
  return found?.[0] as LetterPlaceholder | undefined;
}

export const written = (language: Language, id: LetterPlaceholder): string => `{${placeholderNames[language][id]}}`;

interface Words {
  subject: string;
  body: string;
}
interface Of {
  kind: RequestLetterKind;
  language: Language;
}

/**
 * Whether a letter in own words can be filled in and says what it has to.
 * @throws DomainError invalid on `subject` or `body`: a placeholder that is unknown here or lacks, a bracket alone, a gap in a
 * letter that nobody looks at before it leaves
 */
export function checkWords({ kind, language }: Of, words: Words): void {
  const { may, must } = termsOf(kind);
  for (const field of ['subject', 'body'] as const) {
    const text = words[field];
    for (const [whole, name] of text.matchAll(placeholder)) {
      const id = idOf(language, name!);
      if (id === undefined || !may.includes(id)) throw fieldError(field, 'placeholderForeign', whole);
    }
    const alone = /[{}][^{}]{0,20}/.exec(text.replace(placeholder, ''));
    if (alone) throw fieldError(field, 'braceAlone', alone[0]);
    const gap = gapLeft(text);
    if (gap !== undefined && (kind === 'receipt' || field === 'subject')) throw fieldError(field, 'gapNotHere', gap);
  }
  const used = new Set([...words.body.matchAll(placeholder)].map(([, name]) => idOf(language, name!)));
  const missing = must.find((id) => !used.has(id));
  if (missing !== undefined) throw fieldError('body', 'placeholderMissing', written(language, missing));
}

/** Once, from left to right: what a value says is never taken for a placeholder. An empty line of its own leaves no gap. */
export const fill = (language: Language, text: string, values: Record<LetterPlaceholder, string>): string =>
  text
    .replace(placeholder, (whole, name: string) => {
      const id = idOf(language, name);
      return id === undefined ? whole : values[id];
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
