import { unitAt, type Coding } from './codings.ts';
import { foldCharacter } from './fold.ts';

interface Placed {
  from: number;
  to: number;
  tag: boolean;
  /** Written in another way than it is read. */
  coded: boolean;
}

/** A text as it is compared, and where each sign of it stands in the source. */
export interface View {
  folded: string;
  /** Of each folded sign the unit it comes from. */
  unitOf: readonly number[];
  /** Whether a folded sign was a capital. */
  capital: readonly boolean[];
  units: readonly Placed[];
}

export function viewOf(source: string, coding: Coding, html: boolean): View {
  const units: Placed[] = [];
  const unitOf: number[] = [];
  const capital: boolean[] = [];
  let folded = '';
  for (let at = 0; at < source.length;) {
    const { to, said, tag } = unitAt(source, at, coding, html);
    units.push({ from: at, to, tag: tag ?? false, coded: !tag && to - at > said.length });
    for (const character of said) {
      const sign = foldCharacter(character);
      const isCapital = character !== character.toLowerCase();
      folded += sign;
      for (let part = 0; part < sign.length; part += 1) {
        unitOf.push(units.length - 1);
        capital.push(isCapital);
      }
    }
    at = to;
  }
  return { folded, unitOf, capital, units };
}

export interface Span {
  /** In the folded text. */
  from: number;
  to: number;
  said: string;
}

/** Whether something in a span or right beside it is written in another way. */
export function isCoded({ unitOf, units }: View, { from, to }: { from: number; to: number }): boolean {
  for (let unit = unitOf[from]! - 1; unit <= unitOf[to - 1]! + 1; unit += 1) if (units[unit]?.coded) return true;
  return false;
}

/** The source with spans replaced; tags inside a span stay where they are. Spans do not meet and stand in order. */
export function replaceSpans(source: string, { unitOf, units }: View, spans: readonly Span[]): string {
  let result = '';
  let unit = 0;
  const copyTo = (end: number) => {
    if (end > unit) result += source.slice(units[unit]!.from, units[end - 1]!.to);
    unit = Math.max(unit, end);
  };
  for (const { from, to, said } of spans) {
    const first = unitOf[from]!;
    copyTo(first);
    result += said;
    let last = unitOf[to - 1]! + 1;
    // Marks and unseen signs belong to the sign before them.
    const next = unitOf[to] ?? units.length;
    while (last < next && !units[last]!.tag) last += 1;
    for (; unit < last; unit += 1) if (units[unit]!.tag) result += source.slice(units[unit]!.from, units[unit]!.to);
  }
  copyTo(units.length);
  return result;
}
