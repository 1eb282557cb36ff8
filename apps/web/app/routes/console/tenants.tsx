import { tenantStandingSchema } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count, day, fileSize } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ConsolePage } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';
import { Standing, standingWords } from './standing.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireOperator(context);
  const { searchParams } = new URL(request.url);
  const q = searchParams.get('q')?.trim() ?? '';
  const standing = tenantStandingSchema.safeParse(searchParams.get('standing')).data;
  const cursor = searchParams.get('cursor');
  const query = { limit: 50, ...(q && { q }), ...(standing && { standing }), ...(cursor && { cursor }) };
  const page = need(await context.api.listConsoleTenants({ query }), 200);
  return { ...page, q, standing: standing ?? '', later: cursor !== null };
}

export default function Tenants() {
  const { items, nextCursor, q, standing, later } = useLoaderData<typeof loader>();
  const filter = new URLSearchParams({ ...(q && { q }), ...(standing && { standing }) });
  const next = new URLSearchParams(filter);
  if (nextCursor !== null) next.set('cursor', nextCursor);
  return (
    <ConsolePage title={m.console_tenants()} lead={m.console_tenants_lead()}>
      <div>
        <Form className="mb-4 flex flex-wrap items-end gap-3" role="search">
          <div className="w-64 max-sm:w-full">
            <TextField id="q" name="q" type="search" label={m.console_search()} defaultValue={q} maxLength={100} />
          </div>
          <div className="w-44">
            <Select
              id="standing"
              name="standing"
              label={m.console_filter()}
              defaultValue={standing}
              options={[
                { value: '', label: m.console_filter_all() },
                ...tenantStandingSchema.options.map((value) => ({ value, label: standingWords[value]() })),
              ]}
            />
          </div>
          <Button type="submit" className="h-9">
            {m.console_search_action()}
          </Button>
        </Form>
        {items.length === 0 ? (
          <EmptyState icon={Building2} title={m.console_tenants_none()} text={m.console_tenants_none_text()} />
        ) : (
          <Table
            caption={m.console_tenants()}
            rows={items}
            rowKey={(tenant) => tenant.id}
            columns={[
              {
                head: m.console_tenant(),
                cell: (tenant) => (
                  <Link
                    to={`/console/tenants/${tenant.id}`}
                    className="block max-w-80 font-medium text-strong hover:underline"
                  >
                    <span className="block truncate">{tenant.name}</span>
                    <span className="block truncate text-12 font-normal text-muted">{tenant.host ?? tenant.slug}</span>
                  </Link>
                ),
              },
              { head: m.console_filter(), cell: (tenant) => <Standing tenant={tenant} /> },
              {
                head: m.console_since(),
                cell: (tenant) => <span className="tabular-nums">{day(tenant.createdAt)}</span>,
                wideOnly: true,
              },
              ...(['agents', 'customers', 'tickets'] as const).map((key) => ({
                head: { agents: m.console_agents, customers: m.console_customers, tickets: m.console_tickets }[key](),
                cell: (tenant: (typeof items)[number]) => (tenant.usage ? count(tenant.usage[key]) : '–'),
                numeric: true,
                wideOnly: true,
              })),
              {
                head: m.console_storage(),
                cell: (tenant) => (tenant.usage ? fileSize(tenant.usage.bytes) : '–'),
                numeric: true,
                wideOnly: true,
              },
            ]}
          />
        )}
        <Pagination next={nextCursor === null ? null : `?${next}`} first={later ? `?${filter}` : null} />
      </div>
    </ConsolePage>
  );
}
