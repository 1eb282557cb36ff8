import type { NoticeFinding } from '@redlich/contract';

/** A stretch of the text and the findings that lie over it, by their number. */
export interface Part {
  text: string;
  findings: number[];
  /** Those that begin here: their places are jumped to. */
  begins: number[];
}

/** Cuts a text where findings begin and end, so that those that overlap are marked too. */
export function markedParts(text: string, findings: readonly NoticeFinding[]): Part[] {
  const edges = new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? text.length;
    const over = findings.flatMap((finding, number) => (finding.start <= from && to <= finding.end ? [number] : []));
    return {
      text: text.slice(from, to),
      findings: over,
      begins: over.filter((number) => findings[number]?.start === from),
    };
  });
}

/**
 * Puts a finding's replacement into the text. The other findings move along; those that lay over the place are gone with
 * what they were about.
 */
export function replaced(text: string, findings: readonly NoticeFinding[], index: number) {
  const finding = findings[index];
  if (finding?.replacement == null) return { text, findings: [...findings] };
  const { start, end, replacement } = finding;
  const by = replacement.length - (end - start);
  return {
    text: text.slice(0, start) + replacement + text.slice(end),
    findings: findings.flatMap((other, at) => {
      if (at === index || (other.start < end && start < other.end && (other.start > start || other.end < end)))
        return [];
      if (other.start >= end) return [{ ...other, start: other.start + by, end: other.end + by }];
      if (other.end <= start) return [other];
      return other.start === start && other.end === end ? [] : [{ ...other, end: other.end + by }];
    }),
  };
}
