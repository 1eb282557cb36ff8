import type { NoticePublication } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';

/** The newest version, where it says something else than the one before and whoever looks may tell customers. */
export async function announceableVersion(
  { api, locale, session }: AppLoadContext,
  { inForce, pending }: NoticePublication,
): Promise<number | null> {
  const newest = pending ?? inForce;
  if (newest === null || newest.version === 1 || !session?.permissions.includes('announcement.create')) return null;
  const { version } = newest;
  const answer = await api.getNoticeVersion({ params: { version }, query: { language: locale } });
  return answer.status === 200 && answer.body.changes.some(({ material }) => material) ? version : null;
}
