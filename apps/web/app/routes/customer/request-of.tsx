import type { TicketItem } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';

/** Whose request it is, where it is not the reader's own; nobody's once it was anonymised. */
export function RequestOf({ ticket: { customer } }: { ticket: TicketItem }) {
  const me = useRootData()?.person?.id;
  if (customer === null) return <span>{m.customer_anonymised()}</span>;
  return customer.id === me ? null : <span>{m.request_of({ name: customer.name })}</span>;
}
