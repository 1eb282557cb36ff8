import type { NoticeChange } from '@redlich/contract';
import { Fragment } from 'react';
import { m } from '#app/paraglide/messages.js';
import { PartsText } from './email-address.tsx';
import { partsOf } from './shown-notice.ts';
import { wordChanges, type WordChange } from './word-changes.ts';

/** Sentences that differ, side by side, the words that differ marked. */
export function Changes({ changes }: { changes: readonly NoticeChange[] }) {
  return (
    <ol className="border-t border-line">
      {changes.map(({ id, before, after }) => {
        const words = before !== null && after !== null ? wordChanges(before, after) : undefined;
        return (
          <li key={id} className="grid gap-x-6 gap-y-2 border-b border-line py-3 text-14 leading-6 sm:grid-cols-2">
            <Side
              label={m.notice_change_before()}
              empty={m.notice_change_new()}
              text={before}
              words={words}
              side="before"
            />
            <Side
              label={m.notice_change_after()}
              empty={m.notice_change_gone()}
              text={after}
              words={words}
              side="after"
            />
          </li>
        );
      })}
    </ol>
  );
}

interface SideProps {
  label: string;
  empty: string;
  text: string | null;
  words: WordChange[] | undefined;
  side: 'before' | 'after';
}

function Side({ label, empty, text, words, side }: SideProps) {
  const Changed = side === 'before' ? 'del' : 'ins';
  const look = side === 'before' ? 'bg-bad-soft text-bad-text' : 'bg-good-soft text-good-text no-underline';
  return (
    <div className="min-w-0 break-words">
      <p className="text-12 text-muted">{label}</p>
      {text === null ? (
        <p className="text-muted italic">{empty}</p>
      ) : words === undefined ? (
        <p>
          <PartsText parts={partsOf(text)} />
        </p>
      ) : (
        <p>
          {words
            .filter((word) => word.in === 'both' || word.in === side)
            .map((word, at) => (
              <Fragment key={at}>
                {at > 0 && ' '}
                {word.in === 'both' ? (
                  <PartsText parts={partsOf(word.text)} />
                ) : (
                  <Changed className={`rounded-control px-0.5 ${look}`}>
                    <PartsText parts={partsOf(word.text)} />
                  </Changed>
                )}
              </Fragment>
            ))}
        </p>
      )}
    </div>
  );
}
