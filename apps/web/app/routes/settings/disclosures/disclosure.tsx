import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { DeleteEntry } from '../delete-entry.tsx';
import { dataCategoryWords } from '../registers/choice-words.ts';
import { SettingsPage } from '../settings-page.tsx';
import { originWords, timesWords } from './disclosure-words.ts';

export const meta = () => [{ title: m.disclosures() }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'disclosure.list');
  return need(await context.api.getDisclosure({ params: { id: params['id']! } }), 200);
}

export async function action({ context, params: given, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const params = { id: given['id']! };
  if (textOf(fields, 'form') === 'delete') {
    const gone = await context.api.deleteDisclosure({ params, body: {} });
    if (gone.status === 204) throw redirect('/settings/disclosures?part=log');
    return formResult(request, fields, gone);
  }
  const body = {
    firstOn: textOf(fields, 'firstOn'),
    lastOn: textOf(fields, 'lastOn'),
    times: Number(textOf(fields, 'times')),
    ground: textOf(fields, 'ground'),
  };
  return formResult(request, fields, await context.api.correctDisclosure({ params, body }));
}

/** One entry of the log, and the way to put it right. */
export default function DisclosurePage() {
  const entry = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const { customer, recipient, category, firstAt, lastAt, times, ground, origin } = entry;
  return (
    <SettingsPage
      title={recipient.name}
      lead={
        <Link to="/settings/disclosures?part=log" className="inline-flex min-h-8 items-center gap-2 hover:text-strong">
          <ArrowLeft size={16} aria-hidden />
          {m.disclosures()}
        </Link>
      }
    >
      <dl className="grid max-w-140 grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-14">
        <dt className="text-muted">{m.recipient_notice_about()}</dt>
        <dd className="wrap-anywhere">
          {customer.name}
          {customer.email !== customer.name && <span className="block text-13 text-muted">{customer.email}</span>}
        </dd>
        <dt className="text-muted">{m.disclosure_categories()}</dt>
        <dd>{dataCategoryWords[category]()}</dd>
        <dt className="text-muted">{m.disclosure_last()}</dt>
        <dd className="tabular-nums">
          {day(lastAt)}, {timesWords(entry)}
        </dd>
        {ground !== '' && (
          <>
            <dt className="text-muted">{m.disclosure_ground()}</dt>
            <dd className="wrap-anywhere">{ground}</dd>
          </>
        )}
        <dt className="text-muted">{m.state()}</dt>
        <dd>{originWords(entry)}</dd>
      </dl>
      {origin === 'automatic' && <p className="max-w-[68ch] text-14 text-muted">{m.disclosure_automatic_text()}</p>}
      {origin === 'recorded' && may('disclosure.correct') && (
        <>
          <SettingsForm key={`${firstAt}${lastAt}${times}`} name="correct" pageResult={result} submitLabel={m.save()}>
            <div className="grid gap-5 sm:grid-cols-3">
              <FormText field="firstOn" type="date" label={m.disclosure_first_on()} value={firstAt.slice(0, 10)} />
              <FormText field="lastOn" type="date" label={m.disclosure_last_on()} value={lastAt.slice(0, 10)} />
              <FormText field="times" type="number" label={m.disclosure_count()} value={String(times)} />
            </div>
            <FormText field="ground" label={m.disclosure_ground()} value={ground} maxLength={300} />
          </SettingsForm>
          <DeleteEntry title={m.disclosure_delete()} text={m.disclosure_delete_text()} action={m.disclosure_delete()} />
        </>
      )}
    </SettingsPage>
  );
}
