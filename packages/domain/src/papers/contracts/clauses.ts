import type { Language } from '@redlich/contract';
import { clausesDe } from './clauses-de.ts';
import { clausesEn } from './clauses-en.ts';

/** Between the platform and a tenant, or between a tenant and an organisation that it works for. */
export type ContractKind = 'platform' | 'desk';

/** What Art. 28(3) GDPR asks a contract to say: its first sentence, letters (a) to (h), the last sentence; and Art. 28(9). */
export const contractPoints = [
  'subject',
  'nature',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'unlawful',
  'form',
] as const;
export type ContractPoint = (typeof contractPoints)[number];

export interface Clause {
  heading: string;
  text: string;
  covers: ContractPoint[];
}

/** Changes with every change of the text: who accepted which wording must stay provable. */
export const contractVersion = '2026-12';

export const contractClauses = (kind: ContractKind, language: Language): Clause[] =>
  language === 'de' ? clausesDe(kind) : clausesEn(kind);
