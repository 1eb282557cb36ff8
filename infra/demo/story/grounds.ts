import type { ActivityBasis } from '@redlich/contract';

type Both = ActivityBasis['covers'];
const nothing: Both = { de: '', en: '' };
const ground = (basis: ActivityBasis['basis'], more: Partial<ActivityBasis>): ActivityBasis => ({
  basis,
  covers: nothing,
  interest: nothing,
  duty: null,
  statute: nothing,
  ...more,
});

// The grounds of a purpose; `covers` says which part of it, where there are several.
export const onContract = (covers: Both = nothing) => ground('contract', { covers });
export const onConsent = (covers: Both = nothing) => ground('consent', { covers });
export const onDuty = (duty: string, covers: Both = nothing) => ground('legalObligation', { duty, covers });
export const onInterest = (interest: Both, covers: Both = nothing) =>
  ground('legitimateInterest', { interest, covers });
