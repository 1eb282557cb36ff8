import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Eye } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { FormCheck, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { firstLink, LogFilter, pageLink } from './filter-form.tsx';
import { logQuery } from './log-query.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'read-access.list');
  const [page, settings, agents] = await Promise.all([
    context.api.listReadAccesses({ query: logQuery(request, ['readerId', 'customerId', 'ticketId']) }),
    context.api.getReadAccessSettings(),
    context.api.listAgents({ query: {} }),
  ]);
  const people = agents.status === 200 ? agents.body.items.map(({ id, name }) => ({ id, name })) : [];
  return { ...need(page, 200), keeps: need(settings, 200).keeps, people };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const body = { keeps: fields.get('keeps') === 'yes' };
  return formResult(request, fields, await context.api.setReadAccessSettings({ body }));
}

export default function ReadAccesses() {
  const { items, nextCursor, keeps, people } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  return (
    <SettingsPage title={m.read_accesses()} lead={m.read_accesses_lead()}>
      {!keeps && <Callout tone="warn">{m.read_access_off()}</Callout>}
      <LogFilter key={params.toString()} params={params} exportPath="/api/v1/read-accesses/export">
        <Select
          id="readerId"
          name="readerId"
          label={m.read_access_reader()}
          defaultValue={params.get('readerId') ?? ''}
          options={[
            { value: '', label: m.audit_anybody() },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </LogFilter>
      {items.length === 0 ? (
        <EmptyState icon={Eye} title={m.read_accesses_none()} text={m.read_accesses_none_text()} />
      ) : (
        <div>
          <Table
            caption={m.read_accesses()}
            rows={items}
            rowKey={(row) => `${row.at}${row.ticket.id}${row.reader.id}`}
            columns={[
              {
                head: m.audit_at(),
                cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.at)}</span>,
              },
              {
                head: m.read_access_reader(),
                cell: (row) => (
                  <>
                    {row.reader.name} {row.reader.kind === 'token' && <Badge>{m.read_access_program()}</Badge>}
                  </>
                ),
              },
              {
                head: m.read_access_ticket(),
                cell: (row) => (
                  <>
                    {row.ticket.number === null
                      ? m.read_access_gone()
                      : m.read_access_number({ number: String(row.ticket.number) })}
                    {row.reason !== '' && (
                      <span className="block text-13 wrap-anywhere text-muted md:hidden">{row.reason}</span>
                    )}
                  </>
                ),
              },
              { head: m.read_access_customer(), cell: (row) => row.customer.name || m.read_access_gone() },
              {
                head: m.read_access_reason(),
                wideOnly: true,
                cell: (row) => <span className="wrap-anywhere text-muted">{row.reason}</span>,
              },
            ]}
          />
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      )}
      <SettingsPart title={m.read_access_settings()}>
        <SettingsForm key={String(keeps)} name="keeps" pageResult={result} submitLabel={m.save()}>
          <FormCheck field="keeps" value={keeps} label={m.read_access_keep()} help={m.read_access_keep_help()} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
