import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage } from './settings-page.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'audit.list');
  const cursor = new URL(request.url).searchParams.get('cursor');
  return need(await context.api.listAudit({ query: { limit: 50, ...(cursor ? { cursor } : {}) } }), 200);
}

export default function Audit() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const later = new URLSearchParams(search).has('cursor');
  return (
    <SettingsPage title={m.audit()} lead={m.audit_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={ScrollText} title={m.audit_none()} text={m.audit_none_text()} />
      ) : (
        <div>
          <Table
            caption={m.audit()}
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              {
                head: m.audit_at(),
                cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.at)}</span>,
              },
              { head: m.audit_actor(), cell: (row) => row.actor.name },
              { head: m.audit_action(), cell: (row) => <code className="font-mono text-12">{row.action}</code> },
              {
                head: m.audit_fields(),
                cell: (row) => <span className="text-muted">{row.fields.join(', ')}</span>,
                wideOnly: true,
              },
            ]}
          />
          <Pagination
            next={nextCursor === null ? null : `?cursor=${encodeURIComponent(nextCursor)}`}
            first={later ? '?' : null}
          />
        </div>
      )}
    </SettingsPage>
  );
}
