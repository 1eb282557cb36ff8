import type { AnnouncementPreview, Language } from '@redlich/contract';
import { findChannel, readAnnouncement } from '../announcements/index.ts';
import { command, originOf, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { findPrimaryHost } from '../tenants/index.ts';
import { announcementMail } from './announcement-mail.ts';
import type { MailSender } from './deliver-article.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { filesOfLook, readLook, type Look } from './read-look.ts';

interface Wanted {
  id: string;
  mailId: string;
  language: Language;
  recipient: OutgoingMail['to'];
}

/** The mail as it would leave, without the link that belongs to a person alone. */
async function compose(
  scope: QueryScope,
  { id, mailId, language, recipient }: Wanted,
  look: Look,
): Promise<OutgoingMail> {
  const { class: kind, subject, body, purpose, channelId } = await readAnnouncement(scope, id);
  const [channel, host] = [await findChannel(scope, channelId), await findPrimaryHost(scope)];
  const written: Language = subject[language] === '' ? 'de' : language;
  const page = `${originOf(scope.ports.site, host)}/consents`;
  return announcementMail({
    id: mailId,
    class: kind,
    subject: subject[written],
    body: body[written],
    language: written,
    recipient,
    channel,
    platformDomain: scope.ports.site.platformDomain,
    look,
    consent: purpose ? { name: purpose.name[written], link: page, unsubscribeUrl: page } : undefined,
  });
}

/** The mail as a reader of a language would get it. @throws DomainError notFound */
export const previewAnnouncement = query(
  'announcement.list',
  async (scope, { id, language }: { id: string; language: Language }): Promise<AnnouncementPreview> => {
    // The logo travels with a mail; a page has none of its parts.
    const look = { ...(await readLook(scope)), logo: null };
    const mail = { id, mailId: id, language, recipient: { name: '', address: '' } };
    const { from, subject, text, html, unsubscribeUrl } = await compose(scope, mail, look);
    return { from: `${from.name} <${from.address}>`, subject, text, html, unsubscribes: unsubscribeUrl !== undefined };
  },
);

interface Test {
  announcementId: string;
  agentId: string;
  testId: string;
}

const prepare = command('mail.deliver', async (scope, { announcementId, agentId, testId }: Test) => {
  const { tx, tenantId } = scope;
  scope.audit({ objectKind: 'announcement', objectId: announcementId, fields: [] });
  const agent = await tx
    .selectFrom('agents')
    .select(['name', 'email'])
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .where('active', '=', true)
    .executeTakeFirst();
  const draft = await tx
    .selectFrom('announcements')
    .select('subjectEn')
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .executeTakeFirst();
  const look = await readLook(scope);
  if (!agent || !draft) return { look, mails: [] };
  const recipient = { name: agent.name, address: agent.email };
  const languages: readonly Language[] = draft.subjectEn === '' ? ['de'] : ['de', 'en'];
  const mails = [];
  for (const language of languages)
    mails.push(
      await compose(scope, { id: announcementId, mailId: `${testId}.${language}`, language, recipient }, look),
    );
  return { look, mails };
});

/** Sends an announcement to the agent who wrote it; the job `mail.test-announcement`. A repeat carries the same Message-IDs. */
export async function deliverTest(scope: Scope, sender: MailSender, test: Test, signal?: AbortSignal): Promise<void> {
  const { look, mails } = await prepare(scope, test);
  // Whoever tests has nothing to withdraw.
  for (const { unsubscribeUrl: _, ...mail } of mails) {
    const subject = `[Test] ${mail.subject}`;
    try {
      await sender.send({ ...mail, subject, attachments: filesOfLook(scope, look) }, signal);
    } catch (error) {
      // Refused for good: trying again changes nothing.
      if ((error as { permanent?: unknown }).permanent !== true) throw error;
    }
  }
}
