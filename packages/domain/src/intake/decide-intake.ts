import type { IntakePolicy, QuarantineReason } from '@redlich/contract';

/** Inbound mails of one sender within an hour that are taken in; the next ones wait. */
export const mailsAnHourMax = 60;

export interface IntakeFacts {
  /** One From header that could be read: several, or none, prove nothing about who wrote. */
  senderProven: boolean;
  /** A customer, or somebody at a mail domain of an organisation. */
  isKnown: boolean;
  /** Marked as somebody who may write in. */
  isInvited: boolean;
  /** The sender's organisation has a contract in force today. */
  hasContract: boolean;
  /** An answer in a ticket that is not closed, by somebody who takes part in it. */
  continuesTicket: boolean;
  mailsInLastHour: number;
}

export type IntakeDecision = { kind: 'accept' } | { kind: 'quarantine'; reason: QuarantineReason };

const accept: IntakeDecision = { kind: 'accept' };
const quarantine = (reason: QuarantineReason): IntakeDecision => ({ kind: 'quarantine', reason });

/**
 * Whether a message is taken in. Too much from one sender waits under every policy; who is asked something in an open
 * ticket may answer under every policy. Nothing is ever discarded.
 */
export function decideIntake(policy: IntakePolicy, facts: IntakeFacts): IntakeDecision {
  if (facts.mailsInLastHour >= mailsAnHourMax) return quarantine('tooMany');
  if (policy === 'open' || facts.continuesTicket) return accept;
  if (!facts.senderProven) return quarantine('unproven');
  if (policy === 'invited') return facts.isInvited ? accept : quarantine('notInvited');
  if (!facts.isKnown) return quarantine('unknown');
  return policy === 'known' || facts.hasContract ? accept : quarantine('noContract');
}
