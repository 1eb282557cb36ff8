import type { ReadinessEntry, ReadinessStep } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What is asked for, as it reads when it is so. */
export const stepNames: Record<ReadinessStep, () => string> = {
  published: m.readiness_published,
  current: m.readiness_current,
  complete: m.readiness_complete,
  true: m.readiness_true,
  clean: m.readiness_clean,
  contracts: m.readiness_contracts,
  lasting: m.readiness_lasting,
  platformContract: m.readiness_platform,
  secondFactor: m.readiness_factor,
  connections: m.readiness_connections,
};

interface Open {
  count: number;
  about: string;
}
type Words = [one: (open: Open) => string, more: (open: Open) => string];

const acts: Record<ReadinessStep, Words> = {
  published: [m.readiness_published_open, m.readiness_published_open],
  current: [m.readiness_current_open_one, m.readiness_current_open],
  complete: [m.readiness_complete_open_one, m.readiness_complete_open],
  true: [m.readiness_true_open_one, m.readiness_true_open],
  clean: [m.readiness_clean_open_one, m.readiness_clean_open],
  contracts: [m.readiness_contracts_open_one, m.readiness_contracts_open],
  lasting: [m.readiness_lasting_open_one, m.readiness_lasting_open],
  platformContract: [m.readiness_platform_open, m.readiness_platform_open],
  secondFactor: [m.readiness_factor_open_one, m.readiness_factor_open],
  connections: [m.readiness_connections_open_one, m.readiness_connections_open],
};

/** What to do about an open step. */
export function actOf({ step, open, about }: ReadinessEntry): string {
  const [one, more] = acts[step];
  return (open === 1 ? one : more)({ count: open, about: about ?? '' });
}
