import type { IdentityRung, Language, RefusalReason, RequestLetterKind, SubjectRight } from '@redlich/contract';

/** What a letter is filled in with. Days are ISO dates. */
export interface LetterFacts {
  kind: RequestLetterKind;
  number: number;
  right: SubjectRight;
  name: string;
  email: string;
  receivedOn: string;
  dueOn: string;
  /** The last day with two months more. */
  lateOn: string;
  /** The controller's name, else the desk's. */
  sender: string;
  /** Where questions go; empty where it is not recorded. */
  contact: string;
  /** Name and addresses in one line; empty where it is not known. */
  authority: string;
  rung: IdentityRung | null;
  refusal: RefusalReason | null;
  /** Who got data of the person, by name. */
  recipients: readonly string[];
  /** What was done, where that is known and need not be written by hand. */
  carriedOut: string | null;
}

/** What the writer has to fill in: a letter that still has one is not sent. */
export const gap = (text: string): string => `‹${text}›`;
const gapIn = /‹[^›]*›/;

/** The first gap that is left in a text. */
export const gapLeft = (text: string): string | undefined => gapIn.exec(text)?.[0];

/** A text whose first gap is filled with what is known. */
export const filled = (text: string, known: string | null): string =>
  known === null ? text : text.replace(gapIn, () => known);

/** The gap for the reason of an extension is filled by the form's own field. */
export const reasonGap: Record<Language, string> = { de: gap('Grund'), en: gap('reason') };

const tags = { de: 'de-DE', en: 'en-GB' } as const;

/** `27. November 2026`. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
