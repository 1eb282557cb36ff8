import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'queue.create');
  return need(await context.api.listQueues(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const body = { name: textOf(fields, 'name') };
  const answer =
    id === '' ? await context.api.createQueue({ body }) : await context.api.updateQueue({ params: { id }, body });
  return formResult(request, fields, answer);
}

export default function Queues() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.queues()} lead={m.queues_lead()}>
      <div className="border-t border-line">
        {items.map((queue) => (
          <FoldRow key={`${queue.id}${queue.name}`} head={queue.name}>
            <SettingsForm
              name={`queue-${queue.id}`}
              hidden={{ id: queue.id }}
              pageResult={result}
              submitLabel={m.save()}
            >
              <FormText field="name" label={m.name()} value={queue.name} maxLength={100} />
            </SettingsForm>
          </FoldRow>
        ))}
      </div>
      <SettingsPart title={m.queue_add()}>
        <SettingsForm name="new" pageResult={result} submitLabel={m.queue_add()} clears>
          <FormText field="name" label={m.name()} maxLength={100} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
