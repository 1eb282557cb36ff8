import type { DataCategory, NoticeOccasion } from '@redlich/contract';

export interface NoticeLetterFacts {
  occasion: NoticeOccasion;
  /** Name and address as they are now; empty where nobody knows any more. */
  person: string;
  recipient: string;
  categories: readonly DataCategory[];
  /** Of the person's request, where there is one. */
  number: number | null;
  sender: string;
  /** Where answers go; empty where it is not recorded. */
  contact: string;
}

export interface NoticeLetterText {
  subject: string;
  /** Paragraphs. */
  body: string[];
}
