import type { Agent, Ticket } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { absenceWord, handoverWord } from '../absence/absence-words.ts';

/** That the owner is away, or that the ticket was meant for somebody who is, and why it is where it is. */
export function AbsenceLine({ ticket: { owner, handover }, agents }: { ticket: Ticket; agents: readonly Agent[] }) {
  const away = agents.find(({ id }) => id === owner?.id)?.absence;
  const lines = [
    ...(away?.isNow ? [absenceWord(away)] : []),
    ...(handover
      ? [
          m.absence_meant_for({ name: handover.meantFor.name, until: day(handover.until) }),
          ...(handover.reason === 'handedOver' ? [] : [handoverWord(handover.reason)]),
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <p className="mb-1 ml-33 text-12 text-warn-text">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </p>
  );
}
