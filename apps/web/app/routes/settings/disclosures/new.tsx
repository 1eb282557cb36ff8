import type { DataCategory } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { receivedOptions } from '../recipients/recipient-words.ts';
import { SettingsPage } from '../settings-page.tsx';

export const meta = () => [{ title: m.disclosure_record() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'disclosure.record');
  const { recipients } = need(await context.api.getRegisters(), 200);
  return {
    recipients: recipients.map(({ id, name }) => ({ value: id, label: name })),
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now()),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const recipientId = textOf(fields, 'recipientId') || null;
  const email = textOf(fields, 'email');
  const answer = await context.api.recordDisclosure({
    body: {
      email,
      recipientId,
      party: recipientId === null ? { name: textOf(fields, 'party.name'), email: textOf(fields, 'party.email') } : null,
      categories: fields.getAll('categories').map(String) as DataCategory[],
      on: textOf(fields, 'on'),
      ground: textOf(fields, 'ground'),
    },
  });
  if (answer.status === 201) throw redirect(`/settings/disclosures?${new URLSearchParams({ part: 'log', email })}`);
  return formResult(request, fields, answer);
}

/** What was given to somebody outside of the software. */
export default function NewDisclosure() {
  const { recipients, today } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  return (
    <SettingsPage title={m.disclosure_record()} lead={m.disclosure_record_lead()}>
      <SettingsForm name="new" pageResult={result} submitLabel={m.disclosure_record()}>
        <FormText
          field="email"
          type="email"
          label={m.disclosure_of()}
          value={params.get('email') ?? undefined}
          maxLength={254}
        />
        {recipients.length > 0 && (
          <FormSelect
            field="recipientId"
            label={m.disclosure_to()}
            help={m.disclosure_to_help()}
            value=""
            options={[{ value: '', label: m.disclosure_to_other() }, ...recipients]}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <FormText
            field="party.name"
            label={recipients.length > 0 ? m.disclosure_party_name() : m.disclosure_to()}
            maxLength={200}
            optional={recipients.length > 0}
          />
          <FormText field="party.email" type="email" label={m.disclosure_party_email()} maxLength={254} optional />
        </div>
        <FormChecks
          field="categories"
          label={m.disclosure_categories()}
          values={['customers']}
          options={receivedOptions()}
          columns
        />
        <FormText field="on" type="date" label={m.disclosure_on()} value={today} className="max-w-56" />
        <FormText field="ground" label={m.disclosure_ground()} help={m.disclosure_ground_help()} maxLength={300} />
      </SettingsForm>
    </SettingsPage>
  );
}
