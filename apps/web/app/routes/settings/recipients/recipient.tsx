import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult, refusedResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { countryOptions } from '../countries.server.ts';
import { DeleteEntry } from '../delete-entry.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { AnnouncePart, isToAnnounce } from './announce-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import { receiveEvidence, recipientInput } from './recipient-form.server.ts';

export const meta = () => [{ title: m.recipients() }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const { recipients, comingRecipients } = need(await context.api.getRegisters(), 200);
  const recipient = [...recipients, ...comingRecipients].find(({ id }) => id === params.id);
  if (recipient === undefined && params.id !== 'new') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const host = new URL(request.url).searchParams.get('host')?.slice(0, 253) ?? null;
  return { recipient: recipient ?? null, countries: countryOptions(context.locale), host };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const { fields, answer } = await receiveEvidence(request, context, id);
    return formResult(request, fields, answer);
  }
  const fields = await request.formData();
  const { api } = context;
  switch (textOf(fields, 'form')) {
    case 'remove-evidence': {
      const evidenceId = textOf(fields, 'evidenceId');
      need(await api.deleteRecipientEvidence({ params: { id, evidenceId }, body: undefined }), 200);
      return redirect(`/settings/recipients/${id}`);
    }
    case 'announce': {
      const reason = { de: textOf(fields, 'reason.de'), en: textOf(fields, 'reason.en') };
      const body = { recipientId: id, effectiveOn: textOf(fields, 'effectiveOn'), reason };
      const answer = await api.announceSubProcessor({ body });
      if (answer.status === 201) return redirect(`/settings/sub-processors/${answer.body.id}`);
      return data<FormResult>(refusedResult(fields, answer), { status: 422 });
    }
    case 'delete':
      need(await api.deleteRecipient({ params: { id }, body: undefined }), 204);
      return redirect('/settings/recipients');
  }
  const body = recipientInput(fields);
  const answer =
    id === 'new'
      ? await api.createRecipient({ body: { ...body, toBeAnnounced: checkOf(fields, 'toBeAnnounced') } })
      : await api.updateRecipient({ params: { id }, body });
  // A new processor still needs its contract: that is on its own page.
  if (answer.status === 201) return redirect(`/settings/recipients/${answer.body.id}`);
  if (answer.status === 200) return redirect('/settings/recipients');
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function RecipientPage() {
  const { recipient, countries, host } = useLoaderData<typeof loader>();
  const result = useAnswer<FormResult>();
  const may = useMay();
  const changeable = may('recipient.update');
  const mayAnnounce = may('sub-processor.announce');
  return (
    <SettingsPage title={recipient === null ? m.recipient_add() : recipient.name} lead={m.recipients_lead()}>
      {recipient === null && host !== null && <Callout>{m.recipient_from_host({ host })}</Callout>}
      {recipient?.role === 'processor' && (
        <EvidencePart recipient={recipient} result={result} changeable={changeable} />
      )}
      {recipient !== null && mayAnnounce && isToAnnounce(recipient) && <AnnouncePart result={result} />}
      <fieldset disabled={!changeable}>
        <SettingsForm
          name="recipient"
          pageResult={result}
          submitLabel={m.save()}
          extra={
            <ButtonLink to="/settings/recipients" look="quiet">
              {m.cancel()}
            </ButtonLink>
          }
        >
          <RecipientFields recipient={recipient} countries={countries} host={host} />
        </SettingsForm>
      </fieldset>
      {recipient !== null && changeable && (
        <DeleteEntry title={m.recipient_delete()} text={m.recipient_delete_text()} action={m.recipient_delete()} />
      )}
    </SettingsPage>
  );
}
