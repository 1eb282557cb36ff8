import type { Language, NoticeBlock, NoticeDocument, NoticeVersion, Paper, PaperBlock } from '@redlich/contract';

const texts = {
  de: {
    version: 'Fassung',
    validFrom: 'Gültig ab',
    draft: 'Noch nicht veröffentlicht',
    asConfigured: 'Stand der Einstellungen',
    hash: 'Prüfsumme (SHA-256)',
    footer: (version: number, hash: string) => `Fassung ${version} · SHA-256 ${hash}`,
  },
  en: {
    version: 'Version',
    validFrom: 'Valid from',
    draft: 'Not published yet',
    asConfigured: 'As configured on',
    hash: 'Checksum (SHA-256)',
    footer: (version: number, hash: string) => `Version ${version} · SHA-256 ${hash}`,
  },
} satisfies Record<Language, unknown>;

const tags = { de: 'de-DE', en: 'en-GB' } as const;

/** A day as it is written out: `26. November 2026`. */
export const longDay = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(new Date(moment));

function block(said: NoticeBlock): PaperBlock[] {
  switch (said.kind) {
    case 'list':
      return [{ kind: 'list', items: said.sentences.map(({ text }) => text) }];
    case 'address':
      return said.sentences.map(({ lines, email, website }) => ({ kind: 'address', lines, email, website }));
    case 'table':
      return [{ kind: 'table', columns: said.columns, rows: said.sentences.map(({ cells }) => cells) }];
    default:
      return [{ kind: said.kind, text: said.sentences.map(({ text }) => text).join(' ') }];
  }
}

interface Standing {
  published: NoticeVersion | null;
  changedAt: string | null;
}

/** The notice as a paper, with the version and the checksum it is told by. */
export function noticeAsPaper(document: NoticeDocument, { published, changedAt }: Standing): Paper {
  const { language, title, tenantName, sections } = document;
  const say = texts[language];
  const draft = changedAt === null ? [] : [{ name: say.asConfigured, value: longDay(changedAt, language) }];
  return {
    language,
    title,
    author: tenantName,
    facts: published
      ? [
          { name: say.version, value: String(published.version) },
          { name: say.validFrom, value: longDay(published.validFrom, language) },
          { name: say.hash, value: published.sha256[language] },
        ]
      : [{ name: say.version, value: say.draft }, ...draft],
    footer: published ? say.footer(published.version, published.sha256[language]) : say.draft,
    date: published?.validFrom ?? changedAt,
    blocks: sections.flatMap(({ heading, blocks }) => [
      { kind: 'heading' as const, level: 1 as const, text: heading },
      ...blocks.flatMap(block),
    ]),
  };
}
