import type { Breach } from '@redlich/contract';
import { createAnnouncement } from '../announcements/index.ts';
import { command, fieldError } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';
import { readLetterFacts } from './letters/letter-facts.ts';
import { proposePeopleLetter } from './letters/people-letter.ts';

/**
 * Drafts the mail to the people concerned; whom it goes to and its words are chosen there, and sending is an act of its own.
 * @throws DomainError notFound; conflict when it is closed or on `id`: people are not to be told, or a draft is there
 */
export const draftBreachAnnouncement = command(
  'breach.draft-announcement',
  async (scope, { id }: { id: string }): Promise<Breach> => {
    const row = await lockOpenBreach(scope, id);
    if (row.peopleDecision !== 'tell') throw fieldError('id', 'breachLacks', 'people');
    if (row.announcementId !== null) throw fieldError('id', 'taken');
    const facts = await readLetterFacts(scope, row);
    const [de, en] = [proposePeopleLetter('de', facts), proposePeopleLetter('en', facts)];
    const announcementId = await createAnnouncement(scope, {
      class: 'security',
      subject: { de: de.subject, en: en.subject },
      body: { de: de.body, en: en.body },
      audience: { kind: 'everybody' },
    });
    await setBreach(scope, id, { announcementId });
    await addEvent(scope, id, 'announcementDrafted', ['announcementId']);
    return readBreach(scope, id);
  },
);
