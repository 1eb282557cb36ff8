import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Plus, Users } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { filterOf } from '#app/list/filter-of.server.ts';
import { ListPart } from '#app/list/list-part.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { CustomersFrame } from './frame.tsx';
import { loginWord, PersonLine, sourceWord } from './person-line.tsx';

export const meta = () => [{ title: m.customers() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'customer.list');
  const filter = filterOf(request, ['organisationId', 'isVip', 'hasLogin']);
  return need(await context.api.listCustomers({ query: { limit: 50, ...filter } }), 200);
}

export default function Customers() {
  const page = useLoaderData<typeof loader>();
  const may = useMay();
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
      <ListPart
        caption={m.customers()}
        searchLabel={m.customers_search()}
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
        page={page}
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
        empty={{ icon: Users, title: m.customers_none(), text: m.customers_none_text() }}
      />
    </CustomersFrame>
  );
}

export const ErrorBoundary = ErrorPage;
