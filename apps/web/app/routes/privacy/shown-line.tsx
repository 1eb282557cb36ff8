import type { Portal } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/**
 * The notice beside a form, with the version that applies; what was shown goes along with the form. Nothing is to be ticked:
 * a notice informs, nobody agrees to it.
 */
export function ShownNoticeLine({ notice }: Pick<Portal, 'notice'>) {
  if (notice === null) return null;
  return (
    <p className="max-w-[68ch] text-14 text-muted">
      <input type="hidden" name="notice.version" value={notice.version} />
      <input type="hidden" name="notice.language" value={getLocale()} />
      {m.notice_shown_before()}{' '}
      <a
        href={`/privacy?lang=${getLocale()}`}
        target="_blank"
        rel="noreferrer"
        className="text-accent-text underline underline-offset-2"
      >
        {m.privacy_notice()}
      </a>{' '}
      {m.notice_shown_after({ version: notice.version, date: day(notice.validFrom) })}
    </p>
  );
}
