import type { Customer, MergeCustomers } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { type FormResult, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { FormRadios, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { loginWord, nameOf, PersonLine, sourceWord } from './person-line.tsx';
import { Facts, RecordPage, RecordPart } from './record-page.tsx';

export const meta = () => [{ title: m.merge() }];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requirePermission(context, 'customer.merge');
  const id = params.id ?? '';
  const { searchParams } = new URL(request.url);
  const otherId = searchParams.get('with');
  const text = searchParams.get('text')?.trim() ?? '';
  const [kept, other, found, duplicates] = await Promise.all([
    context.api.getCustomer({ params: { id } }),
    otherId ? context.api.getCustomer({ params: { id: otherId } }) : null,
    text ? context.api.listCustomers({ query: { text, limit: 10 } }) : null,
    context.api.listDuplicates({ params: { id } }),
  ]);
  const proposed = found ? need(found, 200).items : need(duplicates, 200).items.map(({ customer }) => customer);
  return {
    kept: need(kept, 200),
    other: other && need(other, 200),
    proposed: proposed.filter((person) => person.id !== id),
    text,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const choice = (name: string) => (textOf(fields, name) === 'other' ? 'other' : 'kept') as MergeCustomers['name'];
  const body = {
    otherId: textOf(fields, 'otherId'),
    name: choice('name'),
    email: choice('email'),
    organisation: choice('organisation'),
  };
  const answer = await context.api.mergeCustomers({ params: { id: params.id ?? '' }, body });
  if (answer.status === 200) throw redirect(`/desk/customers/${answer.body.id}`);
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function MergePage() {
  const { kept, other } = useLoaderData<typeof loader>();
  return (
    <RecordPage back={{ to: `/desk/customers/${kept.id}`, label: nameOf(kept) }} title={m.merge()}>
      {other === null || other.id === kept.id ? <ChooseOther /> : <Compare kept={kept} other={other} />}
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;

function ChooseOther() {
  const { kept, proposed, text } = useLoaderData<typeof loader>();
  return (
    <RecordPart title={m.merge_choose({ name: nameOf(kept) })}>
      <Form role="search" className="flex max-w-140 items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            id="text"
            name="text"
            type="search"
            label={m.customers_search()}
            defaultValue={text}
            maxLength={100}
            optional
            hideLabel
            placeholder={m.customers_search()}
          />
        </div>
        <Button type="submit">{m.merge_search()}</Button>
      </Form>
      {proposed.length === 0 ? (
        <p className="mt-4 text-14 text-muted">{text === '' ? m.merge_nobody() : m.customers_nothing_found()}</p>
      ) : (
        <ul className="mt-4 border-t border-line">
          {proposed.map((person) => (
            <li
              key={person.id}
              className="flex min-h-12 items-center justify-between gap-3 border-b border-line py-1.5"
            >
              <PersonLine person={person} />
              <ButtonLink to={`?with=${person.id}`}>{m.merge_compare()}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </RecordPart>
  );
}

function Compare({ kept, other }: { kept: Customer; other: Customer }) {
  const result = useAnswer<typeof action>();
  const choices = (value: (person: Customer) => string) => [
    { value: 'kept', label: value(kept) || '–' },
    { value: 'other', label: value(other) || '–' },
  ];
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <PersonFacts title={m.merge_stays()} person={kept} />
        <PersonFacts title={m.merge_goes()} person={other} />
      </div>
      <RecordPart title={m.merge_values()}>
        <SettingsForm
          name="merge"
          pageResult={result}
          hidden={{ otherId: other.id }}
          submitLabel={m.merge_do()}
          look="danger"
          extra={
            <ButtonLink to={`/desk/customers/${kept.id}`} look="quiet">
              {m.cancel()}
            </ButtonLink>
          }
        >
          <FormRadios field="name" label={m.name()} value="kept" choices={choices(nameOf)} />
          <FormRadios
            field="email"
            label={m.email()}
            value={other.hasLogin && !kept.hasLogin ? 'other' : 'kept'}
            choices={choices(({ email }) => email)}
          />
          <FormRadios
            field="organisation"
            label={m.organisation()}
            value={kept.organisation === null && other.organisation !== null ? 'other' : 'kept'}
            choices={choices(({ organisation }) => organisation?.name ?? m.merge_no_organisation())}
          />
          <p className="max-w-[64ch] text-14 text-muted">{m.merge_text()}</p>
        </SettingsForm>
      </RecordPart>
    </>
  );
}

function PersonFacts({ title, person }: { title: string; person: Customer }) {
  return (
    <section className="rounded-card p-4 ring-1 ring-line ring-inset">
      <h2 className="mb-3 text-13 font-medium text-muted">{title}</h2>
      <Facts
        rows={[
          [m.name(), <PersonName key="name" person={person} />],
          [m.email(), person.email],
          [m.organisation(), person.organisation?.name ?? m.merge_no_organisation()],
          [m.customer_access(), loginWord(person.hasLogin)],
          [
            m.customer_source(),
            m.customer_source_since({ source: sourceWord(person.source), date: day(person.createdAt) }),
          ],
        ]}
      />
    </section>
  );
}

const PersonName = ({ person }: { person: Customer }) => (
  <Link to={`/desk/customers/${person.id}`} discover="none" className="font-medium text-strong hover:underline">
    {nameOf(person)}
  </Link>
);
