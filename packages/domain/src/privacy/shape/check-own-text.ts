import type { Language, TextCheckInput } from '@redlich/contract';
import { query } from '../../kernel/index.ts';
import { fragmentFactsOf } from '../lint-facts.ts';
import { lintText, type Finding } from '../lints/index.ts';
import { findWordable, missingValues } from './own-wordings.ts';

export interface CheckedText {
  findings: Finding[];
  missing: string[];
}

/** What the lints say to words as they are typed, and what they lack of the sentence they stand for. Nothing is stored. */
export const checkOwnText = query(
  'notice.get-shape',
  async (scope, { text, sentence }: TextCheckInput): Promise<Record<Language, CheckedText>> => {
    const facts = await fragmentFactsOf(scope);
    const draft = sentence === undefined ? undefined : await findWordable(scope, sentence);
    const check = (language: Language): CheckedText => {
      const typed = text[language];
      if (typed.trim() === '') return { findings: [], missing: [] };
      return {
        findings: lintText(typed, { on: scope.now, facts, whole: false }),
        missing: draft ? missingValues(draft, typed, language) : [],
      };
    };
    return { de: check('de'), en: check('en') };
  },
);
