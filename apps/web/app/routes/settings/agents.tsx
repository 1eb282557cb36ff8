import type { AgentState } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { FoldRow } from './fold-row.tsx';
import { roleName } from './role-words.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

const stateWords: Record<AgentState, () => string> = {
  invited: m.agent_state_invited,
  active: m.agent_state_active,
  deactivated: m.agent_state_deactivated,
};

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'agent.create');
  const [agents, roles] = await Promise.all([context.api.listAgents({ query: {} }), context.api.listRoles()]);
  return { agents: need(agents, 200).items, roles: need(roles, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const name = textOf(fields, 'name');
  const roleIds = fields.getAll('roleIds').map(String);
  const act = textOf(fields, 'act');
  const params = { id };
  if (act === 'deactivate') return formResult(request, fields, await context.api.deactivateAgent({ params, body: {} }));
  if (act === 'reactivate') return formResult(request, fields, await context.api.reactivateAgent({ params, body: {} }));
  const answer =
    id === ''
      ? await context.api.inviteAgent({ body: { name, roleIds, email: textOf(fields, 'email') } })
      : await context.api.updateAgent({ params, body: { name, ...(roleIds.length > 0 && { roleIds }) } });
  return formResult(request, fields, answer);
}

export default function Agents() {
  const { agents, roles } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const me = useRootData()?.person?.id;
  const options = roles.map((role) => ({ value: role.id, label: roleName(role) }));
  return (
    <SettingsPage title={m.agents()} lead={m.agents_lead()}>
      <div className="border-t border-line">
        {agents.map((agent) => (
          <FoldRow
            key={`${agent.id}${agent.name}${agent.state}${agent.roles.map(({ id }) => id).join()}`}
            head={agent.name}
            detail={
              <>
                <span className="truncate max-sm:hidden">{agent.email}</span>
                {agent.state !== 'active' && <Badge tone="warn">{stateWords[agent.state]()}</Badge>}
                <Badge tone="plain">{agent.roles.map(roleName).join(', ')}</Badge>
              </>
            }
          >
            <div className="flex flex-col gap-6">
              <SettingsForm
                name={`agent-${agent.id}`}
                hidden={{ id: agent.id }}
                pageResult={result}
                submitLabel={m.save()}
              >
                <FormText field="name" label={m.name()} value={agent.name} maxLength={200} />
                {agent.id !== me && (
                  <FormChecks
                    field="roleIds"
                    label={m.roles()}
                    help={m.agent_roles_help()}
                    values={agent.roles.map(({ id }) => id)}
                    options={options}
                  />
                )}
              </SettingsForm>
              {agent.id !== me && (
                <SettingsForm
                  name={`active-${agent.id}`}
                  hidden={{ id: agent.id, act: agent.state === 'deactivated' ? 'reactivate' : 'deactivate' }}
                  pageResult={result}
                  submitLabel={agent.state === 'deactivated' ? m.agent_reactivate() : m.agent_deactivate()}
                >
                  <p className="text-13 text-muted">{m.agent_deactivate_help()}</p>
                </SettingsForm>
              )}
            </div>
          </FoldRow>
        ))}
      </div>
      <SettingsPart title={m.agent_invite()}>
        <SettingsForm name="new" pageResult={result} submitLabel={m.agent_invite_send()} clears>
          <FormText field="name" label={m.name()} maxLength={200} autoComplete="off" />
          <FormText field="email" type="email" label={m.email()} maxLength={254} autoComplete="off" />
          <FormChecks field="roleIds" label={m.roles()} help={m.agent_roles_help()} options={options} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
