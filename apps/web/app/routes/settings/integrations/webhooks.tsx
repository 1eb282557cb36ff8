import type { WebhookEvent } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { Webhook as WebhookIcon } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { SecretOnce } from '#app/ui/display/secret-once.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { secretResult, type SecretResult } from './secret-result.server.ts';
import { eventOptions, webhookStates } from './webhook-words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'webhook.list');
  return need(await context.api.listWebhooks(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const events = fields.getAll('events').map(String) as WebhookEvent[];
  const answer = await context.api.createWebhook({
    body: { name: textOf(fields, 'name'), url: textOf(fields, 'url'), events },
  });
  return secretResult(fields, answer, answer.status === 201 ? answer.body.secret : undefined);
}

export default function Webhooks() {
  const { items } = useLoaderData<typeof loader>();
  const pageResult = useAnswer<SecretResult>();
  const made = useFetcher<SecretResult>({ key: 'new' }).data ?? pageResult;
  const secret = made?.saved === true ? made.secret : undefined;
  const mayCreate = useMay()('webhook.create');
  return (
    <SettingsPage title={m.webhooks()} lead={m.webhooks_lead()}>
      {secret !== undefined && (
        <SecretOnce text={m.webhook_secret_once()} secret={secret} copyLabel={m.webhook_secret_copy()} />
      )}
      {items.length === 0 ? (
        <EmptyState icon={WebhookIcon} title={m.webhooks_none()} text={m.webhooks_none_text()} />
      ) : (
        <ul className="border-t border-line">
          {items.map((webhook) => (
            <li key={webhook.id} className="border-b border-line">
              <Link
                to={`/settings/webhooks/${webhook.id}`}
                className="flex min-h-12 items-center gap-3 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-14 font-medium text-strong">{webhook.name}</span>
                  <span className="block truncate text-13 text-muted">{webhook.url}</span>
                </span>
                <Badge tone={webhookStates[webhook.state].tone}>{webhookStates[webhook.state].words()}</Badge>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayCreate && (
        <SettingsPart title={m.webhook_add()}>
          <SettingsForm name="new" pageResult={pageResult} submitLabel={m.webhook_add()} clears>
            <FormText field="name" label={m.name()} maxLength={100} autoComplete="off" />
            <FormText
              field="url"
              type="url"
              label={m.webhook_url()}
              help={m.webhook_url_help()}
              maxLength={500}
              autoComplete="off"
            />
            <FormChecks field="events" label={m.webhook_events()} options={eventOptions()} columns />
          </SettingsForm>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}
