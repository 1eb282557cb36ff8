import { Lock } from 'lucide-react';
import { memo } from 'react';
import { age, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { PriorityMark } from '#app/ui/display/priority-mark.tsx';
import { StateMark } from '#app/ui/display/state-mark.tsx';
import type { Row } from './row.server.ts';

const turns = { team: m.turn_team, customer: m.turn_customer, nobody: m.turn_nobody };

/** One line of the list. Plain elements, even the link: the list follows it, and a page renders fifty of them. */
export const TicketRow = memo(function TicketRow({ row, now, isFresh }: { row: Row; now: number; isFresh: boolean }) {
  const Line = row.isLocked ? 'span' : 'a';
  const leads = row.isLocked
    ? { title: m.ticket_overview_only() }
    : { href: `/desk/tickets/${row.id}`, 'data-row': '' };
  return (
    <li className="ticket-row" data-fresh={isFresh || undefined}>
      <label className="row-check">
        <input
          type="checkbox"
          name="ids"
          value={row.id}
          aria-label={m.ticket_select({ number: row.number })}
          tabIndex={-1}
        />
      </label>
      <Line {...leads} className="row-link">
        <span className="row-state">
          <StateMark state={row.state} />
        </span>
        <span className="row-number">#{row.number}</span>
        <span className="row-subject">
          {isFresh && <span className="row-new">{m.fresh()}</span>}
          {row.priority !== undefined && <PriorityMark priority={row.priority} />}
          {row.isLocked && (
            <Lock size={12} role="img" aria-label={m.ticket_overview_only()} className="shrink-0 text-muted" />
          )}
          <span className="truncate">{row.subject}</span>
        </span>
        <span className="row-customer">
          {row.isVip && <span className="row-vip">{m.vip()}</span>}
          {row.organisation === undefined ? row.customer : `${row.customer} · ${row.organisation}`}
        </span>
        <span className="row-queue">{row.queue !== undefined && <span>{row.queue}</span>}</span>
        <span className="row-turn" data-turn={row.turn}>
          {turns[row.turn]()}
        </span>
        <span className="row-owner" title={row.owner}>
          {row.owner !== undefined && <Avatar name={row.owner} size={20} />}
          <span className="sr-only">{row.owner ?? m.owner_none()}</span>
        </span>
        <time className="row-age" dateTime={row.updatedAt} title={moment(row.updatedAt)} suppressHydrationWarning>
          {age(row.updatedAt, now)}
        </time>
      </Line>
    </li>
  );
});
