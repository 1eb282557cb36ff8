import { calendarDay, placeHold, releaseHold, type CommandScope } from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const dayMs = 86_400_000;

/** Two closed tickets of people without a login. */
async function closedTickets({ tx, tenantId }: CommandScope): Promise<string[]> {
  const rows = await tx
    .selectFrom('tickets as t')
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 't.tenantId').onRef('l.customerId', '=', 't.customerId'),
    )
    .select('t.ticketId')
    .where('t.tenantId', '=', tenantId)
    .where('t.closedAt', 'is not', null)
    .where('l.loginId', 'is', null)
    .orderBy('t.closedAt', 'desc')
    .orderBy('t.ticketId')
    .limit(2)
    .execute();
  return rows.map((row) => row.ticketId);
}

/** A ticket that is kept for a dispute, and one that was. */
export async function fillLocks(past: Past, people: People, { now }: { now: Date }): Promise<void> {
  const dpo = people.agents.get('dpo')!;
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const [lasting, over] = await closedTickets(past.at(now, dpo, 'hold.place'));
  if (lasting === undefined || over === undefined) return;
  const hold = (days: number, reference: string, reason: string) =>
    placeHold(past.at(ago(days), dpo, 'hold.place'), {
      kind: 'ticket',
      reference,
      reason,
      reviewOn: calendarDay(ago(days - 120)),
    });
  const { id } = await hold(
    60,
    over,
    'Mängelrüge zur Umstellung der Telefonanlage; die Gegenseite hat Klage angekündigt.',
  );
  const reason = 'Vergleich geschlossen, Frist für den Widerruf abgelaufen.';
  await releaseHold(past.at(ago(9), dpo, 'hold.release'), { id, reason });
  await hold(20, lasting, 'Streit über die Rechnung zum Serverausfall, Aktenzeichen 14 C 233/26.');
}
