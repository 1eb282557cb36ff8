import type { Registers } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import type { Option } from '#app/ui/form/select.tsx';
import { AddressFields } from '../address-fields.tsx';
import { countryOptions } from '../countries.server.ts';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { saidOf } from './in-notice.tsx';
import { JointControllers } from './joint-controllers.tsx';
import { addressOf, bothOf } from './read-texts.server.ts';
import { RegisterPage } from './register-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, notice] = await Promise.all([
    context.api.getRegisters(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  const configured = need(notice, 200);
  return {
    registers: need(registers, 200),
    lacksRepresentative: configured.missing.some(({ id }) => id === 'representative'),
    said: saidOf(configured, 'controller', 'jointControllers', 'representative', 'dpo', 'complaint'),
    countries: countryOptions(context.locale),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const text = (name: string) => textOf(fields, name);
  const common = { name: text('name'), email: text('email'), address: addressOf(fields) };
  const id = text('id');
  const joint = { ...common, arrangement: bothOf(fields, 'arrangement') };
  const send = () => {
    switch (text('act')) {
      case 'controller':
        return api.setController({
          body: {
            ...common,
            legalForm: text('legalForm'),
            phone: text('phone'),
            registerCourt: text('registerCourt'),
            registerNumber: text('registerNumber'),
            vatId: text('vatId'),
          },
        });
      case 'dpo':
        return api.setDpo({ body: common });
      case 'representative':
        return api.setRepresentative({ body: common });
      case 'joint-new':
        return api.createJointController({ body: joint });
      case 'joint':
        return api.updateJointController({ params: { id }, body: joint });
      case 'joint-delete':
        return api.deleteJointController({ params: { id }, body: undefined });
      default:
        return api.setAuthority({ body: { ...common, website: text('website') } });
    }
  };
  return formResult(request, fields, await send());
}

export default function ControllerPage() {
  const { registers, said, countries, lacksRepresentative } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('privacy.set-controller');
  const shared = { registers, countries, result };
  return (
    <RegisterPage title={m.register_controller()} lead={m.register_controller_lead()} said={said}>
      <fieldset disabled={!changeable} className="min-w-0 space-y-10">
        <div className="border-t border-line">
          <ControllerRow {...shared} />
          <DpoRow {...shared} />
          <AuthorityRow {...shared} />
          {(lacksRepresentative || registers.representative !== null) && <RepresentativeRow {...shared} />}
        </div>
        <SettingsPart title={m.joint_controllers()} lead={m.joint_controllers_lead()}>
          <JointControllers joint={registers.jointControllers} countries={countries} result={result} />
        </SettingsPart>
      </fieldset>
    </RegisterPage>
  );
}

interface Shared {
  registers: Registers;
  countries: readonly Option[];
  result: FormResult | undefined;
}

const Missing = () => <Badge tone="warn">{m.register_missing()}</Badge>;
const form = (name: string, result: FormResult | undefined, children: ReactNode) => (
  <SettingsForm name={name} hidden={{ act: name }} pageResult={result} submitLabel={m.save()}>
    {children}
  </SettingsForm>
);

function ControllerRow({ registers: { controller }, countries, result }: Shared) {
  return (
    <FoldRow head={m.controller()} detail={controller?.name ?? <Missing />} open={controller === null}>
      {form(
        'controller',
        result,
        <>
          <FormText field="name" label={m.controller_name()} value={controller?.name} maxLength={200} />
          <FormText field="legalForm" label={m.legal_form()} value={controller?.legalForm} maxLength={100} optional />
          <AddressFields address={controller?.address} countries={countries} />
          <FormText field="email" type="email" label={m.email()} value={controller?.email} maxLength={254} />
          <FormText field="phone" label={m.phone()} value={controller?.phone} maxLength={50} optional />
          <div className="grid gap-5 sm:grid-cols-2">
            <FormText
              field="registerCourt"
              label={m.register_court()}
              value={controller?.registerCourt}
              maxLength={100}
              optional
            />
            <FormText
              field="registerNumber"
              label={m.register_number()}
              value={controller?.registerNumber}
              maxLength={50}
              optional
            />
          </div>
          <FormText field="vatId" label={m.vat_id()} value={controller?.vatId} maxLength={30} optional />
        </>,
      )}
    </FoldRow>
  );
}

function DpoRow({ registers: { dpo, dpoNotRequired }, countries, result }: Shared) {
  return (
    <FoldRow
      head={m.dpo()}
      detail={dpo === null ? dpoNotRequired ? m.dpo_not_required() : <Missing /> : dpo.name || dpo.email}
    >
      {form(
        'dpo',
        result,
        <>
          <FormText field="name" label={m.name()} help={m.dpo_name_help()} value={dpo?.name} maxLength={200} optional />
          <FormText field="email" type="email" label={m.email()} value={dpo?.email} maxLength={254} />
          <AddressFields address={dpo?.address} countries={countries} />
        </>,
      )}
    </FoldRow>
  );
}

function AuthorityRow({ registers: { authority }, countries, result }: Shared) {
  return (
    <FoldRow head={m.authority()} detail={authority?.name ?? <Missing />}>
      {form(
        'authority',
        result,
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
  );
}

function RepresentativeRow({ registers: { representative }, countries, result }: Shared) {
  return (
    <FoldRow head={m.representative()} detail={representative?.name ?? <Missing />} open={representative === null}>
      <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.representative_lead()}</p>
      {form(
        'representative',
        result,
        <>
          <FormText field="name" label={m.name()} value={representative?.name} maxLength={200} />
          <FormText field="email" type="email" label={m.email()} value={representative?.email} maxLength={254} />
          <AddressFields address={representative?.address} countries={countries} />
        </>,
      )}
    </FoldRow>
  );
}
