import type { Sector } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { AddressFields } from '#app/routes/settings/address-fields.tsx';
import { countryOptions } from '#app/routes/settings/countries.server.ts';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

const sectors: Record<Sector, () => string> = {
  private: m.sector_private,
  public: m.sector_public,
  federal: m.sector_federal,
  telecommunications: m.sector_telecommunications,
};
const sectorOf = (value: string | null): Sector => (value !== null && value in sectors ? (value as Sector) : 'private');

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'company');
  const registers = need(await context.api.getRegisters(), 200);
  const sector = sectorOf(new URL(request.url).searchParams.get('sector'));
  const place = registers.controller?.address;
  const query = place && { country: place.country, postalCode: place.postalCode, sector };
  const found = query ? need(await context.api.findAuthority({ query }), 200).authority : null;
  return { setup, registers, sector, proposal: found, countries: countryOptions(context.locale) };
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
  switch (text('form')) {
    case 'controller': {
      const register = { registerCourt: text('registerCourt'), registerNumber: text('registerNumber') };
      const body = { ...common, ...register, legalForm: text('legalForm'), phone: text('phone'), vatId: text('vatId') };
      return formResult(request, fields, await api.setController({ body }));
    }
    case 'no-dpo':
      return formResult(
        request,
        fields,
        await api.setDpoNotRequired({ body: { notRequired: fields.get('notRequired') === 'yes' } }),
      );
    case 'dpo':
      return formResult(request, fields, await api.setDpo({ body: common }));
    default:
      return formResult(request, fields, await api.setAuthority({ body: { ...common, website: text('website') } }));
  }
}

export default function Company() {
  const { setup, registers, sector, proposal, countries } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { controller, dpo, dpoNotRequired, authority } = registers;
  // As it was signed up.
  const company = useRootData()?.tenant?.name;
  return (
    <StepFrame setup={setup} step="company" lead={m.setup_company_lead()}>
      <SettingsPart title={m.controller()} lead={m.setup_controller_lead()}>
        <SettingsForm name="controller" pageResult={result} submitLabel={m.save()}>
          <FormText field="name" label={m.controller_name()} value={controller?.name ?? company} maxLength={200} />
          <FormText field="legalForm" label={m.legal_form()} value={controller?.legalForm} maxLength={100} optional />
          <AddressFields address={controller?.address} countries={countries} />
          <FormText field="email" type="email" label={m.email()} value={controller?.email} maxLength={254} />
          <FormText field="phone" label={m.phone()} value={controller?.phone} maxLength={50} optional />
          <div className="grid gap-5 sm:grid-cols-2">
            <FormText
              field="registerCourt"
              label={m.register_court()}
              help={m.register_court_help()}
              value={controller?.registerCourt}
              maxLength={100}
              optional
            />
            <FormText
              field="registerNumber"
              label={m.register_number()}
              help={m.register_number_help()}
              value={controller?.registerNumber}
              maxLength={50}
              optional
            />
          </div>
          <FormText field="vatId" label={m.vat_id()} value={controller?.vatId} maxLength={30} optional />
        </SettingsForm>
      </SettingsPart>
      <SettingsPart title={m.dpo()} lead={m.setup_dpo_lead()}>
        <SettingsForm key={`none-${dpoNotRequired}`} name="no-dpo" pageResult={result} submitLabel={m.save()}>
          <Checkbox
            name="notRequired"
            value="yes"
            defaultChecked={dpoNotRequired}
            label={m.dpo_not_required()}
            help={m.dpo_not_required_help()}
          />
        </SettingsForm>
        {!dpoNotRequired && (
          <details className="mt-6" open={dpo !== null}>
            <summary className="min-h-8 cursor-pointer text-14 font-medium text-accent-text">
              {m.dpo_name_one()}
            </summary>
            <div className="pt-4">
              <SettingsForm name="dpo" pageResult={result} submitLabel={m.save()}>
                <FormText
                  field="name"
                  label={m.name()}
                  help={m.dpo_name_help()}
                  value={dpo?.name}
                  maxLength={200}
                  optional
                />
                <FormText field="email" type="email" label={m.email()} value={dpo?.email} maxLength={254} />
                <AddressFields address={dpo?.address ?? controller?.address} countries={countries} />
              </SettingsForm>
            </div>
          </details>
        )}
      </SettingsPart>
      <SettingsPart title={m.authority()} lead={m.setup_authority_lead()}>
        {controller === null ? (
          <p className="text-14 text-muted">{m.setup_authority_first()}</p>
        ) : (
          <>
            <Form method="get" className="flex flex-wrap items-end gap-2">
              <div className="min-w-60 flex-1">
                <label htmlFor="sector" className="mb-1.5 block text-13 font-medium text-strong">
                  {m.sector()}
                </label>
                <select
                  id="sector"
                  name="sector"
                  defaultValue={sector}
                  className="h-9 w-full rounded-control bg-surface-1 px-3 text-14 text-strong ring-1 ring-line-strong ring-inset pointer-coarse:h-11"
                >
                  {Object.entries(sectors).map(([value, word]) => (
                    <option key={value} value={value}>
                      {word()}
                    </option>
                  ))}
                </select>
              </div>
              <Button type="submit" className="h-9">
                {m.setup_authority_find()}
              </Button>
            </Form>
            {proposal === null ? (
              <Callout tone="warn" className="mt-4">
                {m.setup_authority_none()}
              </Callout>
            ) : (
              <div className="mt-4 rounded-card bg-surface-2 p-4 text-14">
                <p className="font-medium text-strong">{proposal.name}</p>
                <p className="mt-1 text-normal">
                  {proposal.address.street}, {proposal.address.postalCode} {proposal.address.city}
                </p>
                <p className="text-muted">
                  {proposal.email} · {proposal.website}
                </p>
                {authority?.name === proposal.name ? (
                  <p className="mt-3 text-13 font-medium text-good-text">{m.setup_authority_taken()}</p>
                ) : (
                  <div className="mt-3">
                    <SettingsForm
                      name="authority"
                      pageResult={result}
                      submitLabel={m.setup_authority_take()}
                      hidden={{
                        name: proposal.name,
                        email: proposal.email,
                        website: proposal.website,
                        'address.street': proposal.address.street,
                        'address.postalCode': proposal.address.postalCode,
                        'address.city': proposal.address.city,
                        'address.country': proposal.address.country,
                      }}
                    >
                      {null}
                    </SettingsForm>
                  </div>
                )}
              </div>
            )}
          </>
        )}
      </SettingsPart>
    </StepFrame>
  );
}
