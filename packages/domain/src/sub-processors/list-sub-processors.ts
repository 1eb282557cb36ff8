import type { Recipient, SubProcessor, SubProcessors } from '@redlich/contract';
import { calendarDay, query } from '../kernel/index.ts';
import { hasPromisedAnnouncements, readRecipients } from '../recipients/index.ts';
import { selectChanges } from './change-rows.ts';

const shown = ({ id, name, category, purpose, country, transferMechanism, ...links }: Recipient): SubProcessor => ({
  id,
  name,
  category,
  purpose,
  country,
  transferMechanism,
  website: links.website,
  privacyWebsite: links.privacyWebsite,
});

/** Processors that work for the tenant under a contract, and those that were announced, by their day. */
export const listSubProcessors = query('sub-processor.list', async (scope, _: void): Promise<SubProcessors> => {
  const { recipients } = await readRecipients(scope);
  const changes = await selectChanges(scope)
    .where('c.withdrawnAt', 'is', null)
    .where('c.effectiveOn', '>', calendarDay(scope.now))
    .orderBy('c.effectiveOn')
    .orderBy('c.changeId')
    .execute();
  const planned = changes.flatMap((row) => {
    const recipient = recipients.find(({ id }) => id === row.recipientId);
    if (recipient?.standing !== 'announced') return [];
    return {
      changeId: row.changeId,
      subProcessor: shown(recipient),
      reason: { de: row.reasonDe, en: row.reasonEn },
      announcedAt: row.announcedAt.toISOString(),
      effectiveOn: row.effectiveOn,
    };
  });
  const promised = await hasPromisedAnnouncements(scope);
  return { promised, items: recipients.filter(({ standing }) => standing === 'valid').map(shown), planned };
});
