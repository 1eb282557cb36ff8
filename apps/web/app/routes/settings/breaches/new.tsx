import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { BreachFields } from './breach-fields.tsx';
import { breachInputOf, readRecipientOptions } from './breach-input.server.ts';

export const meta = () => [{ title: m.breach_record() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'breach.record');
  return { recipients: await readRecipientOptions(context), now: Date.now() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.recordBreach({ body: breachInputOf(fields) });
  if (answer.status === 201) throw redirect(`/settings/breaches/${answer.body.id}`);
  return formResult(request, fields, answer);
}

/** A breach is recorded with what is known; the rest follows. */
export default function NewBreach() {
  const { recipients, now } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.breach_record()} lead={m.breach_new_lead()}>
      <SettingsForm name="new" pageResult={result} submitLabel={m.breach_record()}>
        <BreachFields now={now} recipients={recipients} />
      </SettingsForm>
    </SettingsPage>
  );
}
