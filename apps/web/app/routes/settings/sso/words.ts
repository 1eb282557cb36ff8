import type { SsoAudience, SsoFailure, SsoProvider } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const failureWords: Record<SsoFailure, () => string> = {
  address: m.sso_failure_address,
  unreachable: m.sso_failure_unreachable,
  undeclared: m.sso_failure_undeclared,
  notAProvider: m.sso_failure_not_a_provider,
  otherIssuer: m.sso_failure_other_issuer,
  algorithm: m.sso_failure_algorithm,
  client: m.sso_failure_client,
  code: m.sso_failure_code,
  denied: m.sso_failure_denied,
  answer: m.sso_failure_answer,
};

export const audienceWords: Record<SsoAudience, () => string> = {
  agent: m.sso_for_agent,
  customer: m.sso_for_customer,
};

type Standing = { tone: 'plain' | 'good' | 'warn' | 'bad'; words: string };

/** How a provider stands, in one word or two. */
export function standingOf({ active, lastFailure, lastUsedAt }: SsoProvider): Standing {
  if (!active) return { tone: 'warn', words: m.sso_off() };
  if (lastFailure !== null) return { tone: 'bad', words: m.sso_failing() };
  return lastUsedAt === null ? { tone: 'plain', words: m.sso_unused() } : { tone: 'good', words: m.sso_works() };
}
