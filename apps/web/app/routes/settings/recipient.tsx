import type { RecipientInput } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { type FormResult, linesOf, textOf } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, FormTextArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { countryOptions } from './countries.server.ts';
import { DeleteEntry } from './delete-entry.tsx';
import { SettingsPage } from './settings-page.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'recipient.update');
  const { recipients } = need(await context.api.getRegisters(), 200);
  const recipient = recipients.find(({ id }) => id === params.id);
  if (recipient === undefined && params.id !== 'new') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return { recipient: recipient ?? null, countries: countryOptions(context.locale) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  const text = (name: string) => textOf(fields, name);
  const body: RecipientInput = {
    name: text('name'),
    role: text('role') === 'controller' ? 'controller' : 'processor',
    purpose: { de: text('purpose.de'), en: text('purpose.en') },
    country: text('country'),
    transferMechanism: (text('transferMechanism') || null) as RecipientInput['transferMechanism'],
    hosts: linesOf(fields, 'hosts'),
  };
  const answer =
    text('form') === 'delete'
      ? await context.api.deleteRecipient({ params: { id }, body: undefined })
      : id === 'new'
        ? await context.api.createRecipient({ body })
        : await context.api.updateRecipient({ params: { id }, body });
  if (answer.status < 300) throw redirect('/settings/registers');
  const values = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  return data<FormResult>({ form: text('form'), saved: false, problem: formProblem(answer), values }, { status: 422 });
}

export default function RecipientPage() {
  const { recipient, countries } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SettingsPage title={recipient === null ? m.recipient_add() : m.recipient_change()} lead={m.recipients_lead()}>
      <SettingsForm
        name="recipient"
        pageResult={result}
        submitLabel={m.save()}
        extra={
          <ButtonLink to="/settings/registers" look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        <FormText field="name" label={m.name()} value={recipient?.name} maxLength={200} />
        <FormSelect
          field="role"
          label={m.recipient_role()}
          value={recipient?.role ?? 'processor'}
          options={[
            { value: 'processor', label: m.role_processor() },
            { value: 'controller', label: m.role_controller() },
          ]}
        />
        <FormText field="purpose.de" label={m.purpose_de()} value={recipient?.purpose.de} maxLength={300} />
        <FormText field="purpose.en" label={m.purpose_en()} value={recipient?.purpose.en} maxLength={300} />
        <FormSelect field="country" label={m.country()} value={recipient?.country ?? 'DE'} options={countries} />
        <FormSelect
          field="transferMechanism"
          label={m.transfer()}
          help={m.transfer_help()}
          value={recipient?.transferMechanism ?? ''}
          options={[
            { value: '', label: m.transfer_none() },
            { value: 'adequacy', label: m.transfer_adequacy() },
            { value: 'dpf', label: m.transfer_dpf() },
            { value: 'scc', label: m.transfer_scc() },
            { value: 'bcr', label: m.transfer_bcr() },
          ]}
        />
        <FormTextArea
          field="hosts"
          label={m.recipient_hosts()}
          help={m.recipient_hosts_help()}
          value={recipient?.hosts.join('\n')}
          rows={2}
          optional
        />
      </SettingsForm>
      {recipient !== null && (
        <DeleteEntry title={m.recipient_delete()} text={m.recipient_delete_text()} action={m.recipient_delete()} />
      )}
    </SettingsPage>
  );
}
