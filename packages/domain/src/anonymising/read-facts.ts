import { sql } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';
import { splitDisplayName } from '../people/index.ts';
import type { Thread } from '../tickets/index.ts';
import { mergeFacts, noFacts, type PersonFacts } from './facts.ts';
import { addressKey } from './identifiers.ts';
import { numberKey } from './phone-numbers.ts';
import { labelledPhones, learnFrom, ownLines, peopleBeside } from './learn.ts';

/** Of the person's messages elsewhere; those in the thread are read in any case. */
const messagesMax = 20;
const namesMax = 5_000;

/** What is known of customers: records, addresses given up in a merge, logins, and what their messages tell. */
export async function readFactsOf(
  { tx, tenantId }: QueryScope,
  customerIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  const ids = [...customerIds];
  const { rows } = await sql<{
    customerId: string;
    firstName: string;
    lastName: string;
    emails: string[];
    messages: string[];
  }>`
    select c.customer_id, c.first_name, c.last_name,
      array(select c.email_key union select m.email_key from customer_merges m
          where m.tenant_id = c.tenant_id and m.customer_id = c.customer_id
        union select l.email_key from logins l where l.tenant_id = c.tenant_id and l.customer_id = c.customer_id) as emails,
      array(select left(r.body_text, 20000) from articles r where r.tenant_id = c.tenant_id and r.customer_id = c.customer_id
        limit ${messagesMax}) as messages
    from customers c where c.tenant_id = ${tenantId} and c.customer_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ customerId, emails, messages, ...name }) => [
      customerId,
      { ...noFacts, names: [name], emails, ...learnFrom(messages) },
    ]),
  );
}

/** Addresses and names that stay where they are: of the desk and of those who work there. */
export async function readStaying({ tx, tenantId }: QueryScope) {
  const agents = await tx
    .selectFrom('agents')
    .select(['name', 'emailKey'])
    .where('tenantId', '=', tenantId)
    .limit(namesMax)
    .execute();
  const channels = await tx.selectFrom('channels').select('address').where('tenantId', '=', tenantId).execute();
  return {
    names: agents.map(({ name }) => name),
    addresses: new Set(
      [...agents.map(({ emailKey }) => emailKey), ...channels.map(({ address }) => address)].map(addressKey),
    ),
  };
}
export type Staying = Awaited<ReturnType<typeof readStaying>>;

/** Every text of a thread. */
export const textsOf = (thread: Thread): string[] => [
  thread.subject,
  ...thread.articles.flatMap(({ subject, bodyText, bodyHtml }) => [
    subject,
    bodyText,
    ...(bodyHtml === null ? [] : [bodyHtml]),
  ]),
];

/** With what the thread itself tells of a customer: their messages in it, and names beside their addresses. */
export function withThread(facts: PersonFacts, customerId: string, thread: Thread): PersonFacts {
  const written = thread.articles.filter((article) => article.customerId === customerId);
  const linked = written.flatMap(({ bodyHtml }) =>
    [...(bodyHtml ?? '').matchAll(/["']tel:([^"']{6,40})["']/gi)].map(([, number]) =>
      numberKey(decodeURIComponent(number!)),
    ),
  );
  const keys = new Set(facts.emails.map(addressKey));
  const beside = textsOf(thread)
    .flatMap(peopleBeside)
    .filter(({ email, name }) => name !== '' && keys.has(addressKey(email)))
    .map(({ email, name }) => splitDisplayName(name, email));
  return mergeFacts([
    facts,
    { ...noFacts, names: beside, ...learnFrom(written.map(({ bodyText }) => bodyText)) },
    { ...noFacts, phones: linked },
  ]);
}

/** Who is named in a thread and is neither customer nor staff: senders, recipients, addresses in texts. */
export function strangersIn(thread: Thread, known: readonly PersonFacts[], { addresses }: Staying): PersonFacts[] {
  const customers = new Set(known.flatMap(({ emails }) => emails.map(addressKey)));
  const found = new Map<string, PersonFacts>();
  const note = ({ email, name }: { email: string; name: string }) => {
    const key = addressKey(email);
    if (customers.has(key) || addresses.has(key)) return;
    const before = found.get(key) ?? { ...noFacts, emails: [email.toLowerCase()] };
    found.set(key, name === '' ? before : { ...before, names: [...before.names, splitDisplayName(name, email)] });
  };
  for (const { fromAddress, toAddresses } of thread.articles)
    for (const email of [...(fromAddress === null ? [] : [fromAddress]), ...toAddresses]) note({ email, name: '' });
  for (const text of textsOf(thread)) for (const one of peopleBeside(text)) note(one);
  return [...found.values()];
}

/** Numbers that a thread calls somebody's: whose they are is not told, so they go with the person it belongs to. */
export const phonesIn = (thread: Thread): string[] =>
  thread.articles.flatMap(({ bodyText }) => labelledPhones(ownLines(bodyText).join('\n')));
