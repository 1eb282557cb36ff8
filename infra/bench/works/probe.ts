import { ask } from '../ask.ts';
import type { HttpCall } from '../driver/loads.ts';

/**
 * Sends the first call once and looks at the answer: what is measured has to be right.
 * @throws Error with the beginning of a wrong answer
 */
export async function probe(
  port: number,
  calls: readonly HttpCall[],
  isRight: (text: string) => boolean,
): Promise<void> {
  const call = calls[0];
  if (!call) throw new Error('nothing to measure');
  const { 'accept-encoding': _, ...headers } = call.headers;
  const answer = await ask({ port, ...call, headers });
  if (answer.status === call.status && isRight(answer.text)) return;
  throw new Error(`${call.method} ${call.path} answered ${answer.status} wrongly: ${answer.text.slice(0, 500)}`);
}

export const ticketsIn = (json: string): number => (JSON.parse(json) as { items: unknown[] }).items.length;
export const articlesIn = (json: string): number => (JSON.parse(json) as { articles: unknown[] }).articles.length;

/** How many different tickets a page links to. */
export const ticketsOnPage = (html: string): number =>
  new Set([...html.matchAll(/href="\/desk\/tickets\/([0-9a-f-]{36})"/g)].map(([, id]) => id)).size;
