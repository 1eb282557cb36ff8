import type { Agent } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

type AgentRole = Agent['role'];
const roleWords: Record<AgentRole, () => string> = { agent: m.role_agent, admin: m.role_admin, dpo: m.role_dpo };
const roles: AgentRole[] = ['agent', 'admin', 'dpo'];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'agent.create');
  return need(await context.api.listAgents(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const body = { name: textOf(fields, 'name'), role: textOf(fields, 'role') as AgentRole };
  const answer =
    id === ''
      ? await context.api.createAgent({
          body: { ...body, email: textOf(fields, 'email'), password: String(fields.get('password') ?? '') },
        })
      : await context.api.updateAgent({
          params: { id },
          body: { ...body, active: fields.get('deactivated') !== 'yes' },
        });
  // A password never travels back into a page.
  fields.delete('password');
  return formResult(request, fields, answer);
}

export default function Agents() {
  const { items } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const me = useRootData()?.person?.id;
  const options = roles.map((value) => ({ value, label: roleWords[value]() }));
  return (
    <SettingsPage title={m.agents()} lead={m.agents_lead()}>
      <div className="border-t border-line">
        {items.map((agent) => (
          <FoldRow
            key={`${agent.id}${agent.name}${agent.role}${agent.active}`}
            head={agent.name}
            detail={
              <>
                <span className="truncate max-sm:hidden">{agent.email}</span>
                <Badge tone={agent.active ? 'plain' : 'warn'}>
                  {agent.active ? roleWords[agent.role]() : m.agent_inactive()}
                </Badge>
              </>
            }
          >
            <SettingsForm
              name={`agent-${agent.id}`}
              hidden={{ id: agent.id }}
              pageResult={result}
              submitLabel={m.save()}
            >
              <FormText field="name" label={m.name()} value={agent.name} maxLength={200} />
              <FormSelect field="role" label={m.role()} value={agent.role} options={options} />
              {agent.id !== me && (
                <Checkbox
                  name="deactivated"
                  value="yes"
                  defaultChecked={!agent.active}
                  label={m.agent_deactivate()}
                  help={m.agent_deactivate_help()}
                />
              )}
            </SettingsForm>
          </FoldRow>
        ))}
      </div>
      <SettingsPart title={m.agent_add()}>
        <SettingsForm name="new" pageResult={result} submitLabel={m.agent_add()} clears>
          <FormText field="name" label={m.name()} maxLength={200} autoComplete="off" />
          <FormText field="email" type="email" label={m.email()} maxLength={254} autoComplete="off" />
          <FormSelect field="role" label={m.role()} options={options} />
          <FormText
            field="password"
            type="password"
            label={m.agent_password()}
            help={m.agent_password_help()}
            minLength={12}
            maxLength={256}
            autoComplete="new-password"
          />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
