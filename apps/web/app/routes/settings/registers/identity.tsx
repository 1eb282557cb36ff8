import type { IdentityRung } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormRadios, FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPart } from '../settings-page.tsx';
import { BothTexts } from './both-texts.tsx';
import { optionsOf, rungWords } from './choice-words.ts';
import { saidOf } from './in-notice.tsx';
import { bothOf } from './read-texts.server.ts';
import { RegisterPage } from './register-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, notice] = await Promise.all([
    context.api.getRegisters(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  const { identity, automated } = need(registers, 200);
  return { identity, automated, said: saidOf(need(notice, 200), 'rights', 'automated') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  if (textOf(fields, 'form') === 'automated') {
    const body = {
      used: textOf(fields, 'used') === 'yes',
      logic: bothOf(fields, 'logic'),
      significance: bothOf(fields, 'significance'),
      consequences: bothOf(fields, 'consequences'),
    };
    return formResult(request, fields, await context.api.setAutomatedDecisions({ body }));
  }
  const chosen = rungs.map((_, at) => textOf(fields, at === 0 ? 'ladder' : `ladder.${at}`));
  const ladder = [...new Set(chosen)].filter((rung): rung is IdentityRung => rung in rungWords);
  return formResult(request, fields, await context.api.setIdentityPolicy({ body: { ladder } }));
}

const rungs = Object.keys(rungWords);

/** What stands in the form before anything was stated: the least intrusive ways. */
const proposed: readonly IdentityRung[] = ['loggedIn', 'knownAddress', 'knowledge'];

export default function IdentityPage() {
  const { identity, automated, said } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('privacy.set-identity-policy');
  const ladder = identity?.ladder ?? proposed;
  return (
    <RegisterPage title={m.register_identity()} lead={m.register_identity_lead()} said={said}>
      <fieldset disabled={!changeable} className="min-w-0 space-y-10">
        <SettingsPart title={m.identity_ladder()} lead={m.identity_ladder_lead()}>
          <SettingsForm name="identity" pageResult={result} submitLabel={m.save()}>
            {rungs.map((_, at) => (
              <FormSelect
                key={at}
                field={at === 0 ? 'ladder' : `ladder.${at}`}
                label={m.identity_rung({ at: at + 1 })}
                value={ladder[at] ?? ''}
                options={[...(at === 0 ? [] : [{ value: '', label: m.identity_rung_none() }]), ...optionsOf(rungWords)]}
              />
            ))}
          </SettingsForm>
        </SettingsPart>
        <SettingsPart title={m.automated()} lead={m.automated_lead()}>
          <SettingsForm name="automated" pageResult={result} submitLabel={m.save()}>
            <FormRadios
              field="used"
              label={m.automated_used()}
              value={automated?.used === true ? 'yes' : 'no'}
              choices={[
                { value: 'no', label: m.automated_no() },
                { value: 'yes', label: m.automated_yes(), help: m.automated_yes_help() },
              ]}
            />
            <BothTexts
              field="logic"
              label={m.automated_logic()}
              value={automated?.logic}
              maxLength={600}
              optional
              tall
            />
            <BothTexts
              field="significance"
              label={m.automated_significance()}
              value={automated?.significance}
              maxLength={600}
              optional
              tall
            />
            <BothTexts
              field="consequences"
              label={m.automated_consequences()}
              value={automated?.consequences}
              maxLength={600}
              optional
              tall
            />
          </SettingsForm>
        </SettingsPart>
      </fieldset>
    </RegisterPage>
  );
}
