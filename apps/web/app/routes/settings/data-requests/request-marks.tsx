import type { DataRequestItem } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { leftWords, outcomeWords, stateWords } from './request-words.ts';

/** How far a request is; once it is answered, with what came of it. */
export function StateBadge({ state, outcome }: Pick<DataRequestItem, 'state' | 'outcome'>) {
  const { words, tone } = stateWords[state];
  return <Badge tone={tone}>{outcome === null ? words() : `${words()}: ${outcomeWords[outcome]()}`}</Badge>;
}

const tones = { running: 'text-muted', soon: 'text-warn-text', overdue: 'text-bad-text', stopped: 'text-muted' };

/** The last day to answer and how near it is; once it is answered, when that was. */
export function Clock({ clock, dueOn, daysLeft, extended, answeredAt }: DataRequestItem) {
  if (answeredAt !== null) return <span className="text-muted">{day(answeredAt)}</span>;
  return (
    <span className="block tabular-nums">
      <span className="block whitespace-nowrap text-normal">{day(dueOn)}</span>
      <span className={`block text-13 whitespace-nowrap ${tones[clock]} ${clock === 'running' ? '' : 'font-medium'}`}>
        {leftWords({ daysLeft })}
        {extended && ` · ${m.data_request_extended()}`}
      </span>
    </span>
  );
}
