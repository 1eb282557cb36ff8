// What becomes of an object whose end is looked at: one pure function over its facts and a clock.
// Invariants: nothing goes under a hold, a restriction or a statute; nothing stays without a ground; a statute keeps its
// part alone. Knows no table; whoever asks brings the facts.
export { decide, type Terms } from './decide.ts';
