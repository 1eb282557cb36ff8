import type { DataRequest, RecipientNotice } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';

const telling: ReadonlySet<DataRequest['right']> = new Set(['rectification', 'erasure', 'restriction']);

/** What recipients have to be told of a request, open ones first; null for a right that nobody else hears of. */
export async function readRequestNotices(
  { api }: Pick<AppLoadContext, 'api'>,
  { id, right }: DataRequest,
): Promise<RecipientNotice[] | null> {
  if (!telling.has(right)) return null;
  const of = async (part: 'open' | 'done') =>
    need(await api.listRecipientNotices({ query: { part, dataRequestId: id, limit: 100 } }), 200).items;
  const [open, done] = await Promise.all([of('open'), of('done')]);
  return [...open, ...done];
}
