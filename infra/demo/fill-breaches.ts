import {
  addBreachMeasure,
  assessBreach,
  closeBreach,
  completeBreachMeasure,
  noteBreachNotification,
  recordBreach,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** One breach, notified in time and closed after what was left to do. */
export async function fillBreaches(past: Past, people: People, { now }: { now: Date }): Promise<void> {
  const dpo = people.agents.get('dpo')!;
  const noticedAt = new Date(now.getTime() - 95 * dayMs);
  const after = (hours: number) => new Date(noticedAt.getTime() + hours * hourMs);
  const { id } = await recordBreach(past.at(after(2), dpo, 'breach.record'), {
    title: 'Antwort mit fremdem Anhang verschickt',
    noticedAt: noticedAt.toISOString(),
    what: 'Eine Antwort an einen Kunden enthielt die Geräteliste eines anderen Kunden. Der Empfänger hat es selbst gemeldet und die Datei gelöscht.',
    kinds: ['confidentiality'],
    dataCategories: ['uploads', 'closedTickets'],
    peopleCount: 14,
    recordsCount: 38,
    consequences: 'Namen und Standorte von Geräten wurden einem Dritten bekannt.',
    measures: 'Der Empfänger hat die Löschung schriftlich bestätigt.',
    recipientId: null,
  });
  await assessBreach(past.at(after(5), dpo, 'breach.assess'), {
    id,
    risk: 'risk',
    reasons:
      'Die Liste nennt Personen mit Standort und Gerät. Zugangsdaten standen nicht darin, die Datei ist gelöscht.',
  });
  await noteBreachNotification(past.at(after(26), dpo, 'breach.notify'), {
    id,
    notifiedAt: after(25).toISOString(),
    lateReasons: '',
  });
  const { followUp } = await addBreachMeasure(past.at(after(27), dpo, 'breach.add-measure'), {
    id,
    text: 'Anhänge vor dem Senden mit Namen und Größe anzeigen und im Team besprechen.',
    dueOn: after(30 * 24)
      .toISOString()
      .slice(0, 10),
  });
  await completeBreachMeasure(past.at(after(20 * 24), dpo, 'breach.complete-measure'), { id: followUp[0]!.id });
  await closeBreach(past.at(after(21 * 24), dpo, 'breach.close'), { id });
}
