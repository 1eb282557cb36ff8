import type { NoticeFinding } from '@redlich/contract';
import clsx from 'clsx';
import { Fragment } from 'react';
import { m } from '#app/paraglide/messages.js';
import { markedParts } from './marked-parts.ts';

interface Props {
  text: string;
  findings: readonly NoticeFinding[];
  language: string;
}

/** The text as it was sent. Each place carries the numbers of its findings as links, so that it can be read without colour. */
export function MarkedText({ text, findings, language }: Props) {
  return (
    <section aria-labelledby="marked" className="min-w-0">
      <h2 id="marked" className="text-16">
        {m.check_marked()}
      </h2>
      <div lang={language} className="mt-3 text-14 leading-6 break-words whitespace-pre-wrap text-normal">
        {markedParts(text, findings).map((part, at) => {
          if (part.findings.length === 0) return <Fragment key={at}>{part.text}</Fragment>;
          const isError = part.findings.some((number) => findings[number]?.severity === 'error');
          return (
            <mark
              key={at}
              className={clsx(
                'rounded-[3px] box-decoration-clone px-0.5',
                isError
                  ? 'bg-bad-soft text-bad-text underline decoration-bad decoration-2 underline-offset-3'
                  : 'bg-warn-soft text-warn-text underline decoration-warn decoration-dotted decoration-2 underline-offset-3',
              )}
            >
              {part.begins.map((number) => (
                <a
                  key={number}
                  id={`place-${number + 1}`}
                  href={`#finding-${number + 1}`}
                  aria-label={m.check_finding_of({ number: number + 1, message: findings[number]?.message ?? '' })}
                  className="mr-0.5 scroll-mt-24 rounded-control px-1 align-super text-12 leading-none font-semibold target:bg-accent target:text-accent-ink"
                >
                  {number + 1}
                </a>
              ))}
              {part.text}
            </mark>
          );
        })}
      </div>
    </section>
  );
}
