import type { Measure, MeasureGroup } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { CircleCheck, CircleX, PenLine } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { BothTexts } from './both-texts.tsx';
import { measureGroupWords, optionsOf } from './choice-words.ts';
import { saidOf } from './in-notice.tsx';
import { bothOf } from './read-texts.server.ts';
import { RegisterPage } from './register-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [measures, notice] = await Promise.all([
    context.api.listMeasures(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  return { measures: need(measures, 200).items, said: saidOf(need(notice, 200), 'security') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const body = { group: textOf(fields, 'group') as MeasureGroup, text: bothOf(fields, 'text') };
  const answer =
    textOf(fields, 'act') === 'delete'
      ? await context.api.deleteMeasure({ params: { id }, body: undefined })
      : id === ''
        ? await context.api.createMeasure({ body })
        : await context.api.updateMeasure({ params: { id }, body });
  return formResult(request, fields, answer);
}

/** Measures by their aim: what the product sees itself with what it saw, and what the tenant states. */
export default function MeasuresPage() {
  const { measures, said } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('measure.update');
  return (
    <RegisterPage title={m.register_measures()} lead={m.register_measures_lead()} said={said}>
      {(Object.keys(measureGroupWords) as MeasureGroup[]).map((group) => (
        <Group
          key={group}
          title={measureGroupWords[group]()}
          measures={measures.filter((measure) => measure.group === group)}
          changeable={changeable}
          result={result}
        />
      ))}
      {changeable && (
        <SettingsPart title={m.measure_add()} lead={m.measure_add_lead()}>
          <SettingsForm name="measure-new" pageResult={result} submitLabel={m.measure_add()} clears>
            <Fields measure={undefined} />
          </SettingsForm>
        </SettingsPart>
      )}
    </RegisterPage>
  );
}

function Group({
  title,
  measures,
  changeable,
  result,
}: {
  title: string;
  measures: readonly Measure[];
  changeable: boolean;
  result: FormResult | undefined;
}) {
  return (
    <SettingsPart title={title}>
      {measures.length === 0 ? (
        <p className="border-y border-line py-3 text-14 text-muted">{m.measures_none()}</p>
      ) : (
        <ul className="border-t border-line">
          {measures.map((measure) => (
            <li key={measure.id} className="border-b border-line">
              {measure.check === null && changeable ? (
                <OwnMeasure measure={measure} result={result} />
              ) : (
                <div className="py-3">
                  <p className="text-14 text-strong">{measure.text[getLocale()]}</p>
                  <Check check={measure.check} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function Check({ check }: Pick<Measure, 'check'>) {
  const holds = check?.outcome === 'holds';
  const Icon = check === null ? PenLine : holds ? CircleCheck : CircleX;
  const look = check === null ? 'text-muted' : holds ? 'text-good-text' : 'text-bad-text';
  return (
    <p className={`mt-1 flex items-start gap-1.5 text-13 ${look}`}>
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {check === null
          ? m.measure_stated()
          : holds
            ? m.measure_holds({ evidence: check.evidence[getLocale()] })
            : m.measure_fails({ evidence: check.evidence[getLocale()] })}
      </span>
    </p>
  );
}

function OwnMeasure({ measure, result }: { measure: Measure; result: FormResult | undefined }) {
  return (
    <details>
      <summary className="cursor-pointer py-3 text-14 text-strong">
        {measure.text[getLocale()]}
        <Check check={null} />
      </summary>
      <div className="pb-6">
        <SettingsForm
          name={`measure-${measure.id}`}
          hidden={{ id: measure.id }}
          pageResult={result}
          submitLabel={m.save()}
        >
          <Fields measure={measure} />
        </SettingsForm>
        <Form method="post" className="mt-4">
          <input type="hidden" name="act" value="delete" />
          <input type="hidden" name="id" value={measure.id} />
          <Button type="submit" look="danger">
            {m.measure_delete()}
          </Button>
        </Form>
      </div>
    </details>
  );
}

const Fields = ({ measure }: { measure: Measure | undefined }) => (
  <>
    <FormSelect
      field="group"
      label={m.measure_group()}
      value={measure?.group ?? 'availability'}
      options={optionsOf(measureGroupWords)}
    />
    <BothTexts field="text" label={m.measure_text()} value={measure?.text} maxLength={400} tall />
  </>
);
