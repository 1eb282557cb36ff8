import type { Alert } from '@redlich/contract';
import { Link, useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { RelativeTime } from '#app/ui/display/relative-time.tsx';
import { alertIcons, alertSentence } from './alert-words.ts';

/** One thing that concerns the reader: what happened, where, when, and whether it was read. */
export function AlertRow({ alert, now }: { alert: Alert; now: number }) {
  const fetcher = useFetcher();
  const Icon = alertIcons[alert.kind];
  const { ticket } = alert;
  const isRead = alert.read || fetcher.state !== 'idle';
  return (
    <li className="flex items-center gap-2 border-b border-line">
      <Link
        to={ticket === null ? '/desk?owner=me&state=active' : `/desk/tickets/${ticket.id}`}
        discover="none"
        className="group -ml-2 flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-control px-2 py-2 hover:bg-surface-2"
      >
        <Icon size={16} aria-hidden className={`shrink-0 ${isRead ? 'text-muted' : 'text-accent-text'}`} />
        <span className="min-w-0 flex-1">
          <span className={`block truncate text-14 ${isRead ? 'text-normal' : 'font-semibold text-strong'}`}>
            {!isRead && <span className="sr-only">{m.alert_is_unread()}: </span>}
            {alertSentence(alert)}
          </span>
          <span className="block truncate text-13 text-muted">
            {ticket === null ? m.alert_several() : `#${ticket.number} ${ticket.subject}`}
          </span>
        </span>
        <span className="shrink-0 text-13 text-muted">
          <RelativeTime at={alert.at} now={now} />
        </span>
      </Link>
      <span className="flex w-8 shrink-0 justify-center pointer-coarse:w-11">
        {!isRead && (
          <fetcher.Form method="post" action="/desk/alerts">
            <input type="hidden" name="id" value={alert.id} />
            <IconButton type="submit" icon={Check} label={m.alert_read()} className="pointer-coarse:size-11" />
          </fetcher.Form>
        )}
      </span>
    </li>
  );
}
