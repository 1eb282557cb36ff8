import type { Queue, Team } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import type { CheckOption } from '#app/ui/form/checkbox-group.tsx';
import { FoldRow } from './fold-row.tsx';
import { QueueRightsField } from './queue-rights-field.tsx';
import { rightsOf } from './queue-rights.server.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'team.update');
  const { api } = context;
  const [teams, queues, agents] = await Promise.all([api.listTeams(), api.listQueues(), api.listAgents({ query: {} })]);
  return { teams: need(teams, 200).items, queues: need(queues, 200).items, agents: need(agents, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const params = { id: textOf(fields, 'id') };
  if (textOf(fields, 'act') === 'delete')
    return formResult(request, fields, await context.api.deleteTeam({ params, body: {} }));
  const { queues } = rightsOf(fields);
  const body = { name: textOf(fields, 'name'), memberIds: fields.getAll('memberIds').map(String), queues };
  const answer =
    params.id === '' ? await context.api.createTeam({ body }) : await context.api.updateTeam({ params, body });
  return formResult(request, fields, answer);
}

export default function Teams() {
  const { teams, queues, agents } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const people = agents
    .filter((agent) => agent.state !== 'deactivated')
    .map((agent) => ({ value: agent.id, label: agent.name }));
  return (
    <SettingsPage title={m.teams()} lead={m.teams_lead()}>
      {teams.length === 0 ? (
        <p className="text-14 text-muted">{m.teams_none()}</p>
      ) : (
        <div className="border-t border-line">
          {teams.map((team) => (
            <FoldRow
              key={`${team.id}${JSON.stringify(team)}`}
              head={team.name}
              detail={<Badge>{m.team_members_count({ count: team.members.length })}</Badge>}
            >
              <div className="flex flex-col gap-6">
                <SettingsForm
                  name={`team-${team.id}`}
                  hidden={{ id: team.id }}
                  pageResult={result}
                  submitLabel={m.save()}
                >
                  <TeamFields team={team} queues={queues} people={people} />
                </SettingsForm>
                <SettingsForm
                  name={`delete-${team.id}`}
                  hidden={{ id: team.id, act: 'delete' }}
                  pageResult={result}
                  submitLabel={m.team_delete()}
                >
                  <p className="text-13 text-muted">{m.team_delete_help()}</p>
                </SettingsForm>
              </div>
            </FoldRow>
          ))}
        </div>
      )}
      <SettingsPart title={m.team_add()}>
        <SettingsForm name="new-team" pageResult={result} submitLabel={m.team_add()} clears>
          <TeamFields queues={queues} people={people} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}

function TeamFields({
  team,
  queues,
  people,
}: {
  team?: Team;
  queues: readonly Queue[];
  people: readonly CheckOption[];
}) {
  return (
    <>
      <FormText field="name" label={m.name()} value={team?.name} maxLength={100} autoComplete="off" />
      <FormChecks
        field="memberIds"
        label={m.team_members()}
        values={team?.members.map(({ id }) => id)}
        options={people}
        columns
      />
      <QueueRightsField queues={queues} checked={team?.queues ?? []} />
    </>
  );
}
