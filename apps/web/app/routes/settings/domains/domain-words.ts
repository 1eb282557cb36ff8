import type { CustomDomain, DomainState, RecordResult } from '@redlich/contract';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

export const domainStateWords: Record<DomainState, () => string> = {
  pending: m.domain_state_pending,
  verified: m.domain_state_verified,
  failing: m.domain_state_failing,
};
export const domainTones = { pending: 'warn', verified: 'good', failing: 'bad' } as const;

export const resultWords: Record<RecordResult, () => string> = {
  right: m.domain_result_right,
  wrong: m.domain_result_wrong,
  missing: m.domain_result_missing,
  unanswered: m.domain_result_unanswered,
};
export const resultTones = { right: 'good', wrong: 'bad', missing: 'warn', unanswered: 'warn' } as const;

type Facts = Pick<
  CustomDomain,
  'state' | 'isElsewhere' | 'records' | 'checkedAt' | 'verifiedAt' | 'nextCheckAt' | 'failingSince' | 'stopsAt'
> & { stoppedAt: string | null };

/** How a domain stands and what is to be done next, in one or two sentences. */
export function standingOf(domain: Facts): string {
  const { state, checkedAt, nextCheckAt, stoppedAt } = domain;
  if (state === 'failing')
    return m.domain_failing({ since: moment(domain.failingSince ?? ''), until: moment(domain.stopsAt ?? '') });
  if (state === 'verified') {
    const isRight = domain.records.every(({ result }) => result === 'right');
    if (!isRight) return m.domain_verified_doubt({ at: moment(checkedAt ?? '') });
    return m.domain_verified({ since: moment(domain.verifiedAt ?? ''), at: moment(checkedAt ?? '') });
  }
  if (domain.isElsewhere) return m.domain_elsewhere();
  if (stoppedAt !== null) return m.domain_stopped({ at: moment(stoppedAt) });
  if (checkedAt === null) return m.domain_pending_new();
  return nextCheckAt === null ? m.domain_pending_over() : m.domain_pending_next({ at: moment(nextCheckAt) });
}
