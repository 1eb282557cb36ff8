import type { Registers } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { AddressFields } from './address-fields.tsx';
import { countryOptions } from './countries.server.ts';
import { FoldRow } from './fold-row.tsx';
import { legalBasisWords } from './legal-basis-words.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const registers = need(await context.api.getRegisters(), 200);
  return { registers, countries: countryOptions(context.locale) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const text = (name: string) => textOf(fields, name);
  const address = {
    street: text('address.street'),
    postalCode: text('address.postalCode'),
    city: text('address.city'),
    country: text('address.country'),
  };
  const common = { name: text('name'), email: text('email'), address };
  const form = text('form');
  const answer =
    form === 'controller'
      ? await api.setController({ body: { ...common, legalForm: text('legalForm'), phone: text('phone') } })
      : form === 'dpo'
        ? await api.setDpo({ body: common })
        : await api.setAuthority({ body: { ...common, website: text('website') } });
  return formResult(request, fields, answer);
}

export default function RegistersPage() {
  const { registers, countries } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const changeable = useMay()('privacy.set-controller');
  const { controller, dpo, authority } = registers;
  const form = (name: string, children: ReactNode) => (
    <fieldset disabled={!changeable}>
      <SettingsForm name={name} pageResult={result} submitLabel={m.save()}>
        {children}
      </SettingsForm>
    </fieldset>
  );
  return (
    <SettingsPage
      title={m.registers()}
      lead={
        <>
          {m.registers_lead()}{' '}
          <Link to="/privacy" className="text-accent-text underline underline-offset-2">
            {m.registers_see_notice()}
          </Link>
        </>
      }
    >
      <div className="border-t border-line">
        <FoldRow head={m.controller()} detail={controller === null ? <Missing /> : controller.name}>
          {form(
            'controller',
            <>
              <FormText field="name" label={m.controller_name()} value={controller?.name} maxLength={200} />
              <FormText
                field="legalForm"
                label={m.legal_form()}
                value={controller?.legalForm}
                maxLength={100}
                optional
              />
              <AddressFields address={controller?.address} countries={countries} />
              <FormText field="email" type="email" label={m.email()} value={controller?.email} maxLength={254} />
              <FormText field="phone" label={m.phone()} value={controller?.phone} maxLength={50} optional />
            </>,
          )}
        </FoldRow>
        <FoldRow head={m.dpo()} detail={dpo === null ? <Missing /> : dpo.name || dpo.email}>
          {form(
            'dpo',
            <>
              <FormText
                field="name"
                label={m.name()}
                help={m.dpo_name_help()}
                value={dpo?.name}
                maxLength={200}
                optional
              />
              <FormText field="email" type="email" label={m.email()} value={dpo?.email} maxLength={254} />
              <AddressFields address={dpo?.address} countries={countries} />
            </>,
          )}
        </FoldRow>
        <FoldRow head={m.authority()} detail={authority === null ? <Missing /> : authority.name}>
          {form(
            'authority',
            <>
              <FormText field="name" label={m.name()} value={authority?.name} maxLength={200} />
              <AddressFields address={authority?.address} countries={countries} />
              <FormText field="email" type="email" label={m.email()} value={authority?.email} maxLength={254} />
              <FormText
                field="website"
                type="url"
                label={m.website()}
                help={m.website_help()}
                value={authority?.website}
                maxLength={300}
              />
            </>,
          )}
        </FoldRow>
      </div>
      <Activities registers={registers} changeable={changeable} />
      <Recipients registers={registers} countries={countries} changeable={changeable} />
    </SettingsPage>
  );
}

const Missing = () => <Badge tone="warn">{m.register_missing()}</Badge>;

function Activities({ registers: { activities }, changeable }: { registers: Registers; changeable: boolean }) {
  return (
    <SettingsPart title={m.activities()} lead={m.activities_lead()}>
      <List
        rows={activities.map((activity) => ({
          key: activity.id,
          to: `/settings/activities/${activity.id}`,
          head: activity.purpose[getLocale()],
          detail: legalBasisWords[activity.legalBasis](),
        }))}
        none={m.activities_none()}
        changeable={changeable}
      />
      {changeable && (
        <ButtonLink to="/settings/activities/new" className="mt-4">
          <Plus size={16} aria-hidden />
          {m.activity_add()}
        </ButtonLink>
      )}
    </SettingsPart>
  );
}

function Recipients({
  registers: { recipients },
  countries,
  changeable,
}: {
  registers: Registers;
  countries: { value: string; label: string }[];
  changeable: boolean;
}) {
  const countryName = (code: string) => countries.find((country) => country.value === code)?.label ?? code;
  return (
    <SettingsPart title={m.recipients()} lead={m.recipients_lead()}>
      <List
        rows={recipients.map((recipient) => ({
          key: recipient.id,
          to: `/settings/recipients/${recipient.id}`,
          head: recipient.name,
          detail: `${recipient.role === 'processor' ? m.role_processor() : m.role_controller()} · ${countryName(recipient.country)}`,
        }))}
        none={m.recipients_none()}
        changeable={changeable}
      />
      {changeable && (
        <ButtonLink to="/settings/recipients/new" className="mt-4">
          <Plus size={16} aria-hidden />
          {m.recipient_add()}
        </ButtonLink>
      )}
    </SettingsPart>
  );
}

interface ListRow {
  key: string;
  to: string;
  head: string;
  detail: string;
}

function List({ rows, none, changeable }: { rows: ListRow[]; none: string; changeable: boolean }) {
  if (rows.length === 0) return <p className="border-y border-line py-3 text-14 text-muted">{none}</p>;
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <li key={row.key} className="border-b border-line">
          {changeable ? (
            <Link
              to={row.to}
              className="flex min-h-12 items-center gap-4 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
            >
              <RowText row={row} />
            </Link>
          ) : (
            <div className="flex min-h-12 items-center gap-4 py-2">
              <RowText row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const RowText = ({ row }: { row: ListRow }) => (
  <>
    <span className="min-w-0 flex-1 text-14 font-medium text-strong">{row.head}</span>
    <span className="shrink-0 text-13 text-muted max-sm:max-w-32 max-sm:text-right">{row.detail}</span>
  </>
);
