import type { OwnDataRequestItem } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { outcomeWords, rightWords, stateWords } from '#app/routes/settings/data-requests/request-words.ts';

/** What somebody asked about the own data, and how far it is. */
export function OwnDataRequests({ items }: { items: readonly OwnDataRequestItem[] }) {
  return (
    <ul aria-label={m.data_request_own_list()} className="border-t border-line">
      {items.map((item) => (
        <li key={item.id} className="border-b border-line py-3">
          <p className="text-14 font-medium text-strong">{rightWords[item.right]()}</p>
          <p className="text-14 text-muted tabular-nums">
            {m.data_request_own_item({ number: item.number, date: day(item.receivedOn) })}
            {' · '}
            {item.outcome === null
              ? `${stateWords[item.state].words()} · ${m.data_request_own_waiting({ date: day(item.dueOn) })}`
              : outcomeWords[item.outcome]()}
          </p>
        </li>
      ))}
    </ul>
  );
}
