import { stoppableSchema, type ActivityBasis, type Stoppable } from '@redlich/contract';

const stoppable = new Set<string>(stoppableSchema.options);

/**
 * What an objection to a purpose does, by the features that serve it: what can be stopped for one person stops. Where
 * something is left that runs for everybody or nobody, or nothing in the product serves the purpose, the person's data are
 * restricted until the controller has decided (GDPR Art. 18(1)(d)).
 */
export function effectOf(features: readonly string[]): { stops: Stoppable[]; restricts: boolean } {
  const stops = features.filter((feature): feature is Stoppable => stoppable.has(feature));
  return { stops, restricts: stops.length === 0 || stops.length < features.length };
}

/** Only what rests on a legitimate interest can be objected to (GDPR Art. 21(1)). */
export const interestOf = (bases: unknown) =>
  (bases as readonly ActivityBasis[]).find(({ basis }) => basis === 'legitimateInterest')?.interest;
