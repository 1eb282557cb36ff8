import type { ActivityInput } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { type FormResult, textOf } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { DeleteEntry } from './delete-entry.tsx';
import { legalBasisWords } from './legal-basis-words.ts';
import { SettingsPage } from './settings-page.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'activity.update');
  const { activities } = need(await context.api.getRegisters(), 200);
  const activity = activities.find(({ id }) => id === params.id);
  if (activity === undefined && params.id !== 'new') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return { activity: activity ?? null };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  const text = (name: string) => textOf(fields, name);
  const legalBasis = text('legalBasis') as ActivityInput['legalBasis'];
  const withInterest = legalBasis === 'legitimateInterest';
  const body = {
    purpose: { de: text('purpose.de'), en: text('purpose.en') },
    legalBasis,
    interest: { de: withInterest ? text('interest.de') : '', en: withInterest ? text('interest.en') : '' },
  };
  const answer =
    text('form') === 'delete'
      ? await context.api.deleteActivity({ params: { id }, body: undefined })
      : id === 'new'
        ? await context.api.createActivity({ body })
        : await context.api.updateActivity({ params: { id }, body });
  if (answer.status < 300) throw redirect('/settings/registers');
  const values = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  return data<FormResult>({ form: text('form'), saved: false, problem: formProblem(answer), values }, { status: 422 });
}

export default function ActivityPage() {
  const { activity } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SettingsPage title={activity === null ? m.activity_add() : m.activity_change()} lead={m.activities_lead()}>
      <SettingsForm
        name="activity"
        pageResult={result}
        submitLabel={m.save()}
        extra={
          <ButtonLink to="/settings/registers" look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        <FormText field="purpose.de" label={m.purpose_de()} value={activity?.purpose.de} maxLength={300} />
        <FormText field="purpose.en" label={m.purpose_en()} value={activity?.purpose.en} maxLength={300} />
        <FormSelect
          field="legalBasis"
          label={m.legal_basis()}
          value={activity?.legalBasis ?? 'contract'}
          options={Object.entries(legalBasisWords).map(([value, word]) => ({ value, label: word() }))}
        />
        <FormText
          field="interest.de"
          label={m.interest_de()}
          help={m.interest_help()}
          value={activity?.interest.de}
          maxLength={300}
          optional
        />
        <FormText field="interest.en" label={m.interest_en()} value={activity?.interest.en} maxLength={300} optional />
      </SettingsForm>
      {activity !== null && (
        <DeleteEntry title={m.activity_delete()} text={m.activity_delete_text()} action={m.activity_delete()} />
      )}
    </SettingsPage>
  );
}
