// How far a desk is with data protection, in points of 100. Invariants: nothing is stored, the score is what is configured and
// checked at this moment; mending anything never lowers it.
export { getReadiness } from './get-readiness.ts';
