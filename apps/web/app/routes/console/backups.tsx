import type { Backup } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Archive } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { fileSize, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ConsolePage } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireOperator(context);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const query = { limit: 50, ...(cursor && { cursor }) };
  return { ...need(await context.api.listBackups({ query }), 200), later: cursor !== null };
}

function Whose({ kind, tenantId, tenantName }: Pick<Backup, 'kind' | 'tenantId' | 'tenantName'>) {
  if (kind === 'platform') return <span className="text-strong">{m.backups_platform()}</span>;
  if (tenantName === null) return <span className="text-muted">{m.console_tenant_gone()}</span>;
  return (
    <Link to={`/console/tenants/${tenantId}`} className="text-strong hover:underline">
      {tenantName}
    </Link>
  );
}

const at = (time: string) => <span className="whitespace-nowrap tabular-nums">{moment(time)}</span>;

export default function Backups() {
  const { items, nextCursor, later } = useLoaderData<typeof loader>();
  return (
    <ConsolePage title={m.backups()} lead={m.backups_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={Archive} title={m.backups_none()} text={m.backups_none_text()} />
      ) : (
        <div>
          <Table
            caption={m.backups()}
            rows={items}
            rowKey={(backup) => backup.id}
            columns={[
              { head: m.backups_made(), cell: (backup) => at(backup.createdAt) },
              { head: m.backups_whose(), cell: (backup) => <Whose {...backup} /> },
              {
                head: m.backups_size(),
                cell: ({ bytes }) => <span className="tabular-nums">{bytes === null ? '–' : fileSize(bytes)}</span>,
              },
              {
                head: m.backups_until(),
                cell: ({ expiresAt, expiredAt }) =>
                  expiredAt === null ? (
                    at(expiresAt)
                  ) : (
                    <span className="text-muted">{m.backups_destroyed({ at: moment(expiredAt) })}</span>
                  ),
              },
              {
                head: m.backups_verified(),
                cell: ({ verifiedAt }) => (verifiedAt === null ? m.backups_never() : at(verifiedAt)),
                wideOnly: true,
              },
              {
                head: 'SHA-256',
                cell: ({ sha256 }) => (
                  <code className="font-mono text-12 break-all">{sha256?.slice(0, 16) ?? '–'}</code>
                ),
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
    </ConsolePage>
  );
}
