import type { Agent } from '@redlich/contract';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import type { PageResult } from './agent-access.tsx';
import { FoldRow } from './fold-row.tsx';

/** Help with a lost device or lost factors. Each act is folded below what it does, so that one click does nothing. */
export function AgentLogin({ agent, result }: { agent: Agent; result: PageResult }) {
  const may = useMay();
  const { id, name } = agent;
  const acts = [
    {
      act: 'endSessions',
      permission: 'agent.end-sessions',
      label: m.agent_sessions_end(),
      texts: [m.agent_sessions_end_text({ name })],
      doneText: m.agent_sessions_ended({ name }),
      look: 'primary',
    },
    {
      act: 'resetFactors',
      permission: 'agent.reset-factors',
      label: m.agent_factors_reset(),
      texts: [m.agent_factors_reset_text({ name }), m.agent_factors_reset_check({ name })],
      doneText: m.agent_factors_were_reset({ name }),
      look: 'danger',
    },
  ] as const;
  const allowed = acts.filter(({ permission }) => may(permission));
  if (allowed.length === 0) return null;
  return (
    <div className="max-w-140 border-t border-line">
      {allowed.map(({ act, label, texts, doneText, look }) => {
        const form = `${act}-${id}`;
        return (
          <FoldRow key={act} head={label} open={result?.form === form && !result.saved}>
            <SettingsForm
              name={form}
              hidden={{ id, act }}
              pageResult={result}
              submitLabel={label}
              doneText={doneText}
              look={look}
            >
              {texts.map((text) => (
                <p key={text} className="text-14 text-muted">
                  {text}
                </p>
              ))}
            </SettingsForm>
          </FoldRow>
        );
      })}
    </div>
  );
}
