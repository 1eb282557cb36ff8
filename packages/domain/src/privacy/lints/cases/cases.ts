import type { LintId } from '../finding.ts';

/** Texts that a lint has to find something in, and near misses that it must leave alone; German and English. */
export type Cases = Partial<Record<LintId, { raises: readonly string[]; spares: readonly string[] }>>;
