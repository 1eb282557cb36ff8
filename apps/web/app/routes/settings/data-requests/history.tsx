import type { DataRequest, RequestEvent, RequestLetter } from '@redlich/contract';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { deliveryWords, eventWords, letterWords } from './request-words.ts';

/** Every letter in the words that left, to be read and printed. */
export function Letters({ letters }: Pick<DataRequest, 'letters'>) {
  if (letters.length === 0) return null;
  return (
    <SettingsPart title={m.data_request_letters()}>
      <div className="border-t border-line">
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </div>
    </SettingsPart>
  );
}

function LetterRow({ letter: { id, kind, delivery, subject, body, to, writtenAt } }: { letter: RequestLetter }) {
  const { words, tone } = deliveryWords[delivery];
  return (
    <FoldRow head={letterWords[kind]()} detail={<Badge tone={tone}>{words()}</Badge>}>
      {body === '' ? (
        <p className="text-14 text-muted">{m.data_request_letter_erased()}</p>
      ) : (
        <>
          <p className="mb-3 text-13 wrap-anywhere text-muted">
            {[to.name, to.email].filter(Boolean).join(', ')}
            {' · '}
            <time dateTime={writtenAt}>{moment(writtenAt)}</time>
          </p>
          <p className="mb-2 text-14 font-medium text-strong wrap-anywhere">{subject}</p>
          <PlainText text={body} className="max-w-[68ch] text-14 text-normal" />
          <div className="mt-3">
            <PaperFiles path={`/data-request-letters/${id}/file`} of={letterWords[kind]()} formats={['pdf', 'html']} />
          </div>
        </>
      )}
    </FoldRow>
  );
}

/** Each step: what, when, by whom. */
export function Timeline({ events }: Pick<DataRequest, 'events'>) {
  return (
    <SettingsPart title={m.data_request_timeline()}>
      <ol className="border-l border-line pl-4">
        {events.map((event) => (
          <Step key={event.id} event={event} />
        ))}
      </ol>
    </SettingsPart>
  );
}

function Step({ event }: { event: RequestEvent }) {
  const at = moment(event.at);
  return (
    <li className="relative pb-4 last:pb-0">
      <span
        aria-hidden
        className="absolute top-1.5 -left-[1.3125rem] size-2.5 rounded-full bg-line ring-2 ring-surface-0"
      />
      <p className="text-14 text-strong">{eventWords(event)}</p>
      {event.note !== '' && <PlainText text={event.note} className="max-w-[68ch] text-14 text-normal" />}
      <p className="text-13 text-muted tabular-nums">
        {event.by === null ? at : m.data_request_event_by({ at, name: event.by.name })}
      </p>
    </li>
  );
}
