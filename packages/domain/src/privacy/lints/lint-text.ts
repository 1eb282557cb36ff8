import { lawPack, type LawPack } from '../../law/index.ts';
import { completenessLints } from './completeness.ts';
import { contactLints } from './contacts.ts';
import { contradictionLints } from './contradictions.ts';
import { cookieLints } from './cookies.ts';
import { readDocument } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import type { Finding, Lint } from './finding.ts';
import { formerLawLints } from './former-laws.ts';
import { basisLints } from './legal-bases.ts';
import { retentionLints } from './retention.ts';
import { rightsLints } from './rights.ts';
import { stateActLints } from './state-acts.ts';
import { taxLints } from './tax-periods.ts';
import { transferLints } from './transfers.ts';
import { isWholeNotice } from './whole-notice.ts';
import { factLints } from './with-facts.ts';
import { wordingLints } from './wording.ts';

const lints: readonly Lint[] = [
  ...formerLawLints,
  ...transferLints,
  ...taxLints,
  ...stateActLints,
  ...cookieLints,
  ...basisLints,
  ...rightsLints,
  ...contactLints,
  ...retentionLints,
  ...contradictionLints,
  ...wordingLints,
  ...completenessLints,
  ...factLints,
];

export interface LintOptions {
  /** The day it is checked for: law begins and ends, and dates grow old. */
  on: Date;
  pack?: LawPack;
  facts?: NoticeFacts;
  /** Overrules the judgement whether it is a whole notice. */
  whole?: boolean;
}

/** At most so many findings of one lint: whoever wrote a thing a hundred times wrong knows after twenty. */
const perLintMax = 20;

/**
 * What is wrong with a privacy notice or a part of it, in the order of the text. German and English alike, whichever the
 * text is in. Pure, and linear in the length of the text.
 */
export function lintText(text: string, { on, pack = lawPack, facts, whole }: LintOptions): Finding[] {
  const doc = readDocument(text);
  if (doc.sentences.length === 0) return [];
  const context = { on, pack, facts, whole: whole ?? isWholeNotice(doc) };
  const findings = lints.flatMap((lint) =>
    lint
      .find(doc, context)
      .slice(0, perLintMax)
      .map((hit): Finding => ({
        id: lint.id,
        severity: lint.severity,
        message: hit.message ?? lint.message,
        proposal: hit.proposal ?? lint.proposal,
        replacement: hit.replacement ?? null,
        source: lint.source,
        ...doc.toOriginal(hit.replacement === undefined ? toWordEnd(doc.text, hit) : hit),
      })),
  );
  return findings.sort((one, other) => one.start - other.start || one.id.localeCompare(other.id));
}

/** A pattern may end inside of a word; what is marked does not. */
function toWordEnd(text: string, { start, end }: { start: number; end: number }) {
  let to = end;
  if (/[a-z]/.test(text[end - 1] ?? '')) while (/[a-z]/.test(text[to] ?? '')) to++;
  return { start, end: to };
}
