import type { TextCheck } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';
import { FormArea } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

interface Props {
  /** Tells the checks of several forms on a page apart. */
  name: string;
  text?: { de: string; en: string } | undefined;
  /** The sentence that the words are to stand for. */
  sentence?: string;
}

const pauseMs = 500;
const languages = [
  ['de', m.notice_text_de],
  ['en', m.notice_text_en],
] as const;

/** A text in both languages; what the lints say to it stands below while it is typed. */
export function LintedTexts({ name, text, sentence }: Props) {
  const fetcher = useFetcher<TextCheck>({ key: `text-check-${name}` });
  const wait = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(wait.current), []);
  const check = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLTextAreaElement).form;
    clearTimeout(wait.current);
    wait.current = setTimeout(() => {
      if (!form) return;
      const typed = new FormData(form);
      const body = new FormData();
      for (const [language] of languages) body.set(language, String(typed.get(`text.${language}`) ?? ''));
      if (sentence !== undefined) body.set('sentence', sentence);
      fetcher.submit(body, { method: 'post', action: '/settings/text-check' });
    }, pauseMs);
  };
  return (
    <div className="flex flex-col gap-5" onInput={check}>
      {languages.map(([language, label]) => (
        <div key={language}>
          <FormArea field={`text.${language}`} label={label()} value={text?.[language]} maxLength={2_000} rows={3} />
          <div aria-live="polite">{fetcher.data && <Said checked={fetcher.data[language]} />}</div>
        </div>
      ))}
    </div>
  );
}

function Said({ checked: { findings, missing } }: { checked: TextCheck['de'] }) {
  if (findings.length === 0 && missing.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {missing.length > 0 && (
        <li className="text-13 text-bad-text">{m.notice_text_missing({ values: missing.join(', ') })}</li>
      )}
      {findings.map(({ id, severity, message, proposal }, at) => (
        <li key={at} className="text-13 text-normal">
          <Badge tone={severity === 'error' ? 'bad' : 'warn'}>
            {severity === 'error' ? m.check_error() : m.check_warning()}
          </Badge>{' '}
          <span className="font-mono text-12 text-muted">{id}</span> {message} {proposal}
        </li>
      ))}
    </ul>
  );
}
