import type { ShownNotice } from '@redlich/contract';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

const languages = { de: 'Deutsch', en: 'English' } as const;

/** Which versions of the notice a person was shown, the newest first. */
export function ShownNotices({ items }: { items: readonly ShownNotice[] }) {
  if (items.length === 0) return <p className="text-14 text-muted">{m.notices_shown_none()}</p>;
  return (
    <ul className="border-t border-line">
      {items.map(({ version, language, shownAt, occasion, ticketNumber }) => (
        <li
          key={`${shownAt} ${occasion}`}
          className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-2.5 text-14"
        >
          <a
            href={`/privacy/versions/${version}?lang=${language}`}
            className="text-accent-text underline underline-offset-2"
          >
            {m.notice_shown_version({ version })}
          </a>
          <span lang={language} className="text-muted">
            {languages[language]}
          </span>
          <span className="text-normal">
            {occasion === 'account' ? m.notice_shown_account() : m.notice_shown_request({ number: ticketNumber ?? '' })}
          </span>
          <span className="ml-auto text-muted tabular-nums">{moment(shownAt)}</span>
        </li>
      ))}
    </ul>
  );
}
