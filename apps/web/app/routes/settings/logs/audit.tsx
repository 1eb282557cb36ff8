import type { AuditEntry } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { firstLink, LogFilter, pageLink } from './filter-form.tsx';
import { logQuery } from './log-query.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'audit.list');
  const mayList = context.session?.permissions.includes('agent.list') === true;
  const query = logQuery(request, ['actorId', 'action', 'objectKind', 'objectId']);
  const [page, words, agents] = await Promise.all([
    context.api.listAudit({ query }),
    context.api.listAuditWords(),
    mayList ? context.api.listAgents({ query: {} }) : undefined,
  ]);
  return {
    ...need(page, 200),
    words: need(words, 200),
    people: agents === undefined ? [] : need(agents, 200).items.map(({ id, name }) => ({ id, name })),
  };
}

const option = (value: string) => ({ value, label: value });

export default function Audit() {
  const { items, nextCursor, words, people } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const may = useMay();
  const filtered = [...params.keys()].some((name) => name !== 'cursor' && params.get(name) !== '');
  const any = { value: '', label: m.audit_any() };
  return (
    <SettingsPage title={m.audit()} lead={m.audit_lead()}>
      <LogFilter
        key={params.toString()}
        params={params}
        exportPath={may('audit.export') ? '/api/v1/audit/export' : undefined}
      >
        <Select
          id="actorId"
          name="actorId"
          label={m.audit_person()}
          defaultValue={params.get('actorId') ?? ''}
          options={[
            { value: '', label: m.audit_anybody() },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          id="action"
          name="action"
          label={m.audit_action()}
          defaultValue={params.get('action') ?? ''}
          options={[any, ...words.actions.map(option)]}
        />
        <Select
          id="objectKind"
          name="objectKind"
          label={m.audit_kind()}
          defaultValue={params.get('objectKind') ?? ''}
          options={[any, ...words.objectKinds.map(option)]}
        />
      </LogFilter>
      {items.length === 0 ? (
        <EmptyState
          icon={ScrollText}
          title={filtered ? m.audit_filtered_none() : m.audit_none()}
          text={filtered ? m.audit_filtered_none_text() : m.audit_none_text()}
        />
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
              { head: m.audit_actor(), cell: (row) => <Actor entry={row} /> },
              { head: m.audit_action(), cell: (row) => <code className="font-mono text-12">{row.action}</code> },
              { head: m.audit_object(), cell: (row) => <ObjectLink entry={row} />, wideOnly: true },
              {
                head: m.audit_fields(),
                cell: (row) => <span className="text-muted">{row.fields.join(', ')}</span>,
                wideOnly: true,
              },
            ]}
          />
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      )}
    </SettingsPage>
  );
}

function Actor({ entry: { actor } }: { entry: AuditEntry }) {
  const name = actor.kind === 'system' && actor.name === '' ? m.audit_system() : actor.name;
  return (
    <>
      <span className="whitespace-nowrap">{name}</span>
      {actor.token !== null && (
        <span className="block text-12 text-muted">
          {actor.token.name === '' ? m.audit_by_gone_token() : m.audit_by_token({ name: actor.token.name })}
        </span>
      )}
    </>
  );
}

const links: Record<NonNullable<AuditEntry['link']>['kind'], { words: () => string; permission: string; to: string }> =
  {
    ticket: { words: m.link_ticket, permission: 'ticket.get', to: '/desk/tickets/' },
    customer: { words: m.link_customer, permission: 'customer.get', to: '/desk/customers/' },
    organisation: { words: m.link_organisation, permission: 'organisation.get', to: '/desk/organisations/' },
    agent: { words: m.link_agent, permission: 'agent.create', to: '/settings/agents/' },
  };

/** Leads to what an entry is about, for whoever may see that. */
function ObjectLink({ entry: { link, objectKind } }: { entry: AuditEntry }) {
  const may = useMay();
  if (link === null) return <span className="text-muted">{objectKind}</span>;
  const { words, permission, to } = links[link.kind];
  if (!may(permission)) return <span className="text-muted">{words()}</span>;
  return (
    <Link to={`${to}${link.id}`} className="text-accent-text underline underline-offset-2">
      {words()}
    </Link>
  );
}
