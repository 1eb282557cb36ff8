import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { Scale } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ConsolePage, ConsolePart, Facts } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireOperator(context);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const query = { limit: 50, ...(cursor && { cursor }) };
  return { ...need(await context.api.getLawState({ query }), 200), later: cursor !== null };
}

export async function action({ context }: ActionFunctionArgs) {
  requireOperator(context);
  need(await context.api.checkAllNotices({ body: undefined }), 202);
  return data({ begun: true });
}

/** Which law the notices were checked against, and whose notice has errors. */
export default function Law() {
  const { lawVersion, tenants, checked, affected, items, nextCursor, later } = useLoaderData<typeof loader>();
  const begun = useAnswer<typeof action>()?.begun === true;
  const busy = useNavigation().state !== 'idle';
  return (
    <ConsolePage title={m.law_state()} lead={m.law_lead()}>
      <div className="flex flex-col gap-5">
        <Facts
          facts={[
            { term: m.law_version(), value: lawVersion },
            {
              term: m.law_checked(),
              value: m.law_checked_of({ checked: count(checked), tenants: count(tenants) }),
            },
            { term: m.law_affected(), value: count(affected) },
          ]}
        />
        <Form method="post">
          <Button type="submit" disabled={busy}>
            {m.law_check()}
          </Button>
        </Form>
        {begun && <Callout>{m.law_check_begun()}</Callout>}
      </div>
      <ConsolePart title={m.law_tenants()}>
        {items.length === 0 ? (
          checked === 0 ? (
            <EmptyState icon={Scale} title={m.law_unchecked()} text={m.law_unchecked_text()} />
          ) : (
            <EmptyState icon={Scale} title={m.law_none()} text={m.law_none_text()} />
          )
        ) : (
          <>
            <Table
              caption={m.law_tenants()}
              rows={items}
              rowKey={(row) => row.tenantId}
              columns={[
                {
                  head: m.console_tenant(),
                  cell: (row) => (
                    <Link to={`/console/tenants/${row.tenantId}`} className="font-medium text-strong hover:underline">
                      {row.name}
                    </Link>
                  ),
                },
                { head: m.law_errors(), cell: (row) => <Ids ids={row.errors} /> },
                { head: m.law_warnings(), cell: (row) => <Ids ids={row.warnings} />, wideOnly: true },
                { head: m.law_version(), cell: (row) => row.lawVersion, wideOnly: true },
                {
                  head: m.law_checked_at(),
                  cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.checkedAt)}</span>,
                  wideOnly: true,
                },
              ]}
            />
            <Pagination
              next={nextCursor === null ? null : `?cursor=${encodeURIComponent(nextCursor)}`}
              first={later ? '?' : null}
            />
          </>
        )}
      </ConsolePart>
    </ConsolePage>
  );
}

const Ids = ({ ids }: { ids: string[] }) => (
  <span className="font-mono text-12">{ids.length === 0 ? '–' : ids.join(' ')}</span>
);
