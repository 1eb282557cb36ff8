import type { OwnWording } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { SettingsPart } from '../settings-page.tsx';

/** Sentences of the product in the tenant's own words; those that no longer fit are marked. */
export function OwnWordings({ wordings }: { wordings: readonly OwnWording[] }) {
  return (
    <SettingsPart title={m.notice_own_wordings()} lead={m.notice_own_wordings_lead()}>
      <ul className="border-t border-line">
        {wordings.map(({ sentence, text, state }) => (
          <li key={sentence} className="flex min-h-12 items-center gap-3 border-b border-line py-2">
            {state === 'gone' ? (
              <span className="min-w-0 flex-1 text-14 text-muted">{text[getLocale()]}</span>
            ) : (
              <Link
                to={`/settings/notice?of=draft&words=1&sentence=${encodeURIComponent(sentence)}`}
                className="min-w-0 flex-1 text-14 text-strong hover:underline"
              >
                {text[getLocale()]}
              </Link>
            )}
            {state === 'stale' && <Badge tone="warn">{m.notice_wording_stale()}</Badge>}
            {state === 'gone' && <Badge>{m.notice_wording_gone()}</Badge>}
          </li>
        ))}
      </ul>
    </SettingsPart>
  );
}
