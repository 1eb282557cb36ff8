import type { Agent } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { AbsenceForm } from '#app/routes/agent/absence/absence-form.tsx';
import type { CheckOption } from '#app/ui/form/checkbox-group.tsx';
import { AgentAccess, type PageResult } from './agent-access.tsx';
import { AgentLogin } from './agent-login.tsx';

interface AgentFormsProps {
  agent: Agent;
  isSelf: boolean;
  owners: readonly Agent[];
  roleOptions: readonly CheckOption[];
  teamOptions: readonly CheckOption[];
  today: string;
  result: PageResult;
}

/** What can be changed of an agent: name, roles, teams, absence, and whether somebody gets in. */
export function AgentForms({ agent, isSelf, owners, roleOptions, teamOptions, today, result }: AgentFormsProps) {
  return (
    <div className="flex flex-col gap-8">
      <Link
        to={`/settings/agents/${agent.id}`}
        className="inline-flex min-h-8 items-center self-start text-14 text-accent-text hover:underline"
      >
        {m.agent_page({ name: agent.name })}
      </Link>
      <SettingsForm
        name={`agent-${agent.id}`}
        hidden={{ id: agent.id, act: isSelf ? 'updateSelf' : 'update' }}
        pageResult={result}
        submitLabel={m.save()}
      >
        <FormText field="name" label={m.name()} value={agent.name} maxLength={200} />
        {!isSelf && (
          <FormChecks
            field="roleIds"
            label={m.roles()}
            help={m.agent_roles_help()}
            values={agent.roles.map(({ id }) => id)}
            options={roleOptions}
            columns
          />
        )}
        {teamOptions.length > 0 && (
          <FormChecks
            field="teamIds"
            label={m.teams()}
            values={agent.teams.map(({ id }) => id)}
            options={teamOptions}
            columns
          />
        )}
      </SettingsForm>
      {agent.state === 'active' && (
        <section>
          <h2 className="mb-3 text-14 font-semibold text-strong">{m.absence()}</h2>
          <AbsenceForm
            absence={agent.absence}
            others={owners.filter(({ id }) => id !== agent.id)}
            today={today}
            result={result}
            agentId={agent.id}
          />
        </section>
      )}
      {!isSelf && agent.state === 'active' && <AgentLogin agent={agent} result={result} />}
      {!isSelf && <AgentAccess agent={agent} owners={owners} result={result} />}
    </div>
  );
}
