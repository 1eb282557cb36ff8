// Finds in a privacy notice what is untrue, outdated or missing: L01 to L36, in German and English.
// Pure: a text, a day, the law pack and, for a tenant's own notice, the facts of its configuration. Precision counts as
// much as recall: a true statement raises nothing, and what is missing is told only of a whole notice.
export { detectLanguage } from './detect-language.ts';
export type { NoticeFacts as LintFacts } from './facts.ts';
export type { Finding, LintId } from './finding.ts';
export { sourceIn } from './source-words.ts';
export { lintText } from './lint-text.ts';
