import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { roleName } from './role-words.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'access.get-rules');
  const [rules, roles] = await Promise.all([context.api.getAccessRules(), context.api.listRoles()]);
  return { rules: need(rules, 200), roles: need(roles, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  // An empty field is no zero: the api says that a number is missing.
  const number = (name: string) => Number(textOf(fields, name) || Number.NaN);
  const body = {
    idleMinutes: number('idleMinutes'),
    longestHours: number('longestHours'),
    factorRoles: fields.getAll('factorRoles').map(String),
    graceDays: number('graceDays'),
  };
  return formResult(request, fields, await context.api.setAccessRules({ body }));
}

export default function AccessRulesPage() {
  const { rules, roles } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  // The rules know built-in roles by their name, and may know them by their id.
  const groups = [
    ...roles.map((role) => ({ value: role.builtIn ?? role.id, ids: [role.builtIn, role.id], label: roleName(role) })),
    { value: 'customer', ids: ['customer'], label: m.access_customers() },
  ];
  const chosen = groups.filter(({ ids }) => ids.some((id) => id !== null && rules.factorRoles.includes(id)));
  return (
    <SettingsPage title={m.access_rules()} lead={m.access_rules_lead()}>
      <SettingsForm name="access-rules" pageResult={result} submitLabel={m.save()}>
        <div className="flex flex-col gap-10">
          <SettingsPart title={m.access_sessions()} lead={m.access_sessions_lead()}>
            <div className="flex flex-col gap-5">
              <FormText
                field="idleMinutes"
                type="number"
                inputMode="numeric"
                min={5}
                max={480}
                label={m.access_idle()}
                help={m.access_idle_help()}
                value={String(rules.idleMinutes)}
              />
              <FormText
                field="longestHours"
                type="number"
                inputMode="numeric"
                min={1}
                max={24}
                label={m.access_longest()}
                help={m.access_longest_help()}
                value={String(rules.longestHours)}
              />
            </div>
          </SettingsPart>
          <SettingsPart title={m.access_factor()} lead={m.access_factor_lead()}>
            <div className="flex flex-col gap-5">
              <FormChecks
                field="factorRoles"
                label={m.access_factor_who()}
                help={m.access_factor_who_help()}
                values={chosen.map(({ value }) => value)}
                options={groups.map(({ value, label }) => ({ value, label }))}
              />
              <FormText
                field="graceDays"
                type="number"
                inputMode="numeric"
                min={0}
                max={30}
                label={m.access_grace()}
                help={m.access_grace_help()}
                value={String(rules.graceDays)}
              />
              {rules.factorSince !== null && (
                <p className="text-13 text-muted">{m.access_grace_since({ date: day(rules.factorSince) })}</p>
              )}
            </div>
          </SettingsPart>
        </div>
      </SettingsForm>
    </SettingsPage>
  );
}
