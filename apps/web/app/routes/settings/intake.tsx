import type { IntakePolicy } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult, textOf } from '#app/forms/saved.server.ts';
import { FormCheck, FormRadios, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

const policies: Record<IntakePolicy, { label: () => string; help: () => string }> = {
  open: { label: m.intake_open, help: m.intake_open_help },
  known: { label: m.intake_known, help: m.intake_known_help },
  contract: { label: m.intake_contract, help: m.intake_contract_help },
  invited: { label: m.intake_invited, help: m.intake_invited_help },
};
const choices = () =>
  Object.entries(policies).map(([value, words]) => ({ value, label: words.label(), help: words.help() }));

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'intake.get');
  return need(await context.api.getIntake(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const policy = textOf(fields, 'policy') as IntakePolicy | '';
  const answer =
    id === ''
      ? await context.api.setIntake({
          body: {
            policy: policy || 'open',
            answersStrangers: checkOf(fields, 'answersStrangers') ?? false,
            quarantineDays: Number(textOf(fields, 'quarantineDays')),
          },
        })
      : await context.api.setChannelIntake({ params: { id }, body: { policy: policy || null } });
  return formResult(request, fields, answer);
}

export default function IntakePage() {
  const intake = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.intake()} lead={m.intake_lead()}>
      <SettingsForm name="intake" pageResult={result} submitLabel={m.save()}>
        <FormRadios field="policy" label={m.intake_question()} value={intake.policy} choices={choices()} />
        <FormText
          field="quarantineDays"
          type="number"
          inputMode="numeric"
          min={1}
          max={30}
          label={m.intake_days()}
          help={m.intake_days_help()}
          value={String(intake.quarantineDays)}
        />
        <FormCheck
          field="answersStrangers"
          value={intake.answersStrangers}
          label={m.intake_answer()}
          help={m.intake_answer_help()}
        />
      </SettingsForm>
      <SettingsPart title={m.intake_by_address()} lead={m.intake_by_address_lead()}>
        <div className="border-t border-line">
          {intake.channels.map((channel) => (
            <FoldRow
              key={`${channel.id}${channel.policy}`}
              head={channel.address}
              detail={channel.policy === null ? m.intake_as_tenant() : policies[channel.policy].label()}
            >
              <SettingsForm
                name={`channel-${channel.id}`}
                hidden={{ id: channel.id }}
                pageResult={result}
                submitLabel={m.save()}
              >
                <FormSelect
                  field="policy"
                  label={m.intake_question()}
                  value={channel.policy ?? ''}
                  options={[{ value: '', label: m.intake_as_tenant() }, ...choices()]}
                />
              </SettingsForm>
            </FoldRow>
          ))}
        </div>
      </SettingsPart>
      <SettingsPart title={m.intake_always()}>
        <ul className="max-w-[68ch] list-disc space-y-1.5 pl-5 text-14 text-normal">
          <li>{m.intake_always_open_tickets()}</li>
          <li>{m.intake_always_nothing_lost()}</li>
          <li>{m.intake_always_too_many()}</li>
          <li>{m.intake_always_form()}</li>
        </ul>
      </SettingsPart>
    </SettingsPage>
  );
}
