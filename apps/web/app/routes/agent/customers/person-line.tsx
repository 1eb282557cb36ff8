import type { Customer } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { Avatar } from '#app/ui/display/avatar.tsx';

export const nameOf = ({ firstName, lastName, email }: Pick<Customer, 'firstName' | 'lastName' | 'email'>) =>
  [firstName, lastName].filter(Boolean).join(' ') || email;

/** A person in a list: name, and below it the address. */
export function PersonLine({ person }: { person: Pick<Customer, 'id' | 'firstName' | 'lastName' | 'email'> }) {
  const name = nameOf(person);
  return (
    <Link to={`/desk/customers/${person.id}`} discover="none" className="group flex min-w-0 items-center gap-3">
      <Avatar name={name} size={24} />
      <span className="min-w-0">
        <span className="block max-w-72 truncate font-medium text-strong group-hover:underline">{name}</span>
        {name !== person.email && <span className="block max-w-72 truncate text-13 text-muted">{person.email}</span>}
      </span>
    </Link>
  );
}

/** Whether somebody can log in, or is a contact and nothing more. */
export const loginWord = (hasLogin: boolean) => (hasLogin ? m.customer_login() : m.customer_contact());

const sources = {
  mail: m.source_mail,
  agent: m.source_agent,
  portal: m.source_portal,
  import: m.source_import,
} as const;
export const sourceWord = (source: Customer['source']) => sources[source]();
