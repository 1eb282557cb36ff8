import type { LinkedConsents } from '@redlich/contract';
import { Form, useNavigation } from '@remix-run/react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { consentStates, inMine } from '#app/routes/settings/consents/consent-words.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';

/** Consents behind a link: with a token each can be withdrawn by one button. */
export function LinkedConsentList({ items, token }: { items: LinkedConsents['consents']; token?: string }) {
  const navigation = useNavigation();
  return (
    <ul className="mt-8 flex flex-col gap-3">
      {items.map(({ purposeId, name, text, state, since }) => (
        <li key={purposeId} className="rounded-card bg-surface-1 p-4 shadow-control">
          <div className="flex flex-wrap items-center gap-2">
            <h2 className="text-16 font-semibold text-strong">{inMine(name)}</h2>
            <Badge tone={consentStates[state].tone}>{consentStates[state].words()}</Badge>
          </div>
          <p className="mt-1 max-w-[68ch] text-14 whitespace-pre-line text-normal">{inMine(text)}</p>
          {since !== null && (
            <p className="mt-1.5 text-13 text-muted">
              {state === 'withdrawn'
                ? m.consent_own_withdrawn({ date: day(since) })
                : m.consent_own_given({ date: day(since) })}
            </p>
          )}
          {token !== undefined && state !== 'withdrawn' && (
            <Form method="post" className="mt-4">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="purposeId" value={purposeId} />
              <Button type="submit" look="primary" size="portal" disabled={navigation.state !== 'idle'}>
                {m.consent_withdraw()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
