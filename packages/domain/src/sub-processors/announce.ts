import { randomUUID } from 'node:crypto';
import {
  announcementDaysMin,
  type AnnounceSubProcessor,
  type Language,
  type SubProcessorChange,
} from '@redlich/contract';
import { createAnnouncement, startAnnouncement } from '../announcements/index.ts';
import { calendarDay, command, DomainError, fieldError, originOf, type CommandScope } from '../kernel/index.ts';
import { lockRecipient, readRecipient, setPlan } from '../recipients/index.ts';
import { findPrimaryHost, getTenant } from '../tenants/index.ts';
import { readChange } from './change-rows.ts';
import { announcementOf, withdrawalOf } from './letter.ts';
import { readWhomToTell, readWhoWasTold } from './whom-to-tell.ts';

interface Letter {
  subject: string;
  body: string;
}

/** The first day that may be announced on `day`. Pure; days are `2026-11-22`. */
export const earliestDay = (day: string): string =>
  new Date(Date.parse(day) + announcementDaysMin * 86_400_000).toISOString().slice(0, 10);

/**
 * Tells of a processor that is to come: it is inactive until its day, whatever its contract says, and everybody who is
 * subscribed or has a contract that promises it gets a mail.
 * @throws DomainError notFound; invalid on `recipientId` (no processor), `effectiveOn` (less than 30 days ahead) or `class`
 * (no purpose names announcements); conflict where it works already or was announced
 */
export const announceSubProcessor = command(
  'sub-processor.announce',
  async (scope, input: AnnounceSubProcessor): Promise<SubProcessorChange> => {
    const { tx, tenantId, now, actor } = scope;
    // Two at once would announce it twice.
    await lockRecipient(scope, input.recipientId);
    const recipient = await readRecipient(scope, input.recipientId);
    if (recipient.role !== 'processor') throw fieldError('recipientId', 'notAProcessor');
    if (recipient.standing === 'valid') throw fieldError('recipientId', 'worksAlready');
    if (recipient.standing === 'announced') throw fieldError('recipientId', 'announcedAlready');
    const earliest = earliestDay(calendarDay(now));
    if (input.effectiveOn < earliest) throw fieldError('effectiveOn', 'announcedTooLate', earliest);
    const changeId = randomUUID();
    const told = { recipient, effectiveOn: input.effectiveOn, reason: input.reason };
    await tx
      .insertInto('subProcessorChanges')
      .values({
        tenantId,
        changeId,
        recipientId: recipient.id,
        effectiveOn: input.effectiveOn,
        reasonDe: input.reason.de,
        reasonEn: input.reason.en,
        announcedAt: now,
        announcedBy: actor.kind === 'agent' ? actor.id : null,
        announcementId: await tell(scope, told),
      })
      .execute();
    await setPlan(scope, recipient.id, input.effectiveOn);
    scope.audit({ objectKind: 'subProcessorChange', objectId: changeId, fields: ['recipientId', 'effectiveOn'] });
    return readChange(scope, changeId);
  },
);

async function tell(scope: CommandScope, change: Omit<Parameters<typeof announcementOf>[1], 'tenantName' | 'url'>) {
  const customerIds = await readWhomToTell(scope);
  const facts = { ...change, ...(await whoTells(scope)) };
  return write(scope, customerIds, { de: announcementOf('de', facts), en: announcementOf('en', facts) });
}

const whoTells = async (scope: CommandScope) => ({
  tenantName: (await getTenant(scope, undefined)).name,
  url: `${originOf(scope.ports.site, await findPrimaryHost(scope))}/sub-processors`,
});

/** @returns the announcement; null where nobody is to be told */
async function write(scope: CommandScope, customerIds: string[], { de, en }: Record<Language, Letter>) {
  if (customerIds.length === 0) return null;
  const announcementId = await createAnnouncement(scope, {
    class: 'service',
    subject: { de: de.subject, en: en.subject },
    body: { de: de.body, en: en.body },
    audience: { kind: 'people', customerIds },
  });
  await startAnnouncement(scope, announcementId);
  return announcementId;
}

/**
 * Takes an announced change back before its day and tells whoever was told; the processor has to be announced anew.
 * @throws DomainError notFound; conflict where it was withdrawn or is in force
 */
export const withdrawSubProcessorChange = command(
  'sub-processor.withdraw',
  async (scope, { id }: { id: string }): Promise<SubProcessorChange> => {
    const { recipient } = await readChange(scope, id);
    await lockRecipient(scope, recipient.id);
    const change = await readChange(scope, id);
    if (change.state !== 'announced') throw new DomainError('conflict', { detail: 'not announced any more' });
    await scope.tx
      .updateTable('subProcessorChanges')
      .set({ withdrawnAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('changeId', '=', id)
      .execute();
    await setPlan(scope, recipient.id, null);
    const facts = { name: change.recipient.name, effectiveOn: change.effectiveOn, ...(await whoTells(scope)) };
    const letters = { de: withdrawalOf('de', facts), en: withdrawalOf('en', facts) };
    await write(scope, await readWhoWasTold(scope, change.announcementId), letters);
    scope.audit({ objectKind: 'subProcessorChange', objectId: id, fields: ['withdrawnAt'] });
    return readChange(scope, id);
  },
);
