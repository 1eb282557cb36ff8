import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { FileSignature, Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { filterOf } from '#app/list/filter-of.server.ts';
import { ListPart } from '#app/list/list-part.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { spanWord, StandingMark, standingWord } from './contract-words.tsx';
import { CustomersFrame } from './frame.tsx';

export const meta = () => [{ title: m.contracts() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'contract.list');
  const filter = filterOf(request, ['organisationId', 'standing']);
  return need(await context.api.listContracts({ query: { limit: 50, ...filter } }), 200);
}

export default function Contracts() {
  const page = useLoaderData<typeof loader>();
  const may = useMay();
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
      <ListPart
        caption={m.contracts()}
        searchLabel={m.contracts_search()}
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
        page={page}
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
        empty={{ icon: FileSignature, title: m.contracts_none(), text: m.contracts_none_text() }}
      />
    </CustomersFrame>
  );
}

export const ErrorBoundary = ErrorPage;
