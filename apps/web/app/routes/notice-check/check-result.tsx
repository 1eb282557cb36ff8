import type { NoticeLint } from '@redlich/contract';
import { Form, Link, useNavigation } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FindingList } from './finding-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { replaced } from './marked-parts.ts';

interface Props {
  text: string;
  result: NoticeLint;
  children: ReactNode;
}

/** What was found beside the text. Replacing happens in the browser; without scripts the proposals stand there to be read. */
export function CheckResult({ text, result, children }: Props) {
  const [state, setState] = useState({ text, findings: result.findings });
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = state.text !== text;
  const apply = (index: number) => {
    setState((before) => replaced(before.text, before.findings, index));
    heading.current?.focus({ preventScroll: true });
  };
  const applyAll = () =>
    setState((before) => {
      let now = before;
      for (;;) {
        const index = now.findings.findIndex(({ replacement }) => replacement !== null);
        if (index < 0) return now;
        now = replaced(now.text, now.findings, index);
      }
    });
  return (
    <>
      <Summary result={{ ...result, findings: state.findings }} text={state.text} changed={changed} heading={heading} />
      {result.findings.length === 0 ? (
        <Callout tone="good" className="mt-6 max-w-180">
          {m.check_clean_text()}
        </Callout>
      ) : (
        state.findings.length === 0 && (
          <Callout tone="good" className="mt-6 max-w-180">
            {m.check_gone_all()}
          </Callout>
        )
      )}
      <div className="mt-8 gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
        <MarkedText text={state.text} findings={state.findings} language={result.language} />
        {state.findings.length > 0 && (
          <FindingList
            text={state.text}
            findings={state.findings}
            language={result.language}
            onApply={apply}
            onApplyAll={applyAll}
          />
        )}
      </div>
      {children}
    </>
  );
}

interface SummaryProps {
  result: NoticeLint;
  text: string;
  changed: boolean;
  heading: React.RefObject<HTMLHeadingElement>;
}

function Summary({ result, text, changed, heading }: SummaryProps) {
  const busy = useNavigation().state !== 'idle';
  const keep = useLanguageKept();
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = result.findings.length - errors;
  const number = new Intl.NumberFormat(getLocale());
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-4 border-y border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 ref={heading} tabIndex={-1} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-20 outline-none">
          <span className="sr-only">{m.check_result()}: </span>
          {result.findings.length === 0 && (
            <span className="inline-flex items-center gap-2 text-good-text">
              <CircleCheck size={20} aria-hidden />
              {m.check_clean()}
            </span>
          )}
          {errors > 0 && (
            <span className="text-bad-text">
              {errors === 1 ? m.check_errors_one() : m.check_errors({ count: errors })}
            </span>
          )}
          {warnings > 0 && (
            <span className="text-warn-text">
              {warnings === 1 ? m.check_warnings_one() : m.check_warnings({ count: warnings })}
            </span>
          )}
        </h2>
        <p className="mt-1 text-13 text-muted">
          {m.check_characters({ count: number.format(text.length) })} · {m.check_law({ version: result.lawVersion })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {changed && <CopyButton text={text} label={m.check_copy()} />}
        <Form method="post" className="contents">
          <textarea name="text" value={text} readOnly hidden />
          <input type="hidden" name="language" value={result.language} />
          {changed && (
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? m.check_busy() : m.check_again()}
            </Button>
          )}
        </Form>
        <Link to={keep('/notice-check')} className={buttonClass('secondary')}>
          {m.check_new()}
        </Link>
      </div>
    </div>
  );
}
