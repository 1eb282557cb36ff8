import type { NoteDataRequest } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormArea, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { optionsOf } from '../registers/choice-words.ts';
import { rightWords, sourceWords } from './request-words.ts';

export const meta = () => [{ title: m.data_request_new() }];

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'data-request.create');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  return { today, language: context.locale };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const text = (name: string) => textOf(fields, name);
  const body = {
    right: text('right'),
    source: text('source'),
    receivedOn: text('receivedOn'),
    name: text('name'),
    email: text('email'),
    address: text('address'),
    language: text('language'),
    text: text('text'),
  } as NoteDataRequest;
  const answer = await context.api.noteDataRequest({ body });
  if (answer.status === 201) throw redirect(`/settings/data-requests/${answer.body.id}`);
  return formResult(request, fields, answer);
}

const { mail, phone, letter } = sourceWords;

/** A request that came outside of the desk. */
export default function NewDataRequest() {
  const { today, language } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.data_request_new()} lead={m.data_request_new_lead()}>
      <SettingsForm name="new" pageResult={result} submitLabel={m.data_request_save()}>
        <FormSelect field="right" label={m.data_request_right()} options={optionsOf(rightWords)} />
        <FormSelect field="source" label={m.data_request_source()} options={optionsOf({ letter, phone, mail })} />
        <FormText
          field="receivedOn"
          type="date"
          label={m.data_request_received_on()}
          value={today}
          className="max-w-44"
        />
        <FormText field="name" label={m.name()} maxLength={200} />
        <FormText
          field="email"
          type="email"
          label={m.email()}
          help={m.data_request_email_help()}
          maxLength={254}
          optional
        />
        <FormArea field="address" label={m.data_request_address()} rows={3} maxLength={500} optional />
        <FormSelect
          field="language"
          label={m.data_request_language()}
          value={language}
          options={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
        <FormArea
          field="text"
          label={m.data_request_text()}
          help={m.data_request_text_help()}
          rows={6}
          maxLength={10_000}
          optional
        />
      </SettingsForm>
    </SettingsPage>
  );
}
