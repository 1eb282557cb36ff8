import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ActTable } from './act-table.tsx';
import { ConsolePage } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireOperator(context);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const query = { limit: 50, ...(cursor && { cursor }) };
  return { ...need(await context.api.listOperatorActs({ query }), 200), later: cursor !== null };
}

export default function Acts() {
  const { items, nextCursor, later } = useLoaderData<typeof loader>();
  return (
    <ConsolePage title={m.console_acts()} lead={m.console_acts_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={ScrollText} title={m.console_acts_none()} text={m.console_acts_none_text()} />
      ) : (
        <div>
          <ActTable acts={items} withTenant />
          <Pagination
            next={nextCursor === null ? null : `?cursor=${encodeURIComponent(nextCursor)}`}
            first={later ? '?' : null}
          />
        </div>
      )}
    </ConsolePage>
  );
}
