import type { OwnConsent } from '@redlich/contract';
import { Link, useFetcher } from '@remix-run/react';
import { errorsOf } from '#app/forms/field-errors.ts';
import type { FormResult } from '#app/forms/saved.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { consentStates, inMine } from '#app/routes/settings/consents/consent-words.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';

interface Props {
  items: readonly OwnConsent[];
  /** The person objected to marketing, which stands above every consent (GDPR Art. 21(3)). */
  marketingStopped: boolean;
}

/** The own consents: one button gives, the same button takes back. */
export function OwnConsents({ items, marketingStopped }: Props) {
  return (
    <>
      {marketingStopped && (
        <Callout className="mb-4">
          {m.consents_own_objected()}{' '}
          <Link to="/portal/profile/my-data#objections" className="font-medium underline underline-offset-2">
            {m.consents_own_objected_open()}
          </Link>
        </Callout>
      )}
      <ul className="flex flex-col gap-3">
        {items.map((consent) => (
          <OwnConsentLine key={consent.purposeId} consent={consent} />
        ))}
      </ul>
    </>
  );
}

function OwnConsentLine({ consent }: { consent: OwnConsent }) {
  const fetcher = useFetcher<FormResult>({ key: `consent-${consent.purposeId}` });
  const { state, since } = consent;
  const isGiven = state === 'inForce' || state === 'pending';
  const problem = fetcher.data?.saved === false ? fetcher.data.problem : undefined;
  return (
    <li className="rounded-card bg-surface-1 p-4 shadow-control">
      <FormErrors errors={errorsOf(problem)} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="flex flex-wrap items-center gap-2 text-16 font-semibold text-strong">
            {inMine(consent.name)}
            <Badge tone={consentStates[state].tone}>{consentStates[state].words()}</Badge>
          </h3>
          <p className="mt-1 max-w-[68ch] text-14 whitespace-pre-line text-normal">{inMine(consent.text)}</p>
          {since !== null && (
            <p className="mt-1.5 text-13 text-muted">
              {state === 'withdrawn'
                ? m.consent_own_withdrawn({ date: day(since) })
                : m.consent_own_given({ date: day(since) })}
            </p>
          )}
        </div>
        <fetcher.Form method="post" className="shrink-0">
          <input type="hidden" name="form" value="consent" />
          <input type="hidden" name="purposeId" value={consent.purposeId} />
          <input type="hidden" name="version" value={consent.version} />
          <Button
            type="submit"
            name="act"
            value={isGiven ? 'withdraw' : 'give'}
            size="portal"
            disabled={fetcher.state !== 'idle'}
          >
            {isGiven ? m.consent_withdraw() : m.consent_give()}
          </Button>
        </fetcher.Form>
      </div>
    </li>
  );
}
