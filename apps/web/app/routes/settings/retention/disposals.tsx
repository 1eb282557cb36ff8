import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileCheck2 } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { retentionWords, termsWords } from './retention-words.ts';
import { SettingsPage } from '../settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'retention.list-disposals');
  return need(await context.api.listDisposals(), 200);
}

export default function Disposals() {
  const { items } = useLoaderData<typeof loader>();
  return (
    <SettingsPage title={m.disposals()} lead={m.disposals_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={FileCheck2} title={m.disposals_none()} text={m.disposals_none_text()} />
      ) : (
        <Table
          caption={m.disposals()}
          rows={items}
          rowKey={(row) => `${row.runId}${row.category}`}
          columns={[
            {
              head: m.disposed_at(),
              cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.disposedAt)}</span>,
            },
            { head: m.category(), cell: (row) => retentionWords[row.category].name() },
            {
              head: m.period(),
              cell: (row) => termsWords(row),
              numeric: true,
              wideOnly: true,
            },
            { head: m.objects(), cell: (row) => count(row.objects), numeric: true },
            { head: m.articles(), cell: (row) => count(row.articles), numeric: true, wideOnly: true },
            { head: m.files(), cell: (row) => count(row.files), numeric: true, wideOnly: true },
          ]}
        />
      )}
    </SettingsPage>
  );
}
