import type { QuarantineReason } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const words: Record<QuarantineReason, () => string> = {
  tooMany: m.quarantine_too_many,
  unproven: m.quarantine_unproven,
  unknown: m.quarantine_unknown,
  noContract: m.quarantine_no_contract,
  notInvited: m.quarantine_not_invited,
};

/** Why a mail waits, in a few words. */
export const reasonWord = (reason: QuarantineReason) => words[reason]();
