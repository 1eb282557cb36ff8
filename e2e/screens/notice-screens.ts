import type { Screen } from './screens.ts';

/** The notice as its keeper sees it, and its versions as everybody does. */
export const noticeScreens: readonly Screen[] = [
  { name: 'notice-versions', who: 'visitor', at: '/privacy/versions' },
  { name: 'notice-version', who: 'visitor', at: '/privacy/versions/1' },
  { name: 'settings-notice', who: 'dpo', at: '/settings/notice' },
  { name: 'notice-embed', who: 'visitor', at: '/privacy/embed' },
  {
    name: 'settings-notice-import',
    who: 'dpo',
    at: '/settings/notice-import',
    async before(page, { say }) {
      await page
        .getByLabel(say('notice_import_text'))
        .fill(
          'Verantwortlicher\nMöwe IT GmbH\nAm Hafen 3\n24103 Kiel\n\nTickets löschen wir nach fünf Jahren. Grundlage ist das TTDSG.',
        );
      await page.getByRole('button', { name: say('notice_import_read') }).click();
      await page.getByText('TDDDG').first().waitFor();
    },
  },
  { name: 'settings-notice-shape', who: 'dpo', at: '/settings/notice-shape' },
  { name: 'settings-notice-draft', who: 'dpo', at: '/settings/notice?of=draft' },
  { name: 'settings-notice-words', who: 'dpo', at: '/settings/notice?of=draft&words=1&sentence=storage.ends' },
  { name: 'settings-notice-evidence', who: 'dpo', at: '/settings/notice?sentence=retention.closedTickets' },
  { name: 'settings-recipients', who: 'dpo', at: '/settings/recipients' },
  { name: 'settings-recipient-new', who: 'dpo', at: '/settings/recipients/new?host=hooks.example' },
  { name: 'settings-connections', who: 'dpo', at: '/settings/connections' },
  { name: 'settings-notice-checks', who: 'dpo', at: '/settings/notice-checks' },
  { name: 'settings-privacy', who: 'dpo', at: '/settings/privacy' },
];
