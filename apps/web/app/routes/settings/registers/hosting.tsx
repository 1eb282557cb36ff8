import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormRadios, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { countryOptions } from '../countries.server.ts';
import { saidOf } from './in-notice.tsx';
import { RegisterPage } from './register-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, notice] = await Promise.all([
    context.api.getRegisters(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  return {
    hosting: need(registers, 200).hosting,
    said: saidOf(need(notice, 200), 'hosting'),
    countries: countryOptions(context.locale),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const body = {
    selfOperated: textOf(fields, 'selfOperated') === 'yes',
    operator: textOf(fields, 'operator'),
    place: textOf(fields, 'place'),
    country: textOf(fields, 'country'),
  };
  return formResult(request, fields, await context.api.setHosting({ body }));
}

export default function HostingPage() {
  const { hosting, said, countries } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('privacy.set-hosting');
  return (
    <RegisterPage title={m.register_hosting()} lead={m.register_hosting_lead()} said={said}>
      <fieldset disabled={!changeable} className="min-w-0">
        <SettingsForm name="hosting" pageResult={result} submitLabel={m.save()}>
          <FormRadios
            field="selfOperated"
            label={m.hosting_who()}
            value={hosting?.selfOperated === false ? 'no' : 'yes'}
            choices={[
              { value: 'yes', label: m.hosting_self() },
              { value: 'no', label: m.hosting_other(), help: m.hosting_other_help() },
            ]}
          />
          <FormText field="operator" label={m.hosting_operator()} value={hosting?.operator} maxLength={200} optional />
          <FormText
            field="place"
            label={m.hosting_place()}
            help={m.hosting_place_help()}
            value={hosting?.place}
            maxLength={100}
          />
          <FormSelect field="country" label={m.country()} value={hosting?.country ?? 'DE'} options={countries} />
        </SettingsForm>
      </fieldset>
    </RegisterPage>
  );
}
