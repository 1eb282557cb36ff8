import type { DataCategory } from '@redlich/contract';

/** What a column holds of people: something that identifies or describes one, a reference to one, or nothing. */
export type ColumnClass = 'personal' | 'reference' | 'technical';

export interface TableEntry {
  /** what the rules, the notice and the housekeeping call these data. */
  category: DataCategory | 'configuration' | 'connections' | 'disposals' | 'recipientEvidence';
  /** When they go. */
  ends: string;
  columns: Record<string, ColumnClass>;
}

export const technical = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'technical' as const]));
export const personal = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'personal' as const]));
export const reference = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'reference' as const]));
