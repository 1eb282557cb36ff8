import type { Language } from '@redlich/contract';
import { languageOfTicket } from '../branding/index.ts';
import { readFileNames, renameAttachment } from '../files/index.ts';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { lockThread, rewriteArticles, rewriteSubject, type RewrittenArticle, type Thread } from '../tickets/index.ts';
import { anonymiseText } from './anonymise-text.ts';
import { identifiersOf } from './identifiers.ts';
import { readFactsOf, readStaying, textsOf, withThread } from './read-facts.ts';
import { remainingFinder } from './remaining.ts';
import { rewriteThread, type Role } from './rewrite-thread.ts';
import { highestRole, removedWord } from './roles.ts';

interface Parting {
  customerId: string;
  ticketIds: readonly string[];
  /** Their messages that are deleted anyway, and need no other words. */
  except?: readonly string[];
}

/**
 * Takes one person out of tickets that others share: out of every article, whoever wrote it; what the others are called stays.
 * A line in which the second look still finds the person goes as a whole, so that nothing is left in any case. Whose ticket it
 * is, is the caller's to change.
 * @returns how many articles have other words now
 */
export async function anonymisePerson(
  scope: CommandScope,
  { customerId, ticketIds, except = [] }: Parting,
): Promise<{ articles: number }> {
  const known = (await readFactsOf(scope, [customerId])).get(customerId);
  if (!known) return { articles: 0 };
  const staying = await readStaying(scope);
  const left = new Set(except);
  let articles = 0;
  for (const ticketId of ticketIds) {
    const thread = await lockThread(scope, ticketId);
    if (!thread || thread.anonymisedAt !== null) continue;
    const spared = [...staying.names, ...(await othersIn(scope, thread, customerId))];
    const facts = withThread(known, customerId, thread);
    const language = await languageOfTicket(scope, ticketId);
    const number = highestRole(textsOf(thread)) + 1;
    const roles: Role[] = [{ identifiers: identifiersOf(facts, spared), number, customerId }];
    const clean = cleaner(remainingFinder([facts], spared), language);
    const others = thread.articles.filter(({ articleId }) => !left.has(articleId));
    const rewritten = rewriteThread(others, { roles, language, whole: false }).map((article) =>
      cleaned(article, clean),
    );
    const changed = rewritten.filter((article, at) => isOther(article, others[at]!));
    await rewriteArticles(scope, changed);
    const subject = clean(anonymiseText(thread.subject, roles, { language }).text);
    if (subject !== thread.subject) await rewriteSubject(scope, ticketId, subject);
    for (const { attachmentId, fileName, contentId } of await readFileNames(
      scope,
      others.map(({ articleId }) => articleId),
    )) {
      const name = anonymiseText(fileName, roles, { language, short: true }).text;
      if (name !== fileName) await renameAttachment(scope, { attachmentId, fileName: name, contentId });
    }
    articles += changed.length;
    scope.audit({ objectKind: 'ticket', objectId: ticketId, fields: ['anonymised'] });
  }
  return { articles };
}

/** Names of the others who take part: what they share with the person is theirs too. */
async function othersIn(scope: QueryScope, thread: Thread, customerId: string): Promise<string[]> {
  const ids = [thread.customerId, ...thread.articles.map((article) => article.customerId)].filter((id) => id !== null);
  const facts = await readFactsOf(
    scope,
    [...new Set(ids)].filter((id) => id !== customerId),
  );
  return [...facts.values()].flatMap(({ names }) => names.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
}

/** Takes out the lines that still tell of somebody, and all of it where that is not enough. */
const cleaner = (find: ReturnType<typeof remainingFinder>, language: Language) => {
  const word = removedWord(language);
  return (text: string): string => {
    if (find(text).length === 0) return text;
    const lines = text.split('\n').map((line) => (find(line).length === 0 ? line : word));
    const said = lines.join('\n');
    return find(said).length === 0 ? said : word;
  };
};

const cleaned = (article: RewrittenArticle, clean: (text: string) => string): RewrittenArticle => ({
  ...article,
  subject: clean(article.subject),
  bodyText: clean(article.bodyText),
  // Half a line of markup is none.
  bodyHtml: article.bodyHtml !== null && clean(article.bodyHtml) === article.bodyHtml ? article.bodyHtml : null,
});

const isOther = (article: RewrittenArticle, before: Thread['articles'][number]): boolean =>
  before.deliveryReason !== null ||
  (Object.keys(article) as (keyof RewrittenArticle)[]).some(
    (key) => JSON.stringify(article[key]) !== JSON.stringify(before[key]),
  );
