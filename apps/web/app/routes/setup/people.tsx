import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'people');
  return { setup, agents: need(await context.api.listAgents({ query: {} }), 200).items };
}

export default function People() {
  const { setup, agents } = useLoaderData<typeof loader>();
  const may = useMay();
  return (
    <StepFrame setup={setup} step="people" lead={m.setup_people_lead()}>
      <SettingsPart title={m.setup_people_team()}>
        <ul className="border-t border-line">
          {agents.map((agent) => (
            <li key={agent.id} className="flex min-h-12 items-center gap-3 border-b border-line">
              <Avatar name={agent.name} />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-14 font-medium text-strong">{agent.name}</span>
                <span className="block truncate text-13 text-muted">{agent.email}</span>
              </span>
              <span className="text-13 text-muted">{agent.roles.map(({ name }) => name).join(', ')}</span>
            </li>
          ))}
        </ul>
        {may('agent.create') && (
          <ButtonLink to="/settings/agents" className="mt-5">
            {m.setup_people_invite()}
          </ButtonLink>
        )}
      </SettingsPart>
    </StepFrame>
  );
}
