import { sql } from 'kysely';
import { languageOfTicket } from '../branding/index.ts';
import { unlinkTickets } from '../data-requests/index.ts';
import { deleteAttachmentsOf, readFileNames, renameAttachment } from '../files/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { deleteMailsOfTickets } from '../mail/index.ts';
import { deleteNotificationsAbout } from '../notifications/index.ts';
import { deleteReadAccessesOf } from '../read-accesses/index.ts';
import { deleteShownNoticesOf } from '../shown-notices/index.ts';
import { lockThread, rewriteArticles, setAnonymised, type Thread } from '../tickets/index.ts';
import { forgetCustomerIn } from '../webhooks/index.ts';
import { anonymiseText } from './anonymise-text.ts';
import { mergeFacts, noFacts, type PersonFacts } from './facts.ts';
import { identifiersOf } from './identifiers.ts';
import { phonesIn, readFactsOf, readStaying, strangersIn, textsOf, withThread, type Staying } from './read-facts.ts';
import { remainingFinder, type RemainingKind } from './remaining.ts';
import { rewriteThread, type Role } from './rewrite-thread.ts';
import { highestRole } from './roles.ts';
import { undoneUnless } from './undone-unless.ts';

export interface AnonymisingTerms {
  /** What becomes of files. Kept ones lose names of people from what they are called; what is in them stays. */
  files: 'drop' | 'keep';
  at: Date;
}

export interface Refused {
  ticketId: string;
  /** `open`: it is not closed; `remaining`: the second look still found somebody. */
  reason: 'open' | 'remaining';
  kinds: RemainingKind[];
}

export interface Anonymised {
  anonymised: string[];
  refused: Refused[];
  /** How many articles were rewritten, and how many files deleted. */
  articles: number;
  files: number;
}

/** Fewer people than these in an organisation, and it would tell who it was. */
const peopleMin = 3;

/**
 * Takes all customers and strangers out of closed tickets, within the caller's transaction, one ticket after the other. A
 * ticket in which the second look finds somebody stays as it was and is told as refused; one that is anonymised already, or not
 * seen, is passed over. The caller chooses how many at once, and has looked at what keeps them.
 */
export async function anonymiseTickets(
  scope: CommandScope,
  ticketIds: readonly string[],
  terms: AnonymisingTerms,
): Promise<Anonymised> {
  const result: Anonymised = { anonymised: [], refused: [], articles: 0, files: 0 };
  const staying = await readStaying(scope);
  for (const ticketId of ticketIds) {
    const thread = await lockThread(scope, ticketId);
    if (!thread || thread.anonymisedAt !== null) continue;
    if (thread.state !== 'closed') {
      result.refused.push({ ticketId, reason: 'open', kinds: [] });
      continue;
    }
    const { files, kinds } = await undoneUnless(
      scope,
      () => anonymiseThread(scope, thread, staying, terms),
      (done) => done.kinds.length === 0,
    );
    if (kinds.length > 0) {
      result.refused.push({ ticketId, reason: 'remaining', kinds });
      continue;
    }
    result.anonymised.push(ticketId);
    result.articles += thread.articles.length;
    result.files += files;
    scope.audit({ objectKind: 'ticket', objectId: ticketId, fields: ['anonymised'] });
    scope.announce({
      kind: 'ticket.updated',
      ticketId,
      articleId: null,
      visibility: 'public',
      customerId: null,
      organisationId: thread.organisationId,
      queueIds: [thread.queueId],
    });
  }
  return result;
}

interface Everybody {
  facts: PersonFacts[];
  roles: Role[];
}

/** Who takes part: whose ticket it is first, then who wrote, in their order, then strangers. */
async function everybodyIn(scope: QueryScope, thread: Thread, staying: Staying): Promise<Everybody> {
  const ids = [
    ...new Set([thread.customerId, ...thread.articles.map(({ customerId }) => customerId)].filter((id) => id !== null)),
  ];
  const read = await readFactsOf(scope, ids);
  const customers = ids.map((id) => withThread(read.get(id) ?? noFacts, id, thread));
  const [first = noFacts, ...others] = [...customers, ...strangersIn(thread, customers, staying)];
  const facts = [mergeFacts([first, { ...noFacts, phones: phonesIn(thread) }]), ...others];
  const from = highestRole(textsOf(thread));
  const roles = facts.map((one, at) => ({
    identifiers: identifiersOf(one, staying.names),
    number: from + at + 1,
    customerId: ids[at],
  }));
  return { facts, roles };
}

