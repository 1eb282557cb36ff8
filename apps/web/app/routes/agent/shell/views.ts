import type { TicketCounts, TicketFilter } from '@redlich/contract';
import { CheckCircle2, CircleDashed, Hash, Inbox, type LucideIcon, User, UserX } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';

/** A list of tickets with a name of its own in the rail. */
export interface View {
  to: string;
  label: string;
  icon: LucideIcon;
  count: number | null;
  /** Letter after `g` on the keyboard. */
  key?: string;
}

/** What `/desk` shows when its address says nothing. */
export const defaultState = 'new,open';

export function fixedViews(counts: TicketCounts | null): View[] {
  return [
    { to: '/desk?owner=me&state=active', label: m.view_mine(), icon: User, count: counts?.mine ?? null, key: 'm' },
    {
      to: '/desk?owner=none&state=active',
      label: m.view_unassigned(),
      icon: UserX,
      count: counts?.unassigned ?? null,
      key: 'u',
    },
    { to: '/desk', label: m.view_open(), icon: Inbox, count: counts?.open ?? null, key: 'o' },
    {
      to: '/desk?state=pending',
      label: m.view_pending(),
      icon: CircleDashed,
      count: counts?.pending ?? null,
      key: 'p',
    },
    { to: '/desk?state=closed', label: m.view_closed(), icon: CheckCircle2, count: null, key: 'c' },
  ];
}

export function queueViews(counts: TicketCounts | null): View[] {
  return (counts?.queues ?? []).map((queue) => ({
    to: `/desk?queueId=${queue.id}&state=active`,
    label: queue.name,
    icon: Hash,
    count: queue.open,
  }));
}

const filters = ['state', 'queueId', 'owner', 'customerId', 'organisationId', 'tag', 'text'] as const;

/** Whether an address shows exactly this view, whatever part of it. */
export function isViewAt(view: View, search: string): boolean {
  const wanted = new URLSearchParams(view.to.split('?')[1]);
  const given = new URLSearchParams(search);
  return filters.every((name) => (given.get(name) || null) === wanted.get(name));
}

/** The api's filter behind an address of the desk. A search looks everywhere unless a state is named. */
export function filterOf(parameters: URLSearchParams): Partial<TicketFilter> {
  const filter: Record<string, string> = {};
  for (const name of [...filters, 'cursor']) {
    const value = parameters.get(name)?.trim();
    if (value) filter[name] = value;
  }
  const named = ['customerId', 'organisationId', 'tag', 'text'].some((name) => name in filter);
  if (filter.state === 'all' || (filter.state === undefined && named)) delete filter.state;
  else filter.state ??= defaultState;
  return filter as Partial<TicketFilter>;
}
