// Retention: rules per category, what they would delete, the runs that carry them out, the records that stay.
// Invariants: preview and run use one selection; modules delete their own rows; every batch leaves a disposal record of
// ids and numbers in its own transaction; without a rule nothing is deleted by time.
export { effectiveRules } from './effective-rules.ts';
export { listDisposals } from './list-disposals.ts';
export { countOverdue, previewRetention } from './preview-retention.ts';
export { deleteRetentionRule, listRetentionRules, readRules, setRetentionRule } from './rules.ts';
export { runRetention } from './run-retention.ts';
