import type {
  AnnouncementClass,
  AnnouncementCopy,
  AnnouncementState,
  CopyState,
  LeftOutReason,
} from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'note';

export const classWords: Record<AnnouncementClass, () => string> = {
  service: m.announcement_class_service,
  security: m.announcement_class_security,
  marketing: m.announcement_class_marketing,
};

export const stateWords: Record<AnnouncementState, { words: () => string; tone: Tone }> = {
  draft: { words: m.announcement_state_draft, tone: 'plain' },
  sending: { words: m.announcement_state_sending, tone: 'accent' },
  sent: { words: m.announcement_state_sent, tone: 'good' },
  cancelled: { words: m.announcement_state_cancelled, tone: 'warn' },
};

export const copyWords: Record<CopyState, () => string> = {
  waiting: m.announcement_copy_waiting,
  sent: m.announcement_copy_sent,
  bounced: m.announcement_copy_bounced,
  failed: m.announcement_copy_failed,
  leftOut: m.announcement_copy_left_out,
};

const reasons: Record<LeftOutReason, () => string> = {
  noConsent: m.announcement_reason_no_consent,
  objected: m.announcement_reason_objected,
  noAddress: m.announcement_reason_no_address,
  restricted: m.announcement_reason_restricted,
  notLive: m.announcement_reason_not_live,
  cancelled: m.announcement_reason_cancelled,
};
export const reasonWord = (reason: LeftOutReason) => reasons[reason]();

/** Why a copy did not arrive: in our words where we decided it, in the other server's where it did. */
export function whyOf({ state, reason }: Pick<AnnouncementCopy, 'state' | 'reason'>): string {
  if (reason === null) return '';
  if (state === 'leftOut') return (reasons[reason as LeftOutReason] ?? (() => reason))();
  return reason.startsWith('the mail server could not be reached') ? m.announcement_unreachable() : reason;
}
