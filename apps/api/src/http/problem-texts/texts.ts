import type { ProblemCode } from '@redlich/contract';
import type { FieldProblemKey } from '@redlich/domain';

/** All that answers say of a refusal, in one language. */
export interface ProblemTexts {
  titles: Record<ProblemCode, string>;
  details: Partial<Record<ProblemCode, string>>;
  fields: Record<FieldProblemKey, string>;
  /** What to do after too many tries. */
  tryAgainIn: (seconds: number) => string;
  missing: string;
  unknownField: string;
  type: (expected: string) => string;
  tooShort: (minimum: number) => string;
  tooLong: (maximum: number) => string;
  tooSmall: (minimum: number) => string;
  tooBig: (maximum: number) => string;
  tooMany: (maximum: number) => string;
  email: string;
  uuid: string;
  date: string;
  url: string;
  oneOf: (options: string) => string;
  format: string;
  empty: string;
  types: Record<string, string>;
}

type Forms = readonly [one: string, more: string];

/** A wait in words, rounded up so that nobody comes too early: `12 Minuten`. */
export function period(seconds: number, second: Forms, minute: Forms, hour: Forms): string {
  const counted = (count: number, [one, more]: Forms) => `${count} ${count === 1 ? one : more}`;
  if (seconds < 90) return counted(seconds, second);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? counted(minutes, minute) : counted(Math.ceil(minutes / 60), hour);
}
