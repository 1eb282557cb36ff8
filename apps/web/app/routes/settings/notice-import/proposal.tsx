import type { ImportKind, ImportProposal } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import type { Option } from '#app/ui/form/select.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { ProposalFields } from './proposal-fields.tsx';

const titles: Record<ImportKind, () => string> = {
  controller: m.notice_import_controller,
  dpo: m.notice_import_dpo,
  authority: m.notice_import_authority,
  recipient: m.notice_import_recipient,
  retention: m.notice_import_retention,
};
const hintWords: Record<ImportProposal['hints'][number], () => string> = {
  addressMissing: m.notice_import_hint_address,
  emailMissing: m.notice_import_hint_email,
  countryUnknown: m.notice_import_hint_country,
  otherAuthority: m.notice_import_hint_authority,
  mechanismMissing: m.notice_import_hint_mechanism,
  belowFloor: m.notice_import_hint_floor,
  longWithoutReason: m.notice_import_hint_reason,
};

interface Props {
  proposal: ImportProposal;
  text: string;
  taken: FormResult | undefined;
  countries: readonly Option[];
}

/** One entry: where it stands, what the register holds, and the form that takes it over as it is corrected. */
export function Proposal({ proposal, text, taken, countries }: Props) {
  const { id, kind, quote, values, current, isTaken, hints } = proposal;
  const isDone = useFetcher<FormResult>({ key: id }).data?.saved === true || (taken?.form === id && taken.saved);
  const [isDismissed, setDismissed] = useState(false);
  // What the text leaves open stays as the register has it.
  const stated = Object.entries(values).filter(([, value]) => value !== '');
  const merged = { ...current, ...Object.fromEntries(stated) };
  const now = Object.values(current ?? {}).filter((value) => value !== '');
  if (isDismissed && !isDone)
    return (
      <li className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <p className="text-14 text-muted">
          {titles[kind]()}: {m.notice_import_dismissed()}
        </p>
        <Button type="button" look="quiet" onClick={() => setDismissed(false)}>
          {m.notice_import_undo()}
        </Button>
      </li>
    );
  return (
    <li className="border-t border-line pt-6">
      <h2 className="flex flex-wrap items-center gap-3 text-16">
        {titles[kind]()}
        {(isDone || isTaken) && <Badge tone="good">{isDone ? m.notice_import_done() : m.notice_import_same()}</Badge>}
      </h2>
      <p className="mt-2 text-13 text-muted">{m.notice_import_stands()}</p>
      <blockquote className="mt-1 border-l-2 border-line pl-3 text-14 wrap-anywhere whitespace-pre-line text-normal">
        {quote}
      </blockquote>
      {now.length > 0 && !isDone && !isTaken && (
        <p className="mt-2 text-13 wrap-anywhere text-muted">
          {m.notice_import_now()} {now.join(', ')}
        </p>
      )}
      {hints.map((hint) => (
        <Callout key={hint} tone="warn" className="mt-3">
          {hintWords[hint]()}
        </Callout>
      ))}
      {!isDone && !isTaken && (
        <div className="mt-4">
          <SettingsForm
            name={id}
            pageResult={taken}
            hidden={{ kind }}
            submitLabel={m.notice_import_take()}
            doneText={m.notice_import_done()}
            look="secondary"
            extra={
              <Button type="button" look="quiet" onClick={() => setDismissed(true)}>
                {m.notice_import_dismiss()}
              </Button>
            }
          >
            <noscript>
              <input type="hidden" name="text" value={text} />
            </noscript>
            <ProposalFields kind={kind} values={merged} countries={countries} />
          </SettingsForm>
        </div>
      )}
    </li>
  );
}
