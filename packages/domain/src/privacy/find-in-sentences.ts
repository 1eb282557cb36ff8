import type { NoticeDocument } from '@redlich/contract';
import { lawPack, type LawPack } from '../law/index.ts';
import { lintText, type Finding, type LintFacts } from './lints/index.ts';
import { placedPlain, type Place } from './notice-plain.ts';

export interface PlacedFinding extends Finding {
  /** The sentence that it stands in; null where it is about the whole: what is missing, the date. */
  sentence: string | null;
}

interface Circumstances {
  changedAt: Date | null;
  on: Date;
  facts: LintFacts;
  /** Whether nothing mandatory is missing, so that what is not said can be told. */
  whole: boolean;
  pack?: LawPack;
}

/** What the lints say to a document, each finding with its sentence. Pure. */
export function findInSentences(
  document: NoticeDocument,
  { changedAt, on, facts, whole, pack = lawPack }: Circumstances,
): { text: string; findings: PlacedFinding[] } {
  const { text, places } = placedPlain({ ...document, changedAt: changedAt?.toISOString() ?? null });
  const findings = lintText(text, { on, facts, whole, pack });
  return { text, findings: findings.map((finding) => ({ ...finding, sentence: sentenceAt(places, finding.start) })) };
}

/** Places stand in the order of the text. */
function sentenceAt(places: readonly Place[], position: number): string | null {
  return places.find(({ start, end }) => start <= position && position < end)?.sentence ?? null;
}
