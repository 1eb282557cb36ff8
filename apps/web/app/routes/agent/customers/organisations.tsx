import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Building2, Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { count } from '#app/i18n/format.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { ListPart } from '#app/list/list-part.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { CustomersFrame } from './frame.tsx';
import { sharingWord } from './organisation-fields.tsx';

export const meta = () => [{ title: m.organisations() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'organisation.list');
  return need(await context.api.listOrganisations({ query: { limit: 50, ...filterOf(request, ['isVip']) } }), 200);
}

export default function Organisations() {
  const page = useLoaderData<typeof loader>();
  const may = useMay();
  return (
    <CustomersFrame
      action={
        may('organisation.create') && (
          <ButtonLink to="/desk/organisations/new" look="primary">
            <Plus size={16} aria-hidden />
            {m.organisation_new()}
          </ButtonLink>
        )
      }
    >
      <ListPart
        caption={m.organisations()}
        searchLabel={m.organisations_search()}
        filters={[
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
          {
            head: m.name(),
            cell: ({ id, name, isVip }) => (
              <span className="flex min-w-0 items-center gap-2">
                <Link
                  to={`/desk/organisations/${id}`}
                  discover="none"
                  className="max-w-80 truncate font-medium text-strong hover:underline"
                >
                  {name}
                </Link>
                {isVip && <VipMark />}
              </span>
            ),
          },
          {
            head: m.organisation_domains(),
            wideOnly: true,
            cell: ({ domains }) => (
              <span className="block max-w-72 truncate text-13 text-muted" title={domains.join(', ')}>
                {domains.join(', ')}
              </span>
            ),
          },
          {
            head: m.sharing(),
            wideOnly: true,
            cell: ({ sharing }) => <span className="text-13 text-muted">{sharingWord(sharing)}</span>,
          },
          { head: m.people(), numeric: true, cell: ({ customerCount }) => count(customerCount) },
        ]}
        empty={{ icon: Building2, title: m.organisations_none(), text: m.organisations_none_text() }}
      />
    </CustomersFrame>
  );
}

export const ErrorBoundary = ErrorPage;
