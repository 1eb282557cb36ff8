import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { FileSignature, Plus, SearchX } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { spanWord, StandingMark, standingWord } from './contract-words.tsx';
import { filterOf } from './filter-of.server.ts';
import { CustomersFrame } from './frame.tsx';
import { ListSearch, partOf } from './list-search.tsx';

export const meta = () => [{ title: m.contracts() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'contract.list');
  const filter = filterOf(request, ['organisationId', 'standing']);
  return need(await context.api.listContracts({ query: { limit: 50, ...filter } }), 200);
}

export default function Contracts() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const may = useMay();
  const filtered = new URLSearchParams(search).size > 0;
  return (
    <CustomersFrame
      action={
        may('contract.create') && (
          <ButtonLink to="/desk/contracts/new" look="primary">
            <Plus size={16} aria-hidden />
            {m.contract_new()}
          </ButtonLink>
        )
      }
    >
      <ListSearch
        label={m.contracts_search()}
        filters={[
          {
            name: 'standing',
            label: m.contract_standing(),
            options: [
              { value: '', label: m.contracts_all() },
              ...(['inForce', 'future', 'ended'] as const).map((value) => ({ value, label: standingWord(value) })),
            ],
          },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState
          icon={filtered ? SearchX : FileSignature}
          title={filtered ? m.list_nothing_found() : m.contracts_none()}
          text={filtered ? m.customers_nothing_found() : m.contracts_none_text()}
        />
      ) : (
        <div className="mt-4">
          <Table
            caption={m.contracts()}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                head: m.contract_number(),
                cell: ({ id, number }) => (
                  <Link
                    to={`/desk/contracts/${id}`}
                    discover="none"
                    className="font-medium whitespace-nowrap text-strong tabular-nums hover:underline"
                  >
                    {number}
                  </Link>
                ),
              },
              {
                head: m.organisation(),
                cell: ({ organisation }) => (
                  <Link
                    to={`/desk/organisations/${organisation.id}`}
                    discover="none"
                    className="block max-w-72 truncate hover:underline max-sm:max-w-32"
                  >
                    {organisation.name}
                  </Link>
                ),
              },
              { head: m.contract_span(), wideOnly: true, cell: (contract) => spanWord(contract) },
              { head: m.contract_standing(), cell: ({ standing }) => <StandingMark standing={standing} /> },
            ]}
          />
          <Pagination
            next={partOf('/desk/contracts', search, nextCursor)}
            first={new URLSearchParams(search).has('cursor') ? partOf('/desk/contracts', search, '') : null}
          />
        </div>
      )}
    </CustomersFrame>
  );
}

export const ErrorBoundary = ErrorPage;