async function anonymiseThread(
  scope: CommandScope,
  thread: Thread,
  staying: Staying,
  { files, at }: AnonymisingTerms,
): Promise<{ files: number; kinds: RemainingKind[] }> {
  const { ticketId } = thread;
  const articleIds = thread.articles.map(({ articleId }) => articleId);
  const language = await languageOfTicket(scope, ticketId);
  const { facts, roles } = await everybodyIn(scope, thread, staying);
  const say = (text: string, short = false) => anonymiseText(text, roles, { language, short }).text;

  const names = await readFileNames(scope, articleIds);
  let articles = rewriteThread(thread.articles, { roles, language, whole: true });
  let dropped = 0;
  if (files === 'drop') {
    const gone = names.map(({ attachmentId }) => attachmentId);
    articles = articles.map((article) => ({
      ...article,
      bodyHtml: article.bodyHtml && withoutImages(article.bodyHtml, gone),
    }));
    dropped = await deleteAttachmentsOf(scope, articleIds);
  } else
    for (const { attachmentId, fileName, contentId } of names)
      await renameAttachment(scope, {
        attachmentId,
        fileName: say(fileName, true),
        contentId: contentId && say(contentId, true),
      });
  await rewriteArticles(scope, articles);
  const organisationId = await organisationThatStays(scope, thread.organisationId, say);
  const tags = thread.tags.filter((tag) => say(tag) === tag);
  await setAnonymised(scope, { ticketId, subject: say(thread.subject), tags, organisationId, at });

  await deleteMailsOfTickets(scope, [ticketId]);
  await deleteNotificationsAbout(scope, [ticketId, ...articleIds]);
  await deleteReadAccessesOf(scope, [ticketId]);
  await deleteShownNoticesOf(scope, [ticketId]);
  await forgetCustomerIn(scope, [ticketId]);
  await unlinkTickets(scope, [ticketId]);

  const find = remainingFinder(facts, staying.names);
  const kinds = new Set<RemainingKind>();
  for (const text of await everythingIn(scope, ticketId)) for (const kind of find(text)) kinds.add(kind);
  return { files: dropped, kinds: [...kinds] };
}

/** An organisation of a few people, or one that is called as one of them, would tell who it was. */
async function organisationThatStays(
  { tx, tenantId }: QueryScope,
  organisationId: string | null,
  say: (text: string) => string,
): Promise<string | null> {
  if (organisationId === null) return null;
  const { rows } = await sql<{ name: string; people: number }>`select o.name,
      (select count(*)::int from customers c where c.tenant_id = o.tenant_id and c.organisation_id = o.organisation_id) as people
    from organisations o where o.tenant_id = ${tenantId} and o.organisation_id = ${organisationId}`.execute(tx);
  const [organisation] = rows;
  return organisation && organisation.people >= peopleMin && say(organisation.name) === organisation.name
    ? organisationId
    : null;
}

const withoutImages = (html: string, attachmentIds: readonly string[]) =>
  html.replace(/<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
    attachmentIds.some((id) => tag.includes(id)) ? '' : tag,
  );

/** Whatever text a ticket holds by now, as it is stored. */
async function everythingIn({ tx, tenantId }: QueryScope, ticketId: string): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    select concat_ws(E'\n', t.subject, array_to_string(t.tags, E'\n'), o.name) as said from tickets t
      left join organisations o on o.tenant_id = t.tenant_id and o.organisation_id = t.organisation_id
      where t.tenant_id = ${tenantId} and t.ticket_id = ${ticketId}
    union all select concat_ws(E'\n', r.subject, r.body_text, r.body_html, r.from_address, array_to_string(r.to_addresses, E'\n'),
        r.message_id, r.author_role, d.reason) from articles r
      left join article_deliveries d on d.tenant_id = r.tenant_id and d.article_id = r.article_id
      where r.tenant_id = ${tenantId} and r.ticket_id = ${ticketId}
    union all select concat_ws(E'\n', f.file_name, f.content_id) from attachments f
      join articles r on r.tenant_id = f.tenant_id and r.article_id = f.article_id
      where r.tenant_id = ${tenantId} and r.ticket_id = ${ticketId}`.execute(tx);
  return rows.map(({ said }) => said);
}
