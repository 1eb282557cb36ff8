import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { absenceWord } from '#app/routes/agent/absence/absence-words.ts';
import { Facts, RecordPage, RecordPart } from '#app/routes/agent/customers/record-page.tsx';
import { TicketLines } from '#app/routes/agent/customers/ticket-lines.tsx';
import { useMay, useRootData } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AgentLogin } from './agent-login.tsx';
import { AgentFactors, AgentSessions } from './agent-sessions.tsx';
import { agentStates } from './agent-words.ts';
import { roleName } from './role-words.ts';

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data?.agent.name ?? m.agents() },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'agent.create');
  const id = params.id ?? '';
  const { api, session } = context;
  const mayRead = session?.permissions.includes('ticket.list') === true;
  const [agent, access, queues, tickets] = await Promise.all([
    api.getAgent({ params: { id } }),
    api.getAgentAccess({ params: { id } }),
    api.listQueues(),
    mayRead ? api.listTickets({ query: { owner: id, state: 'active', limit: 20 } }) : undefined,
  ]);
  return {
    agent: need(agent, 200),
    access: need(access, 200),
    queues: need(queues, 200).items,
    tickets: tickets === undefined ? [] : need(tickets, 200).items,
    now: Date.now(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requirePermission(context, 'agent.get-access');
  const { api } = context;
  const fields = await request.formData();
  const agent = { id: params.id ?? '' };
  const acts = {
    endSession: () =>
      api.endAgentSession({ params: { ...agent, sessionId: textOf(fields, 'sessionId') }, body: undefined }),
    endSessions: () => api.endAgentSessions({ params: agent, body: undefined }),
    resetFactors: () => api.resetAgentFactors({ params: agent, body: undefined }),
  };
  const act = acts[textOf(fields, 'act') as keyof typeof acts] ?? acts.endSession;
  return formResult(request, fields, await act());
}

/** One agent at a glance: what the person may do where, whether they are there, and what they work on. */
export default function AgentPage() {
  const { agent, access, queues, tickets, now } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const isSelf = useRootData()?.person?.id === agent.id;
  const may = useMay();
  const { everywhere, queueIds } = agent.works;
  const works = everywhere ? m.agent_works_everywhere() : namesOf(queues.filter(({ id }) => queueIds.includes(id)));
  return (
    <RecordPage
      back={{ to: '/settings/agents', label: m.agents() }}
      title={agent.name}
      marks={<Badge tone={agentStates[agent.state].tone}>{agentStates[agent.state].words()}</Badge>}
      action={
        <ButtonLink to={`/settings/agents?${new URLSearchParams({ text: agent.email })}`}>
          {m.agent_change()}
        </ButtonLink>
      }
      facts={
        <Facts
          rows={[
            [m.email(), agent.email],
            [m.roles(), agent.roles.map(roleName).join(', ')],
            [m.teams(), namesOf(agent.teams) || m.agent_no_team()],
            [m.agent_works_in(), works || m.agent_works_nowhere()],
          ]}
        />
      }
    >
      {agent.absence !== null && (
        <Callout tone={agent.absence.isNow ? 'warn' : 'plain'}>
          <span className="block first-letter:uppercase">{absenceWord(agent.absence)}</span>
          {agent.absence.note !== '' && <span className="block text-13">{agent.absence.note}</span>}
        </Callout>
      )}
      {may('ticket.list') && (
        <RecordPart title={m.agent_open_tickets()}>
          <TicketLines items={tickets} all={`/desk?owner=${agent.id}`} now={now} />
        </RecordPart>
      )}
      {agent.state === 'active' && (
        <>
          <AgentSessions sessions={access.sessions} isSelf={isSelf} />
          <AgentFactors factors={access.factors} />
          {!isSelf && <AgentLogin agent={agent} result={result} />}
        </>
      )}
    </RecordPage>
  );
}

const namesOf = (things: readonly { name: string }[]) => things.map(({ name }) => name).join(', ');
