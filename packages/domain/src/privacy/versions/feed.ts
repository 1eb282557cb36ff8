import type { Language, NoticeVersion } from '@redlich/contract';
import { originOf, query } from '../../kernel/index.ts';
import { findPrimaryHost, getTenant } from '../../tenants/index.ts';
import { listNoticeVersions } from './read-versions.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const xml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);

const words = {
  de: {
    title: (tenant: string) => `Datenschutzerklärung von ${tenant}`,
    entry: (version: number) => `Version ${version} der Datenschutzerklärung`,
    from: (day: string) => `Gilt ab ${day}.`,
  },
  en: {
    title: (tenant: string) => `Privacy notice of ${tenant}`,
    entry: (version: number) => `Version ${version} of the privacy notice`,
    from: (day: string) => `Applies from ${day}.`,
  },
} satisfies Record<Language, unknown>;

const entriesMax = 50;

export interface FeedFacts {
  tenantId: string;
  tenantName: string;
  /** Where the pages are, such as `https://seewind.desk.example`. */
  origin: string;
  language: Language;
  /** The newest first. */
  versions: readonly NoticeVersion[];
}

/** The versions of a notice as an Atom feed (RFC 4287). Pure: nothing of the moment is in it, so that its hash is its tag. */
export function noticeFeed({ tenantId, tenantName, origin, language, versions }: FeedFacts): string {
  const said = words[language];
  const page = (path: string) => xml(`${origin}${path}?lang=${language}`);
  const dayOf = (version: NoticeVersion) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'Europe/Berlin',
    }).format(new Date(version.validFrom));
  const entries = versions.slice(0, entriesMax).map(
    (version) => `  <entry>
    <id>urn:uuid:${tenantId}#${language}-${version.version}</id>
    <title>${xml(said.entry(version.version))}</title>
    <link rel="alternate" type="text/html" href="${page(`/privacy/versions/${version.version}`)}"/>
    <published>${version.publishedAt}</published>
    <updated>${version.publishedAt}</updated>
    <summary>${xml(said.from(dayOf(version)))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>urn:uuid:${tenantId}#${language}</id>
  <title>${xml(said.title(tenantName))}</title>
  <author><name>${xml(tenantName)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/api/v1/privacy/feed?language=${language}`)}"/>
  <link rel="alternate" type="text/html" href="${page('/privacy')}"/>
  <updated>${versions[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'}</updated>
${entries.join('\n')}
</feed>
`;
}

/** The feed of the tenant's notice; anybody may read it. */
export const getNoticeFeed = query('privacy.get-notice', async (scope, { language }: { language: Language }) => {
  const { name } = await getTenant(scope, undefined);
  const host = await findPrimaryHost(scope);
  const { items } = await listNoticeVersions(scope, undefined);
  const origin = originOf(scope.ports.site, host);
  return noticeFeed({ tenantId: scope.tenantId, tenantName: name, origin, language, versions: items });
});
