import type { NoticeDrift } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { differenceOf } from './words-diff.ts';

/** The sentences as they are published and as a new version would say them, and what stands against it. */
export function DriftWords({ drift: { sentences, added, obstacles, mayPublish } }: { drift: NoticeDrift }) {
  return (
    <>
      {sentences.length > 0 && (
        <ul className="space-y-5">
          {sentences.map((sentence) => (
            <li key={sentence.id}>
              <Sentence {...sentence} />
            </li>
          ))}
        </ul>
      )}
      {added.length > 0 && (
        <div className={sentences.length > 0 ? 'mt-5' : ''}>
          <p className="text-12 font-medium text-muted">{m.drift_added()}</p>
          <ul className="mt-0.5 space-y-1.5 border-l-2 border-accent pl-3 text-14 text-strong">
            {added.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {obstacles.length > 0 && (
        <div className="mt-5 rounded-card bg-warn-soft px-4 py-3 text-14 text-warn-text">
          <p className="font-medium">{m.drift_obstacles()}</p>
          <ul className="mt-1 list-disc space-y-1 pl-4">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </div>
      )}
      {!mayPublish && <p className="mt-5 text-14 text-normal">{m.drift_not_yours()}</p>}
    </>
  );
}

function Sentence({ before, after, reasons }: NoticeDrift['sentences'][number]) {
  const difference = after === null ? undefined : differenceOf(before, after);
  const changes = difference !== undefined && after !== before;
  return (
    <>
      <p className="text-12 font-medium text-muted">{m.drift_published()}</p>
      <blockquote className="mt-0.5 border-l-2 border-line pl-3 text-14 text-strong">
        {changes ? <Marked {...difference} part="before" /> : before}
      </blockquote>
      {after === null ? (
        <p className="mt-2 text-14 text-normal">{m.drift_gone()}</p>
      ) : changes ? (
        <>
          <p className="mt-2 text-12 font-medium text-muted">{m.drift_new()}</p>
          <blockquote className="mt-0.5 border-l-2 border-accent pl-3 text-14 text-strong">
            <Marked {...difference} part="after" />
          </blockquote>
        </>
      ) : (
        reasons.map((reason) => (
          <p key={reason} className="mt-2 text-14 text-bad-text">
            {reason}
          </p>
        ))
      )}
    </>
  );
}

function Marked({ start, end, part, ...parts }: ReturnType<typeof differenceOf> & { part: 'before' | 'after' }) {
  const Mark = part === 'before' ? 'del' : 'ins';
  const look = part === 'before' ? 'bg-bad-soft text-bad-text' : 'bg-good-soft text-good-text no-underline';
  const text = parts[part];
  return (
    <>
      {start}
      {text !== '' && <Mark className={`rounded-sm px-0.5 ${look}`}>{text.trimEnd()}</Mark>}
      {text !== text.trimEnd() && ' '}
      {end}
    </>
  );
}
