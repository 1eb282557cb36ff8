import type { NoticeForm, Provision } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormRadios, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPart } from '../settings-page.tsx';
import { BothTexts } from './both-texts.tsx';
import { formWords } from './choice-words.ts';
import { saidOf } from './in-notice.tsx';
import { proposedConsequences } from './proposed-consequences.ts';
import { bothOf } from './read-texts.server.ts';
import { RegisterPage } from './register-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, forms, notice] = await Promise.all([
    context.api.getRegisters(),
    context.api.getMandatoryForms(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  const { mandatory, provision } = need(registers, 200);
  return { mandatory, provision, forms: need(forms, 200).forms, said: saidOf(need(notice, 200), 'mandatory') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  if (textOf(fields, 'form') === 'provision') {
    const duty = textOf(fields, 'duty') as Provision['duty'];
    const body = { duty, explanation: bothOf(fields, 'explanation') };
    return formResult(request, fields, await context.api.setProvision({ body }));
  }
  const of = (form: NoticeForm) => bothOf(fields, `consequences.${form}`);
  const consequences = { visitorRequest: of('visitorRequest'), request: of('request'), activation: of('activation') };
  return formResult(request, fields, await context.api.setMandatoryFields({ body: { consequences } }));
}

const fieldWords: Record<string, () => string> = {
  name: m.name,
  email: m.email,
  subject: m.field_subject,
  body: m.message,
  password: m.password,
};

export default function FormsPage() {
  const { mandatory, provision, forms, said } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('privacy.set-mandatory-fields');
  const fieldsOf = (form: NoticeForm) => forms.find((one) => one.form === form)?.fields;
  return (
    <RegisterPage title={m.register_forms()} lead={m.register_forms_lead()} said={said}>
      <fieldset disabled={!changeable} className="min-w-0 space-y-10">
        <SettingsPart title={m.forms_consequences()} lead={m.forms_consequences_lead()}>
          <SettingsForm name="mandatory" pageResult={result} submitLabel={m.save()}>
            {(Object.keys(formWords) as NoticeForm[]).map((form) => {
              const fields = fieldsOf(form);
              return (
                <div key={form}>
                  <h3 className="text-14 font-semibold text-strong">{formWords[form]()}</h3>
                  <p className="mt-0.5 mb-3 text-13 text-muted">
                    {fields === undefined
                      ? m.forms_closed()
                      : m.forms_fields({ fields: fields.map((field) => fieldWords[field]?.() ?? field).join(', ') })}
                  </p>
                  <BothTexts
                    field={`consequences.${form}`}
                    label={m.forms_consequence()}
                    value={mandatory?.consequences[form] ?? proposedConsequences[form]}
                    maxLength={300}
                    tall
                  />
                </div>
              );
            })}
          </SettingsForm>
        </SettingsPart>
        <SettingsPart title={m.forms_provision()} lead={m.forms_provision_lead()}>
          <SettingsForm name="provision" pageResult={result} submitLabel={m.save()}>
            <FormRadios
              field="duty"
              label={m.forms_duty()}
              value={provision?.duty ?? 'none'}
              choices={[
                { value: 'none', label: m.duty_none() },
                { value: 'contract', label: m.duty_contract() },
                { value: 'statute', label: m.duty_statute() },
              ]}
            />
            <BothTexts
              field="explanation"
              label={m.forms_explanation()}
              help={m.forms_explanation_help()}
              value={provision?.explanation}
              maxLength={400}
              optional
              tall
            />
          </SettingsForm>
        </SettingsPart>
      </fieldset>
    </RegisterPage>
  );
}
