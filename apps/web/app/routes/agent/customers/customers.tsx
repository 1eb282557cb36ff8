import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { Plus, SearchX, Users } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { filterOf } from './filter-of.server.ts';
import { CustomersFrame } from './frame.tsx';
import { ListSearch, partOf } from './list-search.tsx';
import { loginWord, PersonLine, sourceWord } from './person-line.tsx';

export const meta = () => [{ title: m.customers() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'customer.list');
  const filter = filterOf(request, ['organisationId', 'isVip', 'hasLogin']);
  return need(await context.api.listCustomers({ query: { limit: 50, ...filter } }), 200);
}

export default function Customers() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const may = useMay();
  const filtered = new URLSearchParams(search).size > 0;
  return (
    <CustomersFrame
      action={
        may('customer.create') && (
          <ButtonLink to="/desk/customers/new" look="primary">
            <Plus size={16} aria-hidden />
            {m.customer_new()}
          </ButtonLink>
        )
      }
    >
      <ListSearch
        label={m.customers_search()}
        filters={[
          {
            name: 'hasLogin',
            label: m.customer_access(),
            options: [
              { value: '', label: m.customers_everybody() },
              { value: 'true', label: m.customers_with_login() },
              { value: 'false', label: m.customers_without_login() },
            ],
          },
          {
            name: 'isVip',
            label: m.vip(),
            options: [
              { value: '', label: m.customers_vip_or_not() },
              { value: 'true', label: m.customers_vip_only() },
            ],
          },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState
          icon={filtered ? SearchX : Users}
          title={filtered ? m.list_nothing_found() : m.customers_none()}
          text={filtered ? m.customers_nothing_found() : m.customers_none_text()}
        />
      ) : (
        <div className="mt-4">
          <Table
            caption={m.customers()}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { head: m.name(), cell: (person) => <PersonLine person={person} /> },
              {
                head: m.organisation(),
                wideOnly: true,
                cell: ({ organisation }) =>
                  organisation && (
                    <span className="flex items-center gap-2">
                      <Link
                        to={`/desk/organisations/${organisation.id}`}
                        discover="none"
                        className="max-w-60 truncate hover:underline"
                      >
                        {organisation.name}
                      </Link>
                      {organisation.isVip && <VipMark />}
                    </span>
                  ),
              },
              {
                head: m.customer_access(),
                wideOnly: true,
                cell: ({ hasLogin }) => <Badge tone={hasLogin ? 'good' : 'plain'}>{loginWord(hasLogin)}</Badge>,
              },
              {
                head: m.customer_source(),
                wideOnly: true,
                cell: ({ source }) => <span className="text-13 text-muted">{sourceWord(source)}</span>,
              },
            ]}
          />
          <Pagination
            next={partOf('/desk/customers', search, nextCursor)}
            first={new URLSearchParams(search).has('cursor') ? partOf('/desk/customers', search, '') : null}
          />
        </div>
      )}
    </CustomersFrame>
  );
}

export const ErrorBoundary = ErrorPage;
