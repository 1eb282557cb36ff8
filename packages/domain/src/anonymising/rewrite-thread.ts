import type { Language } from '@redlich/contract';
import type { RewrittenArticle, Thread } from '../tickets/index.ts';
import { anonymiseText, type Manner, type Somebody } from './anonymise-text.ts';
import { addressKey } from './identifiers.ts';
import { addressOf, roleOf } from './roles.ts';

export interface Role extends Somebody {
  /** Undefined: nobody of whom there is a record. */
  customerId: string | undefined;
}

export interface Rewriting {
  roles: readonly Role[];
  language: Language;
  /** The ticket as a whole: Message-IDs go, by which an answer would find it. */
  whole: boolean;
}

/** The articles of a thread without these people. Pure. */
export function rewriteThread(articles: Thread['articles'], { roles, language, whole }: Rewriting): RewrittenArticle[] {
  const say = (text: string, manner: Omit<Manner, 'language'> = {}) =>
    anonymiseText(text, roles, { language, ...manner }).text;
  const address = (email: string) => {
    const key = addressKey(email);
    const role = roles.find(({ identifiers }) => identifiers.emails.has(key));
    return role ? addressOf(role.number, language) : say(email, { short: true });
  };
  return articles.map((article) => {
    const author =
      article.customerId === null ? undefined : roles.find(({ customerId }) => customerId === article.customerId);
    const own = author !== undefined;
    return {
      articleId: article.articleId,
      subject: say(article.subject),
      bodyText: say(article.bodyText, { own }),
      bodyHtml: article.bodyHtml === null ? null : say(article.bodyHtml, { own, html: true }),
      fromAddress: article.fromAddress === null ? null : address(article.fromAddress),
      toAddresses: article.toAddresses.map(address),
      messageId: whole || own ? null : article.messageId,
      customerId: author ? null : article.customerId,
      authorRole: author ? roleOf(author.number, language) : article.authorRole,
    };
  });
}
