import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { type FormResult, formResult, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { spanWord, StandingMark } from './contract-words.tsx';
import { chosenOrganisation } from './organisation-choice.server.ts';
import { OrganisationField } from './organisation-field.tsx';
import { OrganisationFields, sharingWord } from './organisation-fields.tsx';
import { organisationOf } from './organisation-of.server.ts';
import { loginWord, PersonLine } from './person-line.tsx';
import { Facts, RecordPage, RecordPart } from './record-page.tsx';
import { TicketLines } from './ticket-lines.tsx';

const peopleShown = 10;

export const meta = ({ data: loaded }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: loaded?.organisation.name ?? m.organisations() },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'organisation.get');
  const id = params.id ?? '';
  const [organisation, people, contracts, tickets] = await Promise.all([
    context.api.getOrganisation({ params: { id } }),
    context.api.listCustomers({ query: { organisationId: id, limit: peopleShown } }),
    context.api.listContracts({ query: { organisationId: id, limit: 50 } }),
    context.api.listTickets({ query: { organisationId: id, limit: 10 } }),
  ]);
  return {
    organisation: need(organisation, 200),
    people: need(people, 200).items,
    contracts: need(contracts, 200).items,
    tickets: need(tickets, 200).items,
    now: Date.now(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  if (fields.get('form') !== 'delete')
    return formResult(
      request,
      fields,
      await context.api.updateOrganisation({ params: { id }, body: organisationOf(fields) }),
    );
  const target = await chosenOrganisation(context, textOf(fields, 'moveTo'), 'moveTo');
  if ('problem' in target) return data<FormResult>(refusedResult(fields, target), { status: 422 });
  const query = target.id === null ? {} : { moveTo: target.id };
  const answer = await context.api.deleteOrganisation({ params: { id }, query, body: undefined });
  if (answer.status === 204)
    throw redirect(target.id === null ? '/desk/organisations' : `/desk/organisations/${target.id}`);
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function OrganisationPage() {
  const { organisation, people, contracts, tickets, now } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const { id, name, domains, customerCount } = organisation;
  return (
    <RecordPage
      back={{ to: '/desk/organisations', label: m.organisations() }}
      title={name}
      marks={organisation.isVip && <VipMark />}
      facts={
        <Facts
          rows={[
            organisation.note !== '' && [
              m.record_note(),
              <span key="note" className="whitespace-pre-wrap">
                {organisation.note}
              </span>,
            ],
            [m.organisation_domains(), domains.length === 0 ? m.organisation_no_domains() : domains.join(', ')],
            [m.sharing(), sharingWord(organisation.sharing)],
          ]}
        />
      }
    >
      <RecordPart
        title={m.people()}
        action={
          customerCount > peopleShown && (
            <Link
              to={`/desk/customers?organisationId=${id}`}
              discover="none"
              className="text-13 text-accent-text hover:underline"
            >
              {m.people_all({ count: customerCount })}
            </Link>
          )
        }
      >
        {people.length === 0 ? (
          <p className="text-14 text-muted">{m.organisation_nobody()}</p>
        ) : (
          <ul className="border-t border-line">
            {people.map((person) => (
              <li
                key={person.id}
                className="flex min-h-12 items-center justify-between gap-3 border-b border-line py-1.5"
              >
                <PersonLine person={person} />
                <span className="flex shrink-0 flex-wrap justify-end gap-1.5">
                  {organisation.sharing === 'chosen' && person.seesOrganisation && (
                    <Badge tone="accent">{m.customer_sees_all()}</Badge>
                  )}
                  <Badge tone={person.hasLogin ? 'good' : 'plain'}>{loginWord(person.hasLogin)}</Badge>
                </span>
              </li>
            ))}
          </ul>
        )}
      </RecordPart>
      <RecordPart
        title={m.contracts()}
        action={
          may('contract.create') && (
            <ButtonLink to={`/desk/contracts/new?organisationId=${id}`}>
              <Plus size={16} aria-hidden />
              {m.contract_new()}
            </ButtonLink>
          )
        }
      >
        {contracts.length === 0 ? (
          <p className="text-14 text-muted">{m.organisation_no_contract()}</p>
        ) : (
          <ul className="border-t border-line">
            {contracts.map((contract) => (
              <li key={contract.id} className="flex min-h-12 items-center gap-3 border-b border-line py-2">
                <span className="min-w-0 flex-1">
                  <Link
                    to={`/desk/contracts/${contract.id}`}
                    discover="none"
                    className="text-14 font-medium text-strong hover:underline"
                  >
                    {contract.number}
                  </Link>
                  <span className="block truncate text-13 text-muted">{contract.services.join(' · ')}</span>
                </span>
                <span className="shrink-0 text-13 text-muted tabular-nums max-sm:hidden">{spanWord(contract)}</span>
                <StandingMark standing={contract.standing} />
              </li>
            ))}
          </ul>
        )}
      </RecordPart>
      {may('organisation-contract.list') && (
        <RecordPart title={m.organisation_processing()}>
          <Link
            to={`/desk/organisations/${id}/processing`}
            discover="none"
            className="text-14 text-accent-text hover:underline"
          >
            {m.organisation_processing_open()}
          </Link>
        </RecordPart>
      )}
      <RecordPart title={m.tickets()}>
        <TicketLines items={tickets} all={`/desk?organisationId=${id}`} now={now} />
      </RecordPart>
      <RecordPart title={m.master_data()}>
        <SettingsForm key={id} name="organisation" pageResult={result} submitLabel={m.save()}>
          <OrganisationFields organisation={organisation} />
        </SettingsForm>
      </RecordPart>
      {may('organisation.delete') && (
        <div className="border-t border-line">
          <FoldRow head={m.organisation_delete()} open={result?.form === 'delete'}>
            <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.organisation_delete_text()}</p>
            <SettingsForm name="delete" pageResult={result} submitLabel={m.organisation_delete()} look="danger">
              <OrganisationField
                field="moveTo"
                label={m.organisation_move_to()}
                help={m.organisation_move_to_help()}
                optional
              />
            </SettingsForm>
          </FoldRow>
        </div>
      )}
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;
