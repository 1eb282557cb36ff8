import type { KeepingDutyKind, Lock, RestrictionGround } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const grounds: Record<RestrictionGround, { name: () => string; help: () => string }> = {
  accuracy: { name: m.ground_accuracy, help: m.ground_accuracy_help },
  unlawful: { name: m.ground_unlawful, help: m.ground_unlawful_help },
  claims: { name: m.ground_claims, help: m.ground_claims_help },
  objection: { name: m.ground_objection, help: m.ground_objection_help },
};

export const lockWords: Record<Lock, () => string> = {
  LEGAL_HOLD: m.lock_legal_hold,
  RESTRICTED: m.lock_restricted,
  RETENTION_LOCK: m.lock_retention,
};

export const dutyKinds: Record<KeepingDutyKind, () => string> = {
  commercialLetter: m.keeping_duty_commercial_letter,
  voucher: m.keeping_duty_voucher,
};
