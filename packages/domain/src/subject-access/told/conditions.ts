import { sql } from 'kysely';
import { literals, type Person } from '../person.ts';

// Conditions on a row `t`. Written with literals: a cursor takes no parameters.

export const tenantOf = ({ tenantId }: Person) => sql`t.tenant_id = ${sql.lit(tenantId)}`;
export const isPerson = (column: string) => (person: Person) =>
  sql<boolean>`${sql.ref(`t.${column}`)} = ${sql.lit(person.customerId)}`;
export const isLogin = ({ loginId }: Person) =>
  loginId === null ? sql<boolean>`false` : sql<boolean>`t.login_id = ${sql.lit(loginId)}`;
export const isOrganisation = ({ organisationId }: Person) =>
  organisationId === null ? sql<boolean>`false` : sql<boolean>`t.organisation_id = ${sql.lit(organisationId)}`;

const me = ({ customerId }: Person) => sql.lit(customerId);
const tenant = ({ tenantId }: Person) => sql.lit(tenantId);

/** Ids of the requests that are the person's. */
export const ownTickets = (person: Person) =>
  sql`select k.ticket_id from tickets k where k.tenant_id = ${tenant(person)} and k.customer_id = ${me(person)}`;

/** Ids of the requests that the person wrote in, whosever they are. */
const joinedTickets = (person: Person) =>
  sql`select m.ticket_id from articles m where m.tenant_id = ${tenant(person)} and m.customer_id = ${me(person)}`;

export const ticketsOf = (person: Person) => sql`${ownTickets(person)} union ${joinedTickets(person)}`;

/** Whether a text or a list of addresses names the person: by an address, or by first and last name. */
export function names(person: Person, text: ReturnType<typeof sql>) {
  const full = `${person.firstName} ${person.lastName}`.trim();
  const wanted = [...person.emails, ...(person.firstName && person.lastName ? [full.toLowerCase()] : [])];
  const found = wanted.map((one) => sql`position(${sql.lit(one)} in lower(${text})) > 0`);
  return sql<boolean>`(${sql.join(found, sql` or `)})`;
}

/**
 * Messages a person is told of: all of the own requests; of somebody else's request those the person wrote and those that
 * name the person. The alias is the articles'.
 */
export const articlesOf = (person: Person, alias: string) => {
  const at = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<boolean>`(${at('ticket_id')} in (${ticketsOf(person)}) and (${at('customer_id')} = ${me(person)}
    or ${at('ticket_id')} in (${ownTickets(person)})
    or ${names(person, sql`${at('body_text')}`)} or ${names(person, sql`array_to_string(${at('to_addresses')}, ' ')`)}))`;
};

/** Of a row that hangs on an article. */
export const ofArticles = (person: Person) =>
  sql<boolean>`t.article_id in (select a.article_id from articles a
    where a.tenant_id = ${tenant(person)} and ${articlesOf(person, 'a')})`;
export const ofOwnArticles = (person: Person) =>
  sql<boolean>`t.article_id in (select a.article_id from articles a
    where a.tenant_id = ${tenant(person)} and a.customer_id = ${me(person)})`;

/** Of a message that no other customer wrote. */
export const notOfOthers = (person: Person) =>
  sql<boolean>`t.article_id in (select a.article_id from articles a
    where a.tenant_id = ${tenant(person)} and a.article_id = t.article_id
      and (a.customer_id is null or a.author_kind <> 'customer' or a.customer_id = ${me(person)}))`;

/** Files that may be handed over: the person's own, and what the team sent in the person's requests. */
export const isHandedOver = (person: Person) =>
  sql<boolean>`t.article_id in (select a.article_id from articles a where a.tenant_id = ${tenant(person)}
    and (a.customer_id = ${me(person)} or (a.visibility = 'public' and a.author_kind <> 'customer'
      and a.ticket_id in (${ownTickets(person)}))))`;

/** Raw mails the person sent: by the sender's address, or filed as a message of the person. */
export const isSender = (person: Person) =>
  sql<boolean>`(t.sender_key = any (${literals(person.emails, 'text')})
    or (t.sender_key is null and lower(t.envelope_from) = any (${literals(person.emails, 'text')}))
    or t.article_id in (select a.article_id from articles a
      where a.tenant_id = ${tenant(person)} and a.customer_id = ${me(person)}))`;
