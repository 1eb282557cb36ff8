import type { Place } from '../tickets/index.ts';
import type { EffectiveRule } from './effective-rules.ts';

export interface Extent {
  objects: number;
  oldestAt: Date | null;
  articles?: number;
  files?: number;
}

export interface Batch {
  objectIds: string[];
  /** What was kept without the people in it. */
  anonymisedIds?: string[];
  articles: number;
  files: number;
  /** How many were looked at: fewer than the limit means that nothing is left. */
  examined: number;
  /** Where the next batch begins; absent where the first that is left is the next one. */
  after?: Place | undefined;
}

/** One rule at a moment. */
export interface Due {
  rule: EffectiveRule;
  cutoffAt: Date;
}

export interface Turn extends Due {
  /** All rules of the category: those of classes come before the one without. */
  all: readonly EffectiveRule[];
  /** When it is carried out. */
  at: Date;
  graceDays: number;
  limit: number;
  after?: Place | undefined;
}
