import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Cable } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, linesOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormTextArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { ConnectionTable } from './connection-table.tsx';
import { isRefused } from './connection-words.ts';
import { PlaceTable } from './place-table.tsx';

export const meta = () => [{ title: m.connections() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'connection.list');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return need(await context.api.listConnections({ query: { limit: 50, cursor } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await context.api.setOwnHosts({ body: { hosts: linesOf(fields, 'hosts') } }));
}

/** Everything that leaves: for this tenant, and by way of the platform's own places. */
export default function Connections() {
  const { items, nextCursor, ownHosts, platform } = useLoaderData<typeof loader>();
  const result = useAnswer<FormResult>();
  const [params] = useSearchParams();
  const may = useMay();
  const refused = items.filter(isRefused).length;
  return (
    <SettingsPage title={m.connections()} lead={m.connections_lead()}>
      {refused > 0 && (
        <Callout tone="bad">
          {refused === 1 ? m.connections_refused_one() : m.connections_refused_callout({ count: String(refused) })}
        </Callout>
      )}
      <SettingsPart title={m.connections_tenant()} lead={m.connections_tenant_lead()}>
        {items.length === 0 ? (
          <EmptyState icon={Cable} title={m.connections_none()} text={m.connections_none_text()} />
        ) : (
          <>
            <ConnectionTable items={items} mayDeclare={may('recipient.create')} />
            <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
          </>
        )}
      </SettingsPart>
      <SettingsPart title={m.own_hosts()} lead={m.own_hosts_lead()}>
        {may('connection.set-own-hosts') ? (
          <SettingsForm name="own-hosts" pageResult={result} submitLabel={m.save()}>
            <FormTextArea
              field="hosts"
              label={m.own_hosts_label()}
              help={m.own_hosts_help()}
              value={ownHosts.join('\n')}
              rows={3}
              optional
            />
          </SettingsForm>
        ) : (
          <p className="border-y border-line py-3 text-14">{ownHosts.join(', ') || m.own_hosts_none()}</p>
        )}
      </SettingsPart>
      <SettingsPart title={m.connections_platform()} lead={m.connections_platform_lead()}>
        <PlaceTable places={platform} />
      </SettingsPart>
    </SettingsPage>
  );
}
