// Which purpose of the register a feature of the product belongs to. Asked by whoever switches one on.
// Invariant: what processes data of people is switched on only for a purpose that names it. Reads the register, writes nothing.
export { readCoveredFeatures, requireActivity } from './require-activity.ts';
