import { alertKindSchema, type AlertChoice } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';
import { alertKinds } from './alert-words.ts';

export const meta = () => [{ title: m.alert_choices() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  requirePermission(context, 'alert.set-choices');
  return need(await context.api.getAlertChoices(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  const fields = await request.formData();
  const items = alertKindSchema.options.map((kind) => ({
    kind,
    shown: fields.getAll('shown').includes(kind),
    byMail: fields.getAll('byMail').includes(kind),
  }));
  return formResult(request, fields, await context.api.setAlertChoices({ body: { items } }));
}

/** What the person wants to hear of, and what also by mail. */
export default function AlertChoices() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-190 px-4 py-6 md:px-8 md:py-8">
        <Link to="/desk/alerts" className="text-13 text-muted hover:underline">
          {m.alerts()}
        </Link>
        <h1 className="mt-1 text-20">{m.alert_choices()}</h1>
        <p className="mt-1.5 mb-6 max-w-[68ch] text-14 text-muted">{m.alert_choices_lead()}</p>
        <SettingsForm name="alert-choices" pageResult={result} submitLabel={m.save()}>
          <table className="w-full text-14">
            <thead>
              <tr className="border-b border-line text-13 text-muted">
                <th className="py-2 text-left font-medium">{m.alert_column_kind()}</th>
                <th className="w-24 py-2 font-medium">{m.alert_choices_shown()}</th>
                <th className="w-32 py-2 font-medium whitespace-nowrap">{m.alert_choices_mail()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((choice) => (
                <ChoiceRow key={choice.kind} choice={choice} />
              ))}
            </tbody>
          </table>
        </SettingsForm>
      </div>
    </main>
  );
}

function ChoiceRow({ choice: { kind, shown, byMail } }: { choice: AlertChoice }) {
  const words = alertKinds[kind]();
  const box = (name: 'shown' | 'byMail', checked: boolean, label: string) => (
    <label className="flex min-h-11 cursor-pointer items-center justify-center">
      <span className="sr-only">{`${words}: ${label}`}</span>
      <input type="checkbox" name={name} value={kind} defaultChecked={checked} className="size-4 accent-accent" />
    </label>
  );
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 text-left font-normal text-normal">
        {words}
      </th>
      <td>{box('shown', shown, m.alert_choices_shown())}</td>
      <td>{box('byMail', byMail, m.alert_choices_mail())}</td>
    </tr>
  );
}

export const ErrorBoundary = ErrorPage;
