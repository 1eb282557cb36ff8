import type { Setup, SetupStep } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const stepWords: Record<SetupStep, () => string> = {
  company: m.setup_company,
  mail: m.setup_mail,
  retention: m.setup_retention,
  notice: m.setup_notice,
  look: m.setup_look,
  sample: m.setup_sample,
  people: m.setup_people,
};

/** Where a step leads on to; after the last one the desk goes live. */
export function nextPath(setup: Setup, step: SetupStep): string {
  const at = setup.steps.findIndex((entry) => entry.step === step);
  const next = setup.steps[at + 1];
  return next === undefined ? '/setup/live' : `/setup/${next.step}`;
}

export function previousPath(setup: Setup, step: SetupStep): string | null {
  const at = setup.steps.findIndex((entry) => entry.step === step);
  const before = setup.steps[at - 1];
  return before === undefined ? null : `/setup/${before.step}`;
}
