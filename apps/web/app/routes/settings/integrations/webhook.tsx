import type { WebhookEvent } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Send } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { SecretOnce } from '#app/ui/display/secret-once.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { secretResult, type SecretResult } from './secret-result.server.ts';
import { deliveryWords, eventOptions, eventWords, webhookStates } from './webhook-words.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'webhook.list');
  const id = params['id']!;
  const cursor = new URL(request.url).searchParams.get('cursor');
  const [webhook, deliveries] = await Promise.all([
    context.api.getWebhook({ params: { id } }),
    context.api.listWebhookDeliveries({ params: { id }, query: { limit: 25, ...(cursor ? { cursor } : {}) } }),
  ]);
  return { webhook: need(webhook, 200), deliveries: need(deliveries, 200) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const id = params['id']!;
  switch (fields.get('form')) {
    case 'test':
      need(await api.testWebhook({ params: { id }, body: {} }), 202);
      throw redirect(`/settings/webhooks/${id}`);
    case 'again':
      need(
        await api.replayWebhookDelivery({ params: { id, deliveryId: textOf(fields, 'deliveryId') }, body: {} }),
        202,
      );
      return data<SecretResult | null>(null);
    case 'state': {
      const state = fields.get('state') === 'active' ? 'active' : 'paused';
      need(await api.updateWebhook({ params: { id }, body: { state } }), 200);
      return data<SecretResult | null>(null);
    }
    case 'rotate': {
      const answer = await api.rotateWebhookSecret({ params: { id }, body: {} });
      return secretResult(fields, answer, answer.status === 200 ? answer.body.secret : undefined);
    }
    case 'delete':
      need(await api.deleteWebhook({ params: { id }, body: undefined }), 204);
      throw redirect('/settings/webhooks');
    default: {
      const events = fields.getAll('events').map(String) as WebhookEvent[];
      const body = { name: textOf(fields, 'name'), url: textOf(fields, 'url'), events };
      return formResult(request, fields, await api.updateWebhook({ params: { id }, body }));
    }
  }
}

export default function Webhook() {
  const { webhook, deliveries } = useLoaderData<typeof loader>();
  const result = useAnswer<SecretResult | null>() ?? undefined;
  const [params] = useSearchParams();
  const changeable = useMay()('webhook.update');
  const busy = useNavigation().state !== 'idle';
  const state = webhookStates[webhook.state];
  return (
    <SettingsPage
      title={webhook.name}
      lead={
        <span className="flex flex-wrap items-center gap-2">
          <code className="min-w-0 font-mono text-13 break-all">{webhook.url}</code>
          <Badge tone={state.tone}>{state.words()}</Badge>
        </span>
      }
    >
      {result?.saved === true && result.secret !== undefined && (
        <SecretOnce text={m.webhook_secret_once()} secret={result.secret} copyLabel={m.webhook_secret_copy()} />
      )}
      {webhook.state === 'disabled' && <Callout tone="bad">{m.webhook_disabled_text()}</Callout>}
      {webhook.state === 'active' && webhook.failingSince !== null && (
        <Callout tone="warn">{m.webhook_failing({ date: moment(webhook.failingSince) })}</Callout>
      )}
      {changeable && (
        <div className="flex flex-wrap gap-2">
          <Form method="post">
            <input type="hidden" name="form" value="test" />
            <Button type="submit" look="primary" disabled={busy}>
              {m.webhook_test()}
            </Button>
          </Form>
          <Form method="post">
            <input type="hidden" name="form" value="state" />
            <input type="hidden" name="state" value={webhook.state === 'active' ? 'paused' : 'active'} />
            <Button type="submit" disabled={busy}>
              {webhook.state === 'active' ? m.webhook_pause() : m.webhook_resume()}
            </Button>
          </Form>
        </div>
      )}
      <SettingsPart title={m.webhook_log()} lead={m.webhook_log_lead()}>
        {deliveries.items.length === 0 ? (
          <EmptyState icon={Send} title={m.webhook_log_none()} text={m.webhook_log_none_text()} />
        ) : (
          <>
            <Table
              caption={m.webhook_log()}
              rows={deliveries.items}
              rowKey={(row) => row.id}
              columns={[
                {
                  head: m.hook_at(),
                  cell: (row) => <span className="whitespace-nowrap tabular-nums">{moment(row.createdAt)}</span>,
                },
                { head: m.hook_event(), cell: (row) => eventWords(row.event) },
                {
                  head: m.hook_result(),
                  cell: (row) => (
                    <span className={row.state === 'failed' ? 'text-bad-text' : ''}>{deliveryWords(row)}</span>
                  ),
                },
                { head: m.hook_attempts(), cell: (row) => row.attempts, numeric: true, wideOnly: true },
                {
                  head: m.hook_ms(),
                  cell: (row) => (
                    <span className="whitespace-nowrap">
                      {row.ms === null ? '' : m.hook_ms_value({ ms: String(row.ms) })}
                    </span>
                  ),
                  numeric: true,
                  wideOnly: true,
                },
                ...(changeable
                  ? [
                      {
                        head: m.hook_again(),
                        cell: (row: (typeof deliveries.items)[number]) => (
                          <Form method="post">
                            <input type="hidden" name="form" value="again" />
                            <input type="hidden" name="deliveryId" value={row.id} />
                            <Button type="submit" look="quiet" disabled={busy || row.state === 'queued'}>
                              {m.hook_again()}
                            </Button>
                          </Form>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <Pagination next={pageLink(params, deliveries.nextCursor)} first={firstLink(params)} />
          </>
        )}
      </SettingsPart>
      {changeable && (
        <>
          <SettingsPart title={m.webhook_settings()}>
            <SettingsForm name="settings" pageResult={result} submitLabel={m.save()}>
              <FormText field="name" label={m.name()} value={webhook.name} maxLength={100} />
              <FormText
                field="url"
                type="url"
                label={m.webhook_url()}
                help={m.webhook_url_help()}
                value={webhook.url}
                maxLength={500}
              />
              <FormChecks
                field="events"
                label={m.webhook_events()}
                values={webhook.events}
                options={eventOptions()}
                columns
              />
            </SettingsForm>
          </SettingsPart>
          <div className="border-t border-line">
            <FoldRow head={m.webhook_rotate()}>
              <p className="mb-4 max-w-[60ch] text-14 text-muted">
                {m.webhook_rotate_help()}{' '}
                {webhook.previousSecretUntil !== null &&
                  m.webhook_rotating({ date: moment(webhook.previousSecretUntil) })}
              </p>
              <Form method="post">
                <input type="hidden" name="form" value="rotate" />
                <Button type="submit">{m.webhook_rotate()}</Button>
              </Form>
            </FoldRow>
            <FoldRow head={m.webhook_delete()}>
              <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.webhook_delete_help()}</p>
              <Form method="post">
                <input type="hidden" name="form" value="delete" />
                <Button type="submit" look="danger">
                  {m.webhook_delete()}
                </Button>
              </Form>
            </FoldRow>
          </div>
        </>
      )}
    </SettingsPage>
  );
}
