import { agentStateSchema } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { setAbsence } from '#app/routes/agent/absence/set-absence.server.ts';
import { AgentForms } from './agent-forms.tsx';
import { agentStates } from './agent-words.ts';
import { FoldRow } from './fold-row.tsx';
import { roleName } from './role-words.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'agent.create');
  const search = new URL(request.url).searchParams;
  const text = search.get('text')?.trim().slice(0, 100) ?? '';
  const state = agentStateSchema.safeParse(search.get('state')).data;
  const { api } = context;
  const [agents, everybody, roles, teams] = await Promise.all([
    api.listAgents({ query: { ...(text && { text }), ...(state && { state }) } }),
    api.listAgents({ query: { state: 'active' } }),
    api.listRoles(),
    api.listTeams(),
  ]);
  return {
    filter: { text, state: state ?? '' },
    agents: need(agents, 200).items,
    owners: need(everybody, 200).items.filter(({ works }) => works.everywhere || works.queueIds.length > 0),
    roles: need(roles, 200).items,
    teams: need(teams, 200).items,
    today: new Date().toISOString().slice(0, 10),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { api } = context;
  const fields = await request.formData();
  const params = { id: textOf(fields, 'id') };
  const act = textOf(fields, 'act');
  const handOverTo = textOf(fields, 'handOverTo');
  const body = {
    name: textOf(fields, 'name'),
    teamIds: fields.getAll('teamIds').map(String),
    roleIds: fields.getAll('roleIds').map(String),
  };
  const answers = {
    deactivate: () =>
      api.deactivateAgent({
        params,
        body: handOverTo === '' ? {} : { handOverTo: handOverTo === 'nobody' ? null : handOverTo },
      }),
    endSessions: () => api.endAgentSessions({ params, body: undefined }),
    resetFactors: () => api.resetAgentFactors({ params, body: undefined }),
    reactivate: () => api.reactivateAgent({ params, body: {} }),
    resend: () => api.resendInvitation({ params, body: {} }),
    withdraw: () => api.withdrawInvitation({ params, body: {} }),
    invite: () => api.inviteAgent({ body: { ...body, email: textOf(fields, 'email') } }),
    setAbsence: () => setAbsence(api, params.id, fields),
    endAbsence: () => setAbsence(api, params.id, fields),
    // The own roles are not asked for and stay as they are.
    updateSelf: () => api.updateAgent({ params, body: { name: body.name, teamIds: body.teamIds } }),
    update: () => api.updateAgent({ params, body }),
  };
  const answer = answers[act as keyof typeof answers] ?? answers.update;
  return formResult(request, fields, await answer());
}

export default function Agents() {
  const { agents, owners, roles, teams, filter, today } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const me = useRootData()?.person?.id;
  const roleOptions = roles.map((role) => ({ value: role.id, label: roleName(role) }));
  const teamOptions = teams.map((team) => ({ value: team.id, label: team.name }));
  const states = agentStateSchema.options.map((value) => ({ value, label: agentStates[value].words() }));
  return (
    <SettingsPage title={m.agents()} lead={m.agents_lead()}>
      <div>
        <Form method="get" className="mb-4 flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <TextField id="text" name="text" type="search" label={m.agent_search()} defaultValue={filter.text} />
          </div>
          <div className="w-40">
            <Select
              id="state"
              name="state"
              label={m.state()}
              defaultValue={filter.state}
              options={[{ value: '', label: m.agent_state_all() }, ...states]}
            />
          </div>
          <Button type="submit">{m.agent_search_action()}</Button>
        </Form>
        {agents.length === 0 && <p className="text-14 text-muted">{m.agents_none()}</p>}
        <div className="border-t border-line">
          {agents.map((agent) => (
            <FoldRow
              key={`${agent.id}${JSON.stringify(agent)}`}
              head={agent.name}
              detail={
                <>
                  <span className="truncate max-sm:hidden">{agent.email}</span>
                  {agent.absence?.isNow && (
                    <Badge tone="warn">{m.absence_until_day({ date: day(agent.absence.until) })}</Badge>
                  )}
                  {agent.state !== 'active' && (
                    <Badge tone={agentStates[agent.state].tone}>{agentStates[agent.state].words()}</Badge>
                  )}
                  <Badge tone="plain">{agent.roles.map(roleName).join(', ')}</Badge>
                </>
              }
            >
              <AgentForms
                agent={agent}
                isSelf={agent.id === me}
                owners={owners}
                roleOptions={roleOptions}
                teamOptions={teamOptions}
                today={today}
                result={result}
              />
            </FoldRow>
          ))}
        </div>
      </div>
      <SettingsPart title={m.agent_invite()} lead={m.agent_invite_lead()}>
        <SettingsForm
          name="new"
          hidden={{ act: 'invite' }}
          pageResult={result}
          submitLabel={m.agent_invite_send()}
          clears
        >
          <FormText field="name" label={m.name()} maxLength={200} autoComplete="off" />
          <FormText field="email" type="email" label={m.email()} maxLength={254} autoComplete="off" />
          <FormChecks field="roleIds" label={m.roles()} help={m.agent_roles_help()} options={roleOptions} columns />
          {teamOptions.length > 0 && <FormChecks field="teamIds" label={m.teams()} options={teamOptions} columns />}
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
