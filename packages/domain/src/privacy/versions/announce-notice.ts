import type { Announcement, Language, NoticeChange } from '@redlich/contract';
import { createAnnouncement, readAnnouncement } from '../../announcements/index.ts';
import { command, originOf } from '../../kernel/index.ts';
import { findPrimaryHost, getTenant } from '../../tenants/index.ts';
import { getNoticeVersion } from './read-versions.ts';

const sentencesMax = 20;
const charactersMax = 600;

interface Facts {
  tenantName: string;
  url: string;
  validFrom: string;
  /** Those that say something else than before. */
  changes: readonly NoticeChange[];
}

const words: Record<Language, (facts: Facts & { day: string; list: string }) => { subject: string; body: string }> = {
  de: ({ tenantName, url, day, list }) => ({
    subject: `Unsere Datenschutzerklärung ändert sich zum ${day}`,
    body: [
      'Guten Tag,',
      `ab dem ${day} gilt eine neue Fassung der Datenschutzerklärung von ${tenantName}. Das sagt sie anders als bisher:`,
      list,
      `Die ganze Erklärung, und was sich geändert hat, lesen Sie hier: ${url}`,
      'Haben Sie Fragen dazu, antworten Sie auf diese E-Mail.',
    ].join('\n\n'),
  }),
  en: ({ tenantName, url, day, list }) => ({
    subject: `Our privacy notice changes on ${day}`,
    body: [
      'Hello,',
      `from ${day} a new version of the privacy notice of ${tenantName} applies. This is what it says differently:`,
      list,
      `The whole notice, and what has changed, is here: ${url}`,
      'If you have questions about it, reply to this e-mail.',
    ].join('\n\n'),
  }),
};
const signs: Record<Language, { is: string; was: string; more: (count: number) => string; none: string }> = {
  de: {
    is: 'Neu',
    was: 'Entfällt',
    more: (count) => `… und ${count} weitere Änderungen.`,
    none: 'Der Wortlaut wurde klarer gefasst; in der Sache ändert sich nichts.',
  },
  en: {
    is: 'New',
    was: 'No longer',
    more: (count) => `… and ${count} more changes.`,
    none: 'The wording was made clearer; nothing changes in substance.',
  },
};

const shortened = (text: string) => (text.length > charactersMax ? `${text.slice(0, charactersMax - 1)}…` : text);

/** What is told of a version. Pure. */
export function noticeAnnouncement(language: Language, facts: Facts): { subject: string; body: string } {
  const { is, was, more, none } = signs[language];
  const lines = facts.changes
    .slice(0, sentencesMax)
    .map(({ before, after }) =>
      after === null ? `– ${was}: ${shortened(before ?? '')}` : `– ${is}: ${shortened(after)}`,
    );
  const rest = facts.changes.length - lines.length;
  const day = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(new Date(facts.validFrom));
  const list = [...lines, ...(rest > 0 ? [more(rest)] : [])].join('\n') || none;
  return words[language]({ ...facts, day, list });
}

/**
 * Drafts what tells every customer of a version of the notice: its public address and the sentences that say something
 * else. A draft that is there already is answered instead of a second one.
 * @throws DomainError notFound
 */
export const announceNotice = command(
  'announcement.create',
  async (scope, { version }: { version: number }): Promise<Announcement> => {
    const { tx, tenantId, ports } = scope;
    const { name: tenantName } = await getTenant(scope, undefined);
    const origin = originOf(ports.site, await findPrimaryHost(scope));
    const told = { subject: { de: '', en: '' }, body: { de: '', en: '' } };
    for (const language of ['de', 'en'] as const) {
      const { validFrom, changes } = await getNoticeVersion(scope, { version, language });
      const url = `${origin}/privacy/versions/${version}${language === 'de' ? '' : '?lang=en'}`;
      const material = changes.filter((change) => change.material);
      const { subject, body } = noticeAnnouncement(language, { tenantName, url, validFrom, changes: material });
      told.subject[language] = subject;
      told.body[language] = body;
    }
    const known = await tx
      .selectFrom('announcements')
      .select('announcementId')
      .where('tenantId', '=', tenantId)
      .where('noticeVersion', '=', version)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    scope.audit({ objectKind: 'noticeVersion', objectId: null, fields: [] });
    const id =
      known?.announcementId ??
      (await createAnnouncement(scope, {
        class: 'service',
        ...told,
        audience: { kind: 'everybody' },
        noticeVersion: version,
      }));
    return readAnnouncement(scope, id);
  },
);
