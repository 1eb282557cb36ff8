import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { AddressFields } from '#app/routes/settings/address-fields.tsx';
import { countryOptions } from '#app/routes/settings/countries.server.ts';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { PaperView } from '#app/ui/display/paper-view.tsx';
import { ConsolePage, ConsolePart } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requireOperator(context);
  const answer = await context.api.getPlatformRecord({ query: { language: context.locale } });
  const { operator, paper } = need(answer, 200);
  return { operator, paper, countries: countryOptions(context.locale) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireOperator(context);
  const fields = await request.formData();
  const text = (name: string) => textOf(fields, name);
  const address = {
    street: text('address.street'),
    postalCode: text('address.postalCode'),
    city: text('address.city'),
    country: text('address.country'),
  };
  const body = {
    name: text('name'),
    legalForm: text('legalForm'),
    address,
    email: text('email'),
    phone: text('phone'),
  };
  return formResult(request, fields, await context.api.setOperatorRecord({ body }));
}

/** The platform's own record as processor, and who it says that it is. */
export default function PlatformRecord() {
  const { operator, paper, countries } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <ConsolePage title={m.platform_record_title()} lead={m.platform_record_lead()}>
      <ConsolePart title={m.operator_record()} lead={m.operator_record_lead()}>
        <SettingsForm name="operator" pageResult={result} submitLabel={m.save()}>
          <FormText field="name" label={m.controller_name()} value={operator?.name} maxLength={200} />
          <FormText field="legalForm" label={m.legal_form()} value={operator?.legalForm} maxLength={100} optional />
          <AddressFields address={operator?.address} countries={countries} />
          <FormText field="email" type="email" label={m.email()} value={operator?.email} maxLength={254} />
          <FormText field="phone" label={m.phone()} value={operator?.phone} maxLength={50} optional />
        </SettingsForm>
      </ConsolePart>
      <ConsolePart title={m.paper_preview()}>
        <PaperFiles path="/console/record/file" formats={['pdf', 'csv', 'html', 'json']} />
        <div className="mt-4 max-w-240">
          <PaperView paper={paper} />
        </div>
      </ConsolePart>
    </ConsolePage>
  );
}
