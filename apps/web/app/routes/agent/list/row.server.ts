import type { TicketItem } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What a row of the list shows, and no more: a page carries fifty of them, with people's names. */
export interface Row {
  id: string;
  number: number;
  subject: string;
  state: TicketItem['state'];
  turn: TicketItem['turn'];
  priority: TicketItem['priority'];
  customer: string;
  organisation: string | undefined;
  isVip: boolean;
  queue: string | undefined;
  owner: string | undefined;
  updatedAt: string;
  /** Shown in lists only: it cannot be opened. */
  isLocked: boolean;
}

export function toRow({
  id,
  number,
  subject,
  state,
  turn,
  priority,
  customer,
  organisation,
  queue,
  owner,
  updatedAt,
  mayRead,
}: TicketItem): Row {
  return {
    id,
    number,
    subject,
    state,
    turn,
    priority: priority === 'high' || priority === 'urgent' ? priority : undefined,
    customer: customer === null ? m.customer_anonymised() : customer.name || customer.email,
    organisation: organisation?.name,
    isVip: organisation?.isVip ?? false,
    queue: queue?.name,
    owner: owner?.name,
    updatedAt,
    isLocked: mayRead === false,
  };
}
