import { randomUUID } from 'node:crypto';
import type { AnnouncementClass, Audience } from '@redlich/contract';
import { fieldError, type CommandScope } from '../kernel/index.ts';
import { setAudience } from './audience.ts';

export interface NewAnnouncement {
  class: AnnouncementClass;
  /** English may be empty in both; then everybody gets the German text. */
  subject: { de: string; en: string };
  body: { de: string; en: string };
  audience: Audience;
  /** Of marketing, and only of it: the purpose whose consent is asked for each copy. */
  purposeId?: string | null;
  /** Whose address it comes from; without one the controller's, else the tenant's first. */
  channelId?: string | null;
  /** The version of the notice that it tells of. */
  noticeVersion?: number | null;
}

/**
 * Writes an announcement down as a draft, within the command of whoever has something to tell. @returns its id
 * @throws DomainError invalid on `subject.en` or `body.en` (one of them without the other), `purposeId`, `channelId`, `audience.…`
 */
export async function createAnnouncement(scope: CommandScope, input: NewAnnouncement): Promise<string> {
  const { tx, tenantId, now, actor } = scope;
  const announcementId = randomUUID();
  await tx
    .insertInto('announcements')
    .values({
      tenantId,
      announcementId,
      ...(await columnsOf(scope, input)),
      state: 'draft',
      noticeVersion: input.noticeVersion ?? null,
      createdBy: actor.kind === 'agent' ? actor.id : null,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  await setAudience(scope, announcementId, input.audience);
  scope.audit({ objectKind: 'announcement', objectId: announcementId, fields: ['class', 'audience'] });
  return announcementId;
}

/** What is written of it, checked. */
export async function columnsOf(scope: CommandScope, input: NewAnnouncement) {
  const { subject, body } = input;
  if ((subject.en === '') !== (body.en === ''))
    throw fieldError(subject.en === '' ? 'subject.en' : 'body.en', 'required');
  return {
    class: input.class,
    subjectDe: subject.de,
    subjectEn: subject.en,
    bodyDe: body.de,
    bodyEn: body.en,
    audience: input.audience.kind,
    consentPurposeId: await purposeOf(scope, input),
    channelId: await channelOf(scope, input),
  };
}

async function purposeOf({ tx, tenantId }: CommandScope, { class: kind, purposeId }: NewAnnouncement) {
  if (kind !== 'marketing') return null;
  if (!purposeId) throw fieldError('purposeId', 'required');
  const purpose = await tx
    .selectFrom('consentPurposes')
    .select('consentPurposeId')
    .where('tenantId', '=', tenantId)
    .where('consentPurposeId', '=', purposeId)
    .executeTakeFirst();
  if (!purpose) throw fieldError('purposeId', 'unknown');
  return purposeId;
}

async function channelOf({ tx, tenantId }: CommandScope, { channelId }: NewAnnouncement) {
  if (!channelId) return null;
  const channel = await tx
    .selectFrom('channels')
    .select('channelId')
    .where('tenantId', '=', tenantId)
    .where('channelId', '=', channelId)
    .executeTakeFirst();
  if (!channel) throw fieldError('channelId', 'unknown');
  return channelId;
}
