import type { Language } from '@redlich/contract';
import { sourceIn, type Finding } from '@redlich/domain';

/** Findings in the words of a language. */
export const inWordsOf = <F extends Finding>(findings: readonly F[], language: Language) =>
  findings.map((finding) => ({
    ...finding,
    message: finding.message[language],
    proposal: finding.proposal[language],
    source: sourceIn(finding.source, language),
  }));
