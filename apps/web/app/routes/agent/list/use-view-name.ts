import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import type { loader } from '#app/routes/agent/shell/shell.tsx';
import { fixedViews, isViewAt, queueViews } from '#app/routes/agent/shell/views.ts';

/** The name of what the address shows, and how many tickets it has where that is counted. */
export function useViewName(): { name: string; count: number | null; isView: boolean } {
  const { search } = useLocation();
  const counts = useRouteLoaderData<typeof loader>('routes/agent/shell/shell')?.counts ?? null;
  const view = [...fixedViews(counts), ...queueViews(counts)].find((candidate) => isViewAt(candidate, search));
  if (view !== undefined) return { name: view.label, count: view.count, isView: true };
  const text = new URLSearchParams(search).get('text');
  return { name: text ? m.list_search_title({ text }) : m.tickets(), count: null, isView: false };
}
