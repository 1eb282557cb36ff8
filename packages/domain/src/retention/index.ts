// Retention: rules per category and class of tickets, what they would delete, the runs that carry them out, the records
// that stay. Invariants: preview and run use one selection; modules delete their own rows; every batch leaves a disposal
// record of ids and numbers in its own transaction; without a rule nothing is deleted by time; what would let something go
// sooner waits and can be called off.
export { applyRetentionChanges } from './apply-changes.ts';
export { cancelRetentionChange, listRetentionChanges, planRemoval, planRetentionRule } from './changes.ts';
export { effectiveRules, type EffectiveRule } from './effective-rules.ts';
export { listDisposals } from './list-disposals.ts';
export { endOf } from './period.ts';
export { countOverdue, previewRetention } from './preview-retention.ts';
export { listRetentionRules, readRules, setRetentionRule } from './rules.ts';
export { runRetention } from './run-retention.ts';
export { getRetentionSettings, readRetentionSettings, setRetentionSettings } from './settings.ts';
