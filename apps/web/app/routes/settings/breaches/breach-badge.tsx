import type { BreachItem } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

const minuteMs = 60_000;

/** How much of the 72 hours is left: `Noch 47 Std.`; in the last hour the minutes. */
export function timeLeft(dueAt: string, now: number): string {
  const minutes = Math.floor((Date.parse(dueAt) - now) / minuteMs);
  if (minutes < 0) return m.breach_over();
  return minutes < 60
    ? m.breach_left_minutes({ count: minutes })
    : m.breach_left_hours({ count: Math.floor(minutes / 60) });
}

/** How it stands with the authority; while that is open, the clock. */
export function BreachBadge({
  authority,
  closedAt,
  dueAt,
  now,
}: Pick<BreachItem, 'authority' | 'closedAt' | 'dueAt'> & { now: number }) {
  if (closedAt !== null) return <Badge tone="plain">{m.breach_closed()}</Badge>;
  if (authority === 'notNeeded') return <Badge tone="plain">{m.breach_not_needed()}</Badge>;
  if (authority === 'notified') return <Badge tone="good">{m.breach_notified()}</Badge>;
  if (authority === 'notifiedLate') return <Badge tone="warn">{m.breach_notified_late()}</Badge>;
  return <Badge tone={Date.parse(dueAt) < now ? 'bad' : 'warn'}>{timeLeft(dueAt, now)}</Badge>;
}
