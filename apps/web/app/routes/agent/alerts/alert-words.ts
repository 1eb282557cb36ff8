import type { Alert, AlertKind } from '@redlich/contract';
import {
  ArrowRightLeft,
  MailWarning,
  MessageSquareReply,
  StickyNote,
  Ticket,
  UserCheck,
  type LucideIcon,
} from 'lucide-react';
import { m } from '#app/paraglide/messages.js';

export const alertIcons: Record<AlertKind, LucideIcon> = {
  assigned: UserCheck,
  handedOver: ArrowRightLeft,
  answered: MessageSquareReply,
  noted: StickyNote,
  undelivered: MailWarning,
  teamTicket: Ticket,
};

/** What an agent chooses from. */
export const alertKinds: Record<AlertKind, () => string> = {
  assigned: m.alert_kind_assigned,
  handedOver: m.alert_kind_handedOver,
  answered: m.alert_kind_answered,
  noted: m.alert_kind_noted,
  undelivered: m.alert_kind_undelivered,
  teamTicket: m.alert_kind_teamTicket,
};

const named = (name: string | undefined, known: (input: { name: string }) => string, unknown: () => string) =>
  name === undefined ? unknown() : known({ name });

const sentences: Record<AlertKind, (alert: Alert) => string> = {
  assigned: ({ by }) => named(by?.name, m.alert_assigned_by, m.alert_assigned),
  handedOver: ({ ticket, times, meantFor }) =>
    ticket === null && meantFor !== null
      ? m.alert_handed_over_many({ count: times, name: meantFor.name })
      : named(meantFor?.name, m.alert_handed_over, m.alert_handed_over_unnamed),
  answered: ({ ticket }) => m.alert_answered({ name: ticket?.customer ?? '' }),
  noted: ({ by }) => named(by?.name, m.alert_noted, m.alert_noted_unnamed),
  undelivered: () => m.alert_undelivered(),
  teamTicket: ({ ticket }) => m.alert_team_ticket({ name: ticket?.customer ?? '' }),
};

/** What happened, in one sentence: `Jutta Kern hat geantwortet, 3-mal, statt Tarek Aydin`. */
export function alertSentence(alert: Alert): string {
  const parts = [sentences[alert.kind](alert)];
  if (alert.ticket !== null && alert.times > 1) parts.push(m.alert_times({ count: alert.times }));
  if (alert.kind !== 'handedOver' && alert.meantFor !== null) parts.push(m.alert_for({ name: alert.meantFor.name }));
  return parts.join(', ');
}
