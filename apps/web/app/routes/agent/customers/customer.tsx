import type { Duplicate } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { checkOf, type FormResult, formResult, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { ShownNotices } from '#app/routes/privacy/shown-notices.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { AccountPart } from './account-part.tsx';
import { ConsentsPart } from './consents/consents-part.tsx';
import { spanWord } from './contract-words.tsx';
import { DisclosuresPart } from './disclosures-part.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { chosenOrganisation } from './organisation-choice.server.ts';
import { loginWord, nameOf, sourceWord } from './person-line.tsx';
import { Facts, RecordPage, RecordPart } from './record-page.tsx';
import { TicketLines } from './ticket-lines.tsx';

export const meta = ({ data: loaded }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: loaded ? nameOf(loaded.customer) : m.customers() },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'customer.get');
  const id = params.id ?? '';
  const customer = need(await context.api.getCustomer({ params: { id } }), 200);
  // Two records were merged: the old address leads to the one that stayed.
  if (customer.id !== id) throw redirect(`/desk/customers/${customer.id}`);
  const organisationId = customer.organisation?.id;
  const [account, tickets, organisation, contracts, duplicates, consents, shown, given] = await Promise.all([
    context.api.getAccount({ params: { id } }),
    context.api.listTickets({ query: { customerId: id, limit: 10 } }),
    organisationId ? context.api.getOrganisation({ params: { id: organisationId } }) : null,
    organisationId ? context.api.listContracts({ query: { organisationId, standing: 'inForce', limit: 5 } }) : null,
    context.api.listDuplicates({ params: { id } }),
    context.api.getCustomerConsents({ params: { id } }),
    context.api.listShownNotices({ params: { id } }),
    context.session?.permissions.includes('disclosure.list') === true
      ? context.api.listDisclosures({ query: { customerId: id, limit: 5 } })
      : null,
  ]);
  return {
    customer,
    account: need(account, 200),
    tickets: need(tickets, 200).items,
    sharing: organisation && need(organisation, 200).sharing,
    duplicates: need(duplicates, 200).items,
    consents: need(consents, 200).items,
    shownNotices: need(shown, 200).items,
    disclosures: given && need(given, 200).items,
    contracts: contracts ? need(contracts, 200).items : [],
    now: Date.now(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const organisation = await chosenOrganisation(context, textOf(fields, 'organisation'));
  if ('problem' in organisation) return data<FormResult>(refusedResult(fields, organisation), { status: 422 });
  const seesOrganisation = checkOf(fields, 'seesOrganisation');
  const isInvited = checkOf(fields, 'isInvited');
  const answer = await context.api.updateCustomer({
    params: { id: params.id ?? '' },
    body: {
      firstName: textOf(fields, 'firstName'),
      lastName: textOf(fields, 'lastName'),
      ...(fields.has('email') && { email: textOf(fields, 'email') }),
      organisationId: organisation.id,
      ...(seesOrganisation !== undefined && { seesOrganisation }),
      ...(isInvited !== undefined && { isInvited }),
    },
  });
  return formResult(request, fields, answer);
}

export default function CustomerPage() {
  const { customer, account, tickets, sharing, contracts, duplicates, consents, shownNotices, disclosures, now } =
    useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { organisation } = customer;
  const may = useMay();
  return (
    <RecordPage
      back={{ to: '/desk/customers', label: m.customers() }}
      title={nameOf(customer)}
      marks={
        <>
          {organisation?.isVip && <VipMark />}
          <Badge tone={customer.hasLogin ? 'good' : 'plain'}>{loginWord(customer.hasLogin)}</Badge>
        </>
      }
      action={
        <ButtonLink to={`/desk/new?${new URLSearchParams({ email: customer.email })}`}>{m.ticket_new()}</ButtonLink>
      }
      facts={
        <>
          <Facts
            rows={[
              [
                m.email(),
                <span key="email" className="flex items-center justify-between gap-1">
                  <span className="truncate" title={customer.email}>
                    {customer.email}
                  </span>
                  <CopyButton text={customer.email} label={m.copy_email()} />
                </span>,
              ],
              organisation !== null && [
                m.organisation(),
                <Link
                  key="organisation"
                  to={`/desk/organisations/${organisation.id}`}
                  discover="none"
                  className="text-accent-text hover:underline"
                >
                  {organisation.name}
                </Link>,
              ],
              organisation !== null && [
                m.contract_in_force_today(),
                contracts.length === 0
                  ? m.contract_none_in_force()
                  : contracts.map((contract) => (
                      <span key={contract.id} className="block">
                        <Link
                          to={`/desk/contracts/${contract.id}`}
                          discover="none"
                          className="text-accent-text hover:underline"
                        >
                          {contract.number}
                        </Link>
                        <span className="block text-13 text-muted">{spanWord(contract)}</span>
                      </span>
                    )),
              ],
              [m.customer_access(), customer.hasLogin ? m.customer_login_text() : m.customer_contact_text()],
              [
                m.customer_source(),
                m.customer_source_since({ source: sourceWord(customer.source), date: day(customer.createdAt) }),
              ],
            ]}
          />
          {may('customer.merge') && <Duplicates id={customer.id} items={duplicates} />}
        </>
      }
    >
      <RecordPart title={m.tickets()}>
        <TicketLines items={tickets} all={`/desk?customerId=${customer.id}`} now={now} />
      </RecordPart>
      <RecordPart title={m.account_part()}>
        <AccountPart customerId={customer.id} account={account} />
      </RecordPart>
      <RecordPart title={m.consents()} id="consents">
        <ConsentsPart customerId={customer.id} items={consents} />
      </RecordPart>
      <RecordPart title={m.notices_shown()}>
        <p className="mb-3 text-13 text-muted">{m.notices_shown_lead()}</p>
        <ShownNotices items={shownNotices} />
      </RecordPart>
      {disclosures !== null && (
        <RecordPart title={m.disclosures_of_customer()}>
          <DisclosuresPart email={customer.email} items={disclosures} />
        </RecordPart>
      )}
      {may('subject-access.create') && (
        <RecordPart title={m.subject_package_part()}>
          <p className="mb-3 text-13 text-muted">{m.subject_package_part_text()}</p>
          <ButtonLink to={`/settings/subject-packages?${new URLSearchParams({ email: customer.email })}`}>
            {m.subject_package_make()}
          </ButtonLink>
        </RecordPart>
      )}
      <RecordPart title={m.master_data()}>
        <SettingsForm
          key={`${customer.id}${organisation?.id}`}
          name="customer"
          pageResult={result}
          submitLabel={m.save()}
        >
          <CustomerFields customer={customer} choosable={sharing === 'chosen'} />
        </SettingsForm>
      </RecordPart>
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;

const reasons = {
  sameName: m.duplicate_same_name,
  plusAddress: m.duplicate_plus_address,
  sameLocalPart: m.duplicate_same_local_part,
};

/** Who is probably the same person; without a proposal just the way to merge. */
function Duplicates({ id, items }: { id: string; items: readonly Duplicate[] }) {
  if (items.length === 0)
    return (
      <Link to={`/desk/customers/${id}/merge`} discover="none" className="text-13 text-accent-text hover:underline">
        {m.merge()}
      </Link>
    );
  return (
    <section>
      <h2 className="mb-1 text-12 font-medium text-muted">{m.duplicates()}</h2>
      <ul className="flex flex-col gap-2">
        {items.map(({ customer, reason }) => (
          <li key={customer.id} className="text-14">
            <Link
              to={`/desk/customers/${id}/merge?with=${customer.id}`}
              discover="none"
              className="block truncate text-accent-text hover:underline"
            >
              {customer.email}
            </Link>
            <span className="block text-13 text-muted">{reasons[reason]()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
