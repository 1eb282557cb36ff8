import type { AnnouncementClass, WriteAnnouncement, WrittenAudience } from '@redlich/contract';
import { linesOf, textOf } from '#app/forms/saved.server.ts';

function audienceOf(fields: FormData): WrittenAudience {
  switch (fields.get('audience')) {
    case 'organisations':
      return { kind: 'organisations', organisationIds: fields.getAll('audience.organisationIds').map(String) };
    case 'people':
      return { kind: 'addresses', emails: linesOf(fields, 'audience.emails') };
    default:
      return { kind: 'everybody' };
  }
}

/** What the form of an announcement says; what belongs to another choice is passed over. */
export function announcementOf(fields: FormData): WriteAnnouncement {
  const kind = textOf(fields, 'class') as AnnouncementClass;
  return {
    class: kind,
    subject: { de: textOf(fields, 'subject.de'), en: textOf(fields, 'subject.en') },
    body: { de: textOf(fields, 'body.de'), en: textOf(fields, 'body.en') },
    audience: audienceOf(fields),
    purposeId: (kind === 'marketing' && textOf(fields, 'purposeId')) || null,
    channelId: textOf(fields, 'channelId') || null,
  };
}
