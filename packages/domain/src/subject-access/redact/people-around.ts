import { sql } from 'kysely';
import type { TenantTx } from '@redlich/db';
import type { Person } from '../person.ts';
import type { Around, Known, Named } from './redactor.ts';

const nobody: Around = { people: [], staff: [], mentioned: [], strangers: false };
const keysMax = 20_000;
const capital = /\p{Lu}[\p{L}'’-]*/u;
const words = /[\p{L}'’-]+/gu;

/** Names as `customers.name_key` has them that a text may hold: two or three words with a capital beside each other. */
export function nameKeysIn(text: string): string[] {
  const keys: string[] = [];
  const all = [...text.matchAll(words)].map(([word]) => word);
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [a, b, c] = [all[at]!, all[at + 1]!, all[at + 2]];
    if (!capital.test(a) || !capital.test(b)) continue;
    keys.push(`${b} ${a}`, `${a} ${b}`);
    if (c !== undefined && capital.test(c)) keys.push(`${c} ${a} ${b}`, `${a} ${b} ${c}`);
  }
  return keys.map((key) => key.toLowerCase());
}

/** Customers of the tenant whose full name stands in one of the texts. */
export async function peopleMentioned(tx: TenantTx, person: Person, texts: readonly string[]): Promise<Named[]> {
  const keys = [...new Set(texts.flatMap(nameKeysIn))];
  const found: Named[] = [];
  for (let from = 0; from < keys.length; from += keysMax) {
    const part = keys.slice(from, from + keysMax);
    const { rows } = await sql<Named>`select distinct first_name, last_name from customers
      where tenant_id = ${person.tenantId} and name_key = any (${part}::text[]) and customer_id <> ${person.customerId}
      limit 1000`.execute(tx);
    found.push(...rows);
  }
  return found;
}

/** Who takes part in each of these requests beside the person. */
export async function peopleAround(
  tx: TenantTx,
  { person, known, ticketIds }: { person: Person; known: Known; ticketIds: readonly string[] },
): Promise<Map<string, Around>> {
  const around = new Map<string, Around>(ticketIds.map((id) => [id, nobody]));
  if (ticketIds.length === 0) return around;
  const { rows: people } = await sql<Named & { ticketId: string }>`
    select distinct x.ticket_id, c.first_name, c.last_name from (
      select ticket_id, customer_id from tickets where tenant_id = ${person.tenantId} and ticket_id = any (${ticketIds}::uuid[])
      union select ticket_id, customer_id from articles
        where tenant_id = ${person.tenantId} and ticket_id = any (${ticketIds}::uuid[]) and customer_id is not null) x
    join customers c on c.tenant_id = ${person.tenantId} and c.customer_id = x.customer_id
    where x.customer_id <> ${person.customerId}`.execute(tx);
  const { rows: staff } = await sql<{ ticketId: string; name: string }>`
    select distinct a.ticket_id, g.name from articles a
    join agents g on g.tenant_id = a.tenant_id and g.agent_id = a.agent_id
    where a.tenant_id = ${person.tenantId} and a.ticket_id = any (${ticketIds}::uuid[])`.execute(tx);
  const { rows: seen } = await sql<{ ticketId: string; address: string }>`
    select distinct a.ticket_id, lower(w.address) as address from articles a,
      unnest(a.to_addresses || a.from_address) as w (address)
    where a.tenant_id = ${person.tenantId} and a.ticket_id = any (${ticketIds}::uuid[]) and w.address is not null`.execute(
    tx,
  );
  // A stranger in Cc may be a customer after all: then the name is known.
  const strange = seen.filter(({ address }) => !isFamiliar(address, person, known));
  const { rows: behind } = await sql<Named & { emailKey: string }>`
    select email_key, first_name, last_name from customers where tenant_id = ${person.tenantId}
      and email_key = any (${[...new Set(strange.map(({ address }) => address))]}::text[])`.execute(tx);
  for (const id of ticketIds) {
    const own = strange.filter(({ ticketId }) => ticketId === id);
    around.set(id, {
      people: [
        ...people.filter(({ ticketId }) => ticketId === id),
        ...behind.filter(({ emailKey }) => own.some(({ address }) => address === emailKey)),
      ],
      staff: staff.filter(({ ticketId }) => ticketId === id).map(({ name }) => name),
      mentioned: [],
      strangers: own.length > 0,
    });
  }
  return around;
}

const isFamiliar = (address: string, person: Person, known: Known) =>
  person.emails.includes(address) || known.deskAddresses.has(address) || known.staffAddresses.has(address);

export const nobodyAround = nobody;
