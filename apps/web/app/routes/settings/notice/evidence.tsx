import type { CheckedSentence } from '@redlich/contract';
import { Link } from '@remix-run/react';
import clsx from 'clsx';
import { ArrowRight, PenLine, X } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { Findings, type NoticeFinding } from './findings.tsx';
import { verdicts } from './verdict-mark.tsx';

interface Props {
  sentence: CheckedSentence;
  text: string;
  /** What the lints say to it. */
  findings: readonly NoticeFinding[];
  closeTo: string;
  /** Where it is worded anew; null where it cannot be. */
  wordsTo: string | null;
  /** Whether its words are the tenant's. */
  ownWords: boolean;
}

/** What a sentence was checked against: beside the notice on a wide screen, at the bottom on a phone. */
export function Evidence({ sentence, text, findings, closeTo, wordsTo, ownWords }: Props) {
  const { icon: Icon, word, text: meaning, look } = verdicts[sentence.verdict];
  return (
    <section aria-label={m.notice_evidence()}>
      <div className="flex items-start gap-3">
        <p className={clsx('flex flex-1 items-center gap-2 text-14 font-semibold', look)}>
          <Icon size={16} aria-hidden />
          {word()}
        </p>
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
      <p className="mt-1 text-13 text-muted">{meaning()}</p>
      <blockquote className="mt-4 border-l-2 border-line pl-3 text-14 break-words text-strong">{text}</blockquote>
      {ownWords && <p className="mt-2 text-13 text-muted">{m.notice_own_words_used()}</p>}
      {findings.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-13 font-semibold text-strong">{m.notice_findings_of()}</h3>
          <Findings items={findings} />
        </>
      )}
      <dl className="mt-4 border-t border-line">
        {sentence.evidence.map(({ what, result }, at) => (
          <div key={at} className="border-b border-line py-2.5">
            <dt className="text-12 text-muted">{what}</dt>
            <dd className="mt-0.5 text-14 break-words text-normal">{result}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-13">
        <span className="text-muted tabular-nums">{m.notice_controls({ names: sentence.controls.join(', ') })}</span>
        {sentence.setting !== null && (
          <Link
            to={sentence.setting}
            className="inline-flex min-h-8 items-center gap-1.5 font-medium text-accent-text underline-offset-2 hover:underline"
          >
            {m.notice_open_setting()}
            <ArrowRight size={14} aria-hidden />
          </Link>
        )}
      </p>
      {wordsTo !== null && (
        <p className="mt-2 text-13">
          <Link
            to={wordsTo}
            preventScrollReset
            className="inline-flex min-h-8 items-center gap-1.5 font-medium text-accent-text underline-offset-2 hover:underline"
          >
            <PenLine size={14} aria-hidden />
            {sentence.id.startsWith('own.')
              ? m.notice_own_sentence_change()
              : ownWords
                ? m.notice_own_words_change()
                : m.notice_own_words()}
          </Link>
        </p>
      )}
    </section>
  );
}
