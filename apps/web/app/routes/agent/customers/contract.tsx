import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { type FormResult, formResult, linesOf, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { DeleteEntry } from '#app/routes/settings/delete-entry.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { spanWord, StandingMark } from './contract-words.tsx';
import { chosenOrganisation } from './organisation-choice.server.ts';
import { OrganisationField } from './organisation-field.tsx';
import { Facts, RecordPage } from './record-page.tsx';

export const meta = ({ data: loaded }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: loaded?.contract?.number ?? m.contract_new() },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  if (id !== 'new') {
    requirePermission(context, 'contract.get');
    const contract = need(await context.api.getContract({ params: { id } }), 200);
    return { contract, organisation: contract.organisation };
  }
  requirePermission(context, 'contract.create');
  const organisationId = new URL(request.url).searchParams.get('organisationId');
  const organisation = organisationId
    ? need(await context.api.getOrganisation({ params: { id: organisationId } }), 200)
    : null;
  return { contract: null, organisation };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  if (fields.get('form') === 'delete') {
    const answer = await context.api.deleteContract({ params: { id }, body: undefined });
    if (answer.status === 204) throw redirect('/desk/contracts');
    throw formProblem(answer);
  }
  const body = {
    number: textOf(fields, 'number'),
    startsOn: textOf(fields, 'startsOn'),
    endsOn: textOf(fields, 'endsOn') || null,
    keepsTicketsUntil: textOf(fields, 'keepsTicketsUntil') || null,
    services: linesOf(fields, 'services'),
    note: textOf(fields, 'note'),
  };
  if (id !== 'new') return formResult(request, fields, await context.api.updateContract({ params: { id }, body }));
  const organisation = await chosenOrganisation(context, textOf(fields, 'organisation'));
  if ('problem' in organisation) return data<FormResult>(refusedResult(fields, organisation), { status: 422 });
  const answer = await context.api.createContract({ body: { ...body, organisationId: organisation.id ?? '' } });
  if (answer.status === 201) throw redirect(`/desk/organisations/${answer.body.organisation.id}`);
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function ContractPage() {
  const { contract, organisation } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  return (
    <RecordPage
      back={{ to: '/desk/contracts', label: m.contracts() }}
      title={contract?.number ?? m.contract_new()}
      marks={contract && <StandingMark standing={contract.standing} />}
      {...(contract !== null && {
        facts: (
          <Facts
            rows={[
              [
                m.organisation(),
                <Link
                  key="organisation"
                  to={`/desk/organisations/${contract.organisation.id}`}
                  discover="none"
                  className="text-accent-text hover:underline"
                >
                  {contract.organisation.name}
                </Link>,
              ],
              [m.contract_span(), spanWord(contract)],
            ]}
          />
        ),
      })}
    >
      <SettingsForm
        name="contract"
        pageResult={result}
        submitLabel={contract === null ? m.contract_create() : m.save()}
        extra={
          <ButtonLink to="/desk/contracts" look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        {contract === null && <OrganisationField label={m.organisation()} value={organisation?.name} />}
        <FormText
          field="number"
          label={m.contract_number()}
          value={contract?.number}
          maxLength={100}
          autoComplete="off"
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <FormText field="startsOn" type="date" label={m.contract_starts()} value={contract?.startsOn} />
          <FormText
            field="endsOn"
            type="date"
            label={m.contract_ends()}
            help={m.contract_ends_help()}
            value={contract?.endsOn ?? ''}
            optional
          />
        </div>
        <FormText
          field="keepsTicketsUntil"
          type="date"
          label={m.contract_keeps_tickets()}
          help={m.contract_keeps_tickets_help()}
          value={contract?.keepsTicketsUntil ?? ''}
          optional
          className="sm:max-w-60"
        />
        <FormArea
          field="services"
          label={m.contract_services()}
          help={m.contract_services_help()}
          value={contract?.services.join('\n')}
          rows={4}
          optional
        />
        <FormArea
          field="note"
          label={m.record_note()}
          help={m.record_note_help()}
          value={contract?.note}
          rows={3}
          maxLength={2000}
          optional
        />
      </SettingsForm>
      {contract !== null && may('contract.delete') && (
        <DeleteEntry title={m.contract_delete()} text={m.contract_delete_text()} action={m.contract_delete()} />
      )}
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;
