import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { ConsolePage, ConsolePart } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';
import { span } from './span.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requireOperator(context);
  return need(await context.api.listJobQueues(), 200);
}

export default function Jobs() {
  const { queues, failedMail } = useLoaderData<typeof loader>();
  return (
    <ConsolePage title={m.console_jobs()} lead={m.console_jobs_lead()}>
      <Table
        caption={m.console_jobs()}
        rows={queues}
        rowKey={(queue) => queue.name}
        columns={[
          { head: m.console_queue(), cell: (queue) => <code className="font-mono text-12">{queue.name}</code> },
          {
            head: m.console_failed(),
            cell: (queue) => (
              <Link to={`/console/jobs/${queue.name}`} className="hover:underline">
                {queue.failed > 0 ? <Badge tone="bad">{count(queue.failed)}</Badge> : count(0)}
              </Link>
            ),
            numeric: true,
          },
          { head: m.console_waiting(), cell: (queue) => count(queue.waiting), numeric: true },
          { head: m.console_active(), cell: (queue) => count(queue.active), numeric: true, wideOnly: true },
          { head: m.console_delayed(), cell: (queue) => count(queue.delayed), numeric: true, wideOnly: true },
          {
            head: m.console_oldest(),
            cell: (queue) => (queue.oldestSeconds === null ? '–' : span(queue.oldestSeconds)),
            numeric: true,
            wideOnly: true,
          },
        ]}
      />
      <ConsolePart title={m.console_failed_mail()} lead={m.console_failed_mail_lead()}>
        {failedMail.length === 0 ? (
          <p className="text-14 text-muted">{m.console_failed_mail_none()}</p>
        ) : (
          <Table
            caption={m.console_failed_mail()}
            rows={failedMail}
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
              { head: m.console_failed_in(), cell: (row) => count(row.failedIn), numeric: true },
              { head: m.console_failed_out(), cell: (row) => count(row.failedOut), numeric: true },
            ]}
          />
        )}
      </ConsolePart>
    </ConsolePage>
  );
}
