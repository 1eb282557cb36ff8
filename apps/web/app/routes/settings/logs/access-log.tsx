import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Globe } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { firstLink, LogFilter, pageLink } from './filter-form.tsx';
import { logQuery } from './log-query.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'access-log.list');
  return need(await context.api.listAccessLog({ query: logQuery(request, ['ipAddress']) }), 200);
}

const known = (word: string) => (word === 'other' ? m.access_log_other() : word);

export default function AccessLog() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <SettingsPage title={m.access_log()} lead={m.access_log_lead()}>
      <LogFilter key={params.toString()} params={params} exportPath="/api/v1/access-log/export">
        <TextField
          id="ipAddress"
          name="ipAddress"
          label={m.access_log_ip()}
          defaultValue={params.get('ipAddress') ?? ''}
          required={false}
          autoComplete="off"
        />
      </LogFilter>
      {items.length === 0 ? (
        <EmptyState icon={Globe} title={m.access_log_none()} text={m.access_log_none_text()} />
      ) : (
        <div>
          <Table
            caption={m.access_log()}
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              {
                head: m.audit_at(),
                cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.at)}</span>,
              },
              { head: m.access_log_browser(), cell: (row) => known(row.browser) },
              { head: m.access_log_system(), cell: (row) => known(row.operatingSystem) },
              {
                head: m.access_log_ip(),
                cell: (row) => <code className="font-mono text-12">{row.ipAddress}</code>,
              },
            ]}
          />
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      )}
    </SettingsPage>
  );
}
