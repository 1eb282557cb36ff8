import type { Article, ArticlePage } from '@redlich/contract';
import { need } from '#app/api-answers.server.ts';
import type { Client } from '#app/api.server.ts';

export interface OlderArticles {
  /** From the oldest on. */
  items: Article[];
  /** The value of `?older` that shows one part more; null when the thread is whole. */
  next: string | null;
}

const partsMax = 20;

/**
 * What a thread has before its newest hundred articles: as many parts of a hundred as the address asks for
 * (`?older=2`). `hasMore` is what the ticket itself says about its thread.
 */
export async function olderArticles(
  api: Client,
  ticketId: string,
  url: string,
  hasMore: boolean,
): Promise<OlderArticles> {
  const wanted = Math.min(partsMax, Number(new URL(url).searchParams.get('older')) || 0);
  if (wanted < 1 || !hasMore) return { items: [], next: hasMore ? '1' : null };
  const items: Article[] = [];
  let cursor: string | null = null;
  for (let part = 0; part <= wanted; part += 1) {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: 100 } : { limit: 100, cursor };
    const page: ArticlePage = need(await api.listArticles({ params: { id: ticketId }, query }), 200);
    // The first part is on the page already.
    if (part > 0) items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return { items: items.reverse(), next: cursor === null ? null : String(wanted + 1) };
}
