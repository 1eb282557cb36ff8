import type { ConsentChannel, ConsentState, WithdrawalChannel } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** The words of the reader's language. */
export const inMine = (words: { de: string; en: string }): string => words[getLocale()];

export const consentStates: Record<
  ConsentState | 'none',
  { words: () => string; tone: 'good' | 'warn' | 'plain' | 'note' }
> = {
  inForce: { words: m.consent_in_force, tone: 'good' },
  pending: { words: m.consent_pending, tone: 'note' },
  withdrawn: { words: m.consent_withdrawn, tone: 'warn' },
  none: { words: m.consent_none, tone: 'plain' },
};

const channels: Record<ConsentChannel, () => string> = {
  portal: m.consent_by_portal,
  visitorForm: m.consent_by_form,
  phone: m.consent_by_phone,
  mail: m.consent_by_mail,
  paper: m.consent_by_paper,
  import: m.consent_by_import,
};
export const channelWord = (channel: ConsentChannel) => channels[channel]();

const withdrawals: Record<WithdrawalChannel, () => string> = {
  portal: m.consent_by_portal,
  link: m.consent_by_link,
  oneClick: m.consent_by_one_click,
  phone: m.consent_by_phone,
  mail: m.consent_by_mail,
  paper: m.consent_by_paper,
  renewed: m.consent_ended_renewed,
  merged: m.consent_ended_merged,
  erasure: m.consent_ended_erasure,
};
export const withdrawalWord = (channel: WithdrawalChannel) => withdrawals[channel]();
