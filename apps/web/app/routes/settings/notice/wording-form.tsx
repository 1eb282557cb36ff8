import type { WordedSentence } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { LintedTexts } from '../notice-shape/linted-texts.tsx';

interface Props {
  worded: WordedSentence;
  result: FormResult | undefined;
  closeTo: string;
}

/** Other words for a sentence, beside the notice: what it says, what has to stay in, and the text in both languages. */
export function WordingForm({ worded: { sentence, standard, own, state, values }, result, closeTo }: Props) {
  const kept = values[getLocale()];
  return (
    <section aria-label={m.notice_own_words()}>
      <div className="flex items-start gap-3">
        <h2 className="flex-1 text-14 font-semibold text-strong">
          {own === null ? m.notice_own_words() : m.notice_own_words_change()}
        </h2>
        <Link
          to={closeTo}
          preventScrollReset
          replace
          aria-label={m.notice_close_evidence()}
          className="-m-1.5 inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-surface-2 pointer-coarse:size-11"
        >
          <X size={16} aria-hidden />
        </Link>
      </div>
      <p className="mt-1 text-13 text-muted">{m.notice_own_words_lead()}</p>
      {state === 'stale' && (
        <Callout tone="warn" className="mt-3">
          {m.notice_own_words_stale()}
        </Callout>
      )}
      <p className="mt-4 text-12 text-muted">{m.notice_own_words_standard()}</p>
      <blockquote className="mt-1 border-l-2 border-line pl-3 text-14 break-words text-strong">
        {standard[getLocale()]}
      </blockquote>
      {kept.length > 0 && (
        <p className="mt-2 text-13 break-words text-muted">{m.notice_own_words_values({ values: kept.join(', ') })}</p>
      )}
      <div className="mt-4">
        <SettingsForm key={sentence} name="wording" hidden={{ sentence }} pageResult={result} submitLabel={m.save()}>
          <LintedTexts name="wording" text={own ?? standard} sentence={sentence} />
        </SettingsForm>
      </div>
      {own !== null && (
        <div className="mt-4 border-t border-line pt-4">
          <SettingsForm
            name="standard-wording"
            hidden={{ sentence }}
            pageResult={result}
            submitLabel={m.notice_own_words_back()}
          >
            <></>
          </SettingsForm>
        </div>
      )}
    </section>
  );
}
