import type {
  DataRequestItem,
  DataRequestSource,
  DataRequestState,
  RefusalReason,
  RequestEvent,
  RequestLetter,
  RequestLetterKind,
  RequestOutcome,
  SubjectRight,
} from '@redlich/contract';
import { count, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { rungWords } from '../registers/choice-words.ts';

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'note';

export const rightWords: Record<SubjectRight, () => string> = {
  access: m.data_request_right_access,
  rectification: m.data_request_right_rectification,
  erasure: m.data_request_right_erasure,
  restriction: m.data_request_right_restriction,
  portability: m.data_request_right_portability,
  objection: m.data_request_right_objection,
  withdrawal: m.data_request_right_withdrawal,
};

/** The right a request is about, or that somebody has to settle it. */
export const rightWord = ({ right, rightUnclear }: Pick<DataRequestItem, 'right' | 'rightUnclear'>): string =>
  rightUnclear ? m.data_request_right_unclear() : rightWords[right]();

export const sourceWords: Record<DataRequestSource, () => string> = {
  portal: m.data_request_by_portal,
  form: m.data_request_by_form,
  mail: m.data_request_by_mail,
  phone: m.data_request_by_phone,
  letter: m.data_request_by_letter,
  ticket: m.data_request_by_ticket,
};

export const stateWords: Record<DataRequestState, { words: () => string; tone: Tone }> = {
  received: { words: m.data_request_state_received, tone: 'accent' },
  identity: { words: m.data_request_state_identity, tone: 'note' },
  inProgress: { words: m.data_request_state_in_progress, tone: 'accent' },
  answered: { words: m.data_request_state_answered, tone: 'good' },
  closed: { words: m.data_request_state_closed, tone: 'plain' },
};

export const outcomeWords: Record<RequestOutcome, () => string> = {
  fulfilled: m.data_request_outcome_fulfilled,
  partly: m.data_request_outcome_partly,
  refused: m.data_request_outcome_refused,
  noData: m.data_request_outcome_no_data,
  dropped: m.data_request_outcome_dropped,
};

export const refusalWords: Record<RefusalReason, () => string> = {
  unidentified: m.data_request_refusal_unidentified,
  unfounded: m.data_request_refusal_unfounded,
  excessive: m.data_request_refusal_excessive,
  legalDuty: m.data_request_refusal_legal_duty,
  legalClaims: m.data_request_refusal_legal_claims,
  rightsOfOthers: m.data_request_refusal_rights_of_others,
  notEntitled: m.data_request_refusal_not_entitled,
};

export const letterWords: Record<RequestLetterKind, () => string> = {
  receipt: m.data_request_letter_receipt,
  identity: m.data_request_letter_identity,
  extension: m.data_request_letter_extension,
  fulfilled: m.data_request_letter_fulfilled,
  partly: m.data_request_letter_partly,
  refusal: m.data_request_letter_refusal,
  noData: m.data_request_letter_no_data,
  recipients: m.data_request_letter_recipients,
};

export const deliveryWords: Record<RequestLetter['delivery'], { words: () => string; tone: Tone }> = {
  paper: { words: m.data_request_delivery_paper, tone: 'plain' },
  queued: { words: m.data_request_delivery_queued, tone: 'accent' },
  sent: { words: m.data_request_delivery_sent, tone: 'good' },
  failed: { words: m.data_request_delivery_failed, tone: 'bad' },
  suppressed: { words: m.data_request_delivery_suppressed, tone: 'warn' },
};

const named = (words: Record<string, () => string>, key: string | null) =>
  (key !== null && words[key]?.()) || (key ?? '');

/** A step in words. */
export function eventWords({ kind, detail }: Pick<RequestEvent, 'kind' | 'detail'>): string {
  switch (kind) {
    case 'received':
      return m.data_request_event_received({ detail: named(sourceWords, detail) });
    case 'identityAsked':
      return m.data_request_event_identity_asked({ detail: named(rungWords, detail) });
    case 'identityProven':
      return m.data_request_event_identity_proven({ detail: named(rungWords, detail) });
    case 'started':
      return m.data_request_event_started();
    case 'extended':
      return m.data_request_event_extended({ detail: day(detail ?? '') });
    case 'letter':
      return m.data_request_event_letter({ detail: named(letterWords, detail) });
    case 'answered':
      return m.data_request_event_answered({ detail: named(outcomeWords, detail) });
    case 'closed':
      return m.data_request_event_closed();
    case 'noted':
      return m.data_request_event_noted();
    case 'carriedOut':
      if (detail === 'restrictionEnded') return m.data_request_event_restriction_ended();
      return detail?.startsWith('restriction') ? m.data_request_event_restriction() : m.data_request_event_correction();
    case 'erased':
      return m.data_request_event_erased();
    case 'wrote':
      return m.data_request_event_wrote();
    case 'rightSet':
      return m.data_request_event_right_set({ detail: named(rightWords, detail) });
  }
}

/** How the clock stands, in words that need no counting. */
export function leftWords({ daysLeft }: Pick<DataRequestItem, 'daysLeft'>): string {
  if (daysLeft > 1) return m.data_request_days_left({ count: count(daysLeft) });
  if (daysLeft === 1) return m.data_request_day_left();
  if (daysLeft === 0) return m.data_request_today();
  if (daysLeft === -1) return m.data_request_day_over();
  return m.data_request_days_over({ count: count(-daysLeft) });
}

export const personWord = ({ person }: Pick<DataRequestItem, 'person'>): string =>
  person.name || person.email || m.data_request_person_erased();
