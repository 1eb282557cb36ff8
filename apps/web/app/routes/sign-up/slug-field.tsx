import type { SlugAnswer } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { controlClass, Field } from '#app/ui/form/field.tsx';

const pauseMs = 300;

interface Props {
  company: string;
  platformDomain: string;
  defaultValue: string | undefined;
  error: string | undefined;
  suggestion: string | null | undefined;
}

/** The desk's address: proposed from the company's name until it is typed, checked while it is typed. */
export function SlugField({ company, platformDomain, defaultValue, error, suggestion }: Props) {
  const [slug, setSlug] = useState(defaultValue ?? '');
  const [touched, setTouched] = useState(defaultValue !== undefined);
  const fetcher = useFetcher<SlugAnswer | null>();
  const { load } = fetcher;
  const wish = touched ? `slug=${encodeURIComponent(slug)}` : `company=${encodeURIComponent(company)}`;
  const empty = (touched ? slug : company).trim() === '';
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (empty) return;
    const timer = setTimeout(() => load(`/signup/slug?${wish}`), pauseMs);
    return () => clearTimeout(timer);
  }, [wish, empty, load]);
  const answer = fetcher.data;
  useEffect(() => {
    if (!touched && answer) setSlug(answer.state === 'free' ? answer.slug : (answer.suggestion ?? answer.slug));
  }, [answer, touched]);
  const choose = (next: string) => {
    setTouched(true);
    setSlug(next);
  };
  const shown = answer && !empty && (answer.slug === slug || answer.suggestion === slug) ? answer : undefined;
  const isFree = shown?.state === 'free' || (shown !== undefined && shown.suggestion === slug);
  const proposal = shown && !isFree ? shown.suggestion : error ? suggestion : undefined;
  return (
    <div>
      <Field id="slug" label={m.signup_slug()} help={m.signup_slug_help()} error={shown ? undefined : error}>
        <span className="flex">
          <input
            id="slug"
            name="slug"
            value={slug}
            onChange={(event) => choose(event.currentTarget.value.toLowerCase())}
            required
            minLength={3}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="slug-help slug-state"
            aria-invalid={(shown !== undefined && !isFree) || (!shown && error !== undefined) || undefined}
            className={`${controlClass} h-11 rounded-r-none text-16`}
          />
          <span className="flex h-11 shrink-0 items-center rounded-r-control bg-surface-2 px-3 text-14 text-muted ring-1 ring-line-strong ring-inset">
            .{platformDomain}
          </span>
        </span>
      </Field>
      <p id="slug-state" aria-live="polite" className="mt-1.5 min-h-5 text-13">
        {shown && <SlugState answer={shown} isFree={isFree} host={`${slug}.${platformDomain}`} />}
        {proposal && (
          <button
            type="button"
            onClick={() => choose(proposal)}
            className="ml-2 font-medium text-accent-text underline underline-offset-2"
          >
            {m.signup_slug_use({ slug: proposal })}
          </button>
        )}
      </p>
    </div>
  );
}

function SlugState({ answer, isFree, host }: { answer: SlugAnswer; isFree: boolean; host: string }) {
  if (isFree) {
    return (
      <span className="inline-flex items-center gap-1.5 text-good-text">
        <CircleCheck size={14} aria-hidden />
        {m.signup_slug_free({ host })}
      </span>
    );
  }
  if (answer.state === 'taken') return <span className="text-bad-text">{m.signup_slug_taken({ host })}</span>;
  if (answer.state === 'reserved') return <span className="text-bad-text">{m.signup_slug_reserved({ host })}</span>;
  return <span className="text-bad-text">{m.signup_slug_malformed()}</span>;
}
