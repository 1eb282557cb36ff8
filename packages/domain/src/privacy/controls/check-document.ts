import type { Claim, NoticeDocument } from '@redlich/contract';
import { canonicalJson } from '../notice/hash.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { words, type Control, type Evidence, type Outcome, type Verdict } from './control.ts';
import type { LiveFacts } from './live-facts.ts';
import { ofConfiguration } from './of-configuration.ts';
import { ofRegisters } from './of-registers.ts';
import { ofRows } from './of-rows.ts';

export const controls: Record<string, Control> = { ...ofConfiguration, ...ofRegisters, ...ofRows };

export interface CheckedSentence {
  id: string;
  verdict: Verdict;
  controls: string[];
  setting: string | null;
  evidence: Evidence[];
  /** What of the evidence contradicts it. */
  against: Evidence[];
}

const severity: Record<Verdict, number> = { holds: 0, statement: 1, contradicted: 2 };
const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce((a, b) => (severity[b] > severity[a] ? b : a), 'holds');

/** Two claims of a sentence may look at the same thing; it is shown once. */
const distinct = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((piece) => [canonicalJson(piece), piece])).values(),
];

/** Same control, same thing, same values asked for: what the configuration says of it now. */
const nowSaid = (claim: Claim, current: readonly Claim[]): Claim | undefined =>
  current.find(
    (other) =>
      other.control === claim.control &&
      other.about === claim.about &&
      Object.keys(claim.statement).every((key) => key in other.statement),
  );

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ') || '–'
    : value === null || value === undefined || value === ''
      ? '–'
      : String(value);

/** What was published and is no longer set, value by value. */
function differs(claim: Claim, control: Control, current: readonly Claim[]): Outcome {
  const other = nowSaid(claim, current);
  const keys = Object.keys(claim.statement).filter(
    (key) => canonicalJson(claim.statement[key]) !== canonicalJson(other?.statement[key]),
  );
  const evidence: Evidence[] = keys.map((key) => {
    const [said, set] = [shown(claim.statement[key]), other ? shown(other.statement[key]) : ''];
    return {
      what: control.looksAt,
      result: other
        ? words(
            `Die Erklärung sagt „${said}“, eingestellt ist „${set}“.`,
            `The notice says “${said}”, the setting is “${set}”.`,
          )
        : words(
            `Die Erklärung sagt „${said}“; das gibt es so nicht mehr.`,
            `The notice says “${said}”; that is no longer so.`,
          ),
    };
  });
  return { verdict: 'contradicted', evidence };
}

interface Checked extends Outcome {
  against: Evidence[];
}

function checkClaim(claim: Claim, live: LiveFacts, current: readonly Claim[], known: ReadonlySet<string>): Checked {
  const control = controls[claim.control];
  if (!control) throw new Error(`no control ${claim.control}`);
  if (!known.has(canonicalJson(claim))) {
    const outcome = differs(claim, control, current);
    return { ...outcome, against: outcome.evidence };
  }
  const same: Evidence = {
    what: control.looksAt,
    result: words('sagt dasselbe wie die Erklärung', 'says the same as the notice'),
  };
  const closer = control.probe?.(claim, live);
  return {
    verdict: closer?.verdict ?? 'holds',
    evidence: [same, ...(closer?.evidence ?? [])],
    against: closer?.verdict === 'contradicted' ? closer.evidence : [],
  };
}

/**
 * Every sentence of a notice against what is so now. A sentence holds if each of its claims does; what the configuration
 * no longer says is contradicted whatever else is found. Pure.
 */
export function checkDocument(document: NoticeDocument, live: LiveFacts): CheckedSentence[] {
  const current = sentencesOf(live.documents[document.language]).flatMap(({ claims }) => claims);
  const known = new Set(current.map(canonicalJson));
  return sentencesOf(document).map(({ id, claims }) => {
    const outcomes = claims.map((claim) => checkClaim(claim, live, current, known));
    const setting = claims.map(({ control }) => controls[control]?.setting ?? null).find((one) => one !== null);
    return {
      id,
      verdict: worst(outcomes.map(({ verdict }) => verdict)),
      controls: [...new Set(claims.map(({ control }) => control))],
      setting: setting ?? null,
      evidence: distinct(outcomes.flatMap(({ evidence }) => evidence)),
      against: distinct(outcomes.flatMap(({ against }) => against)),
    };
  });
}
