import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Paperclip } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { checkOf, type FormResult, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { FormCheck, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { chosenOrganisation } from '#app/routes/agent/customers/organisation-choice.server.ts';
import { OrganisationField } from '#app/routes/agent/customers/organisation-field.tsx';
import { Facts, RecordPage, RecordPart } from '#app/routes/agent/customers/record-page.tsx';
import { DeleteEntry } from '#app/routes/settings/delete-entry.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { reasonWord } from './reason-words.ts';

export const meta = ({ data: loaded }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: loaded?.mail.subject || m.quarantine() },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'quarantine.get');
  return { mail: need(await context.api.getQuarantinedMail({ params: { id: params.id ?? '' } }), 200) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  if (fields.get('form') === 'delete') {
    need(await context.api.deleteQuarantinedMail({ params: { id }, body: undefined }), 204);
    throw redirect('/desk/quarantine');
  }
  const organisation = await chosenOrganisation(context, textOf(fields, 'organisation'));
  if ('problem' in organisation) return data<FormResult>(refusedResult(fields, organisation), { status: 422 });
  const answer = await context.api.releaseMail({
    params: { id },
    body: {
      firstName: textOf(fields, 'firstName'),
      lastName: textOf(fields, 'lastName'),
      organisationId: organisation.id,
      invites: checkOf(fields, 'invites') ?? false,
    },
  });
  if (answer.status === 204) throw redirect('/desk/quarantine');
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function QuarantinedMailPage() {
  const { mail } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const { sender } = mail;
  const [lastName = '', ...first] = sender.name.split(' ').toReversed();
  return (
    <RecordPage
      back={{ to: '/desk/quarantine', label: m.quarantine() }}
      title={mail.subject || m.quarantine_no_subject()}
      facts={
        <Facts
          rows={[
            [
              m.quarantine_sender(),
              <span key="sender">
                {sender.name && <span className="block">{sender.name}</span>}
                <span className="block break-all">{sender.address}</span>
              </span>,
            ],
            [m.quarantine_reason(), reasonWord(mail.reason)],
            mail.customerId !== null && [
              m.customer(),
              <Link
                key="customer"
                to={`/desk/customers/${mail.customerId}`}
                discover="none"
                className="text-accent-text hover:underline"
              >
                {m.quarantine_known_customer()}
              </Link>,
            ],
            [m.quarantine_channel(), mail.channel],
            [m.quarantine_received(), moment(mail.receivedAt)],
            [m.quarantine_until(), day(mail.expiresAt)],
          ]}
        />
      }
    >
      <section aria-label={m.message()}>
        <div className="max-w-[72ch] rounded-card bg-surface-2 p-4 text-14 leading-6 break-words whitespace-pre-wrap text-normal">
          {mail.bodyText || <span className="text-muted">{m.quarantine_no_text()}</span>}
        </div>
        {mail.attachmentCount > 0 && (
          <p className="mt-2 flex items-center gap-2 text-13 text-muted">
            <Paperclip size={16} aria-hidden className="shrink-0" />
            {m.quarantine_files({ count: mail.attachmentCount })}
          </p>
        )}
      </section>
      {may('quarantine.release') && (
        <RecordPart title={m.quarantine_release()}>
          <p className="mb-4 max-w-[64ch] text-14 text-muted">{m.quarantine_release_text()}</p>
          <SettingsForm name="release" pageResult={result} submitLabel={m.quarantine_release_do()}>
            {mail.customerId === null && (
              <div className="grid gap-5 sm:grid-cols-2">
                <FormText
                  field="firstName"
                  label={m.first_name()}
                  value={first.toReversed().join(' ')}
                  maxLength={100}
                  optional
                />
                <FormText field="lastName" label={m.last_name()} value={lastName} maxLength={100} optional />
              </div>
            )}
            <OrganisationField label={m.organisation()} optional />
            <FormCheck
              field="invites"
              value={mail.reason === 'notInvited'}
              label={m.customer_invited()}
              help={m.quarantine_invites_help()}
            />
          </SettingsForm>
        </RecordPart>
      )}
      {may('quarantine.delete') && (
        <DeleteEntry
          title={m.quarantine_delete()}
          text={m.quarantine_delete_text()}
          action={m.quarantine_delete_do()}
        />
      )}
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;
