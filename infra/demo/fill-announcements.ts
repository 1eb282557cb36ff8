import {
  createAnnouncement,
  passOn,
  recordBounce,
  settleCopy,
  startAnnouncement,
  systemActor,
  takeCopy,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const dayMs = 86_400_000;

const maintenance = {
  subject: { de: 'Wartungsfenster in der Nacht zum Sonntag', en: 'Maintenance window on Sunday night' },
  body: {
    de: 'Guten Tag,\n\nin der Nacht von Samstag auf Sonntag, 22 bis 2 Uhr, spielen wir Aktualisierungen ein. In dieser Zeit kann das Portal für einige Minuten nicht erreichbar sein; E-Mails kommen an und werden danach bearbeitet.\n\nSie müssen nichts tun. Passt der Termin nicht, antworten Sie bitte bis Freitag auf diese E-Mail.',
    en: 'Hello,\n\nin the night from Saturday to Sunday, 10 pm to 2 am, we install updates. During that time the portal may not be available for some minutes; e-mails arrive and are dealt with afterwards.\n\nThere is nothing you need to do. If the time does not suit you, please reply to this e-mail by Friday.',
  },
};
const news = {
  subject: { de: 'Neu: Störungen mit einem Foto melden', en: 'New: report a fault with a photo' },
  body: {
    de: 'Guten Tag,\n\nab sofort können Sie im Portal ein Foto an eine Anfrage hängen, zum Beispiel von der Fehlermeldung auf dem Bildschirm. Achten Sie bitte darauf, dass darauf nichts Vertrauliches zu sehen ist.\n\nHaben Sie Wünsche, was als Nächstes kommen soll? Antworten Sie auf diese E-Mail.',
    en: 'Hello,\n\nfrom now on you can attach a photo to a request in the portal, for instance of the error message on the screen. Please make sure that it shows nothing confidential.\n\nIs there something you would like to see next? Reply to this e-mail.',
  },
};

/** A message about maintenance that went to everybody, one copy of it undeliverable, and a draft of the newsletter. */
export async function fillAnnouncements(past: Past, people: People, { now }: { now: Date }): Promise<void> {
  const admin = people.agents.get('admin')!;
  const dpo = people.agents.get('dpo')!;
  const sentAt = new Date(now.getTime() - 18 * dayMs);
  const announcementId = await createAnnouncement(past.at(sentAt, admin, 'announcement.create'), {
    class: 'service',
    ...maintenance,
    audience: { kind: 'everybody' },
  });
  await startAnnouncement(past.at(sentAt, admin, 'announcement.send'), announcementId);
  const work = past.at(new Date(sentAt.getTime() + 60_000), systemActor, 'mail.deliver');
  const { runId } = await work.tx
    .selectFrom('announcements')
    .select('runId')
    .where('tenantId', '=', work.tenantId)
    .where('announcementId', '=', announcementId)
    .executeTakeFirstOrThrow();
  const run = { announcementId, runId: runId! };
  let last: string | undefined;
  for (let copy = await takeCopy(work, run); copy; copy = await takeCopy(work, run)) {
    last = copy.copyId;
    await settleCopy(work, { copyId: last, state: 'sent', reason: null });
  }
  if (last) await recordBounce(work, { copyIds: [last], failure: '550 5.1.1 mailbox unavailable' });
  await passOn(work, run);
  const newsletter = await work.tx
    .selectFrom('consentPurposes')
    .select('consentPurposeId')
    .where('tenantId', '=', work.tenantId)
    .where('key', '=', 'newsletter')
    .executeTakeFirstOrThrow();
  await createAnnouncement(past.at(new Date(now.getTime() - dayMs), dpo, 'announcement.create'), {
    class: 'marketing',
    ...news,
    audience: { kind: 'everybody' },
    purposeId: newsletter.consentPurposeId,
  });
}
