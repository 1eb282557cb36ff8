import type { Agent } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from './fold-row.tsx';

export type PageResult = FormResult | undefined;

/**
 * Whether somebody gets in: an invitation sent again or withdrawn, a login closed or opened again. Closing is folded below
 * its name and says whom it concerns, so that one click does nothing.
 */
export function AgentAccess({ agent, owners, result }: { agent: Agent; owners: readonly Agent[]; result: PageResult }) {
  const form = (act: string) => ({
    name: `${act}-${agent.id}`,
    hidden: { id: agent.id, act },
    pageResult: result,
  });
  if (agent.state === 'invited') {
    return (
      <div className="flex flex-wrap gap-3">
        <SettingsForm {...form('resend')} submitLabel={m.invitation_resend()}>
          {null}
        </SettingsForm>
        <SettingsForm {...form('withdraw')} submitLabel={m.invitation_withdraw()}>
          {null}
        </SettingsForm>
      </div>
    );
  }
  if (agent.state === 'deactivated') {
    return (
      <SettingsForm {...form('reactivate')} submitLabel={m.agent_reactivate()}>
        {null}
      </SettingsForm>
    );
  }
  const deactivate = form('deactivate');
  const others = owners.filter((owner) => owner.id !== agent.id);
  return (
    <FoldRow head={m.agent_deactivate()} open={result?.form === deactivate.name && !result.saved}>
      <SettingsForm {...deactivate} submitLabel={m.agent_deactivate_named({ name: agent.name })} look="danger">
        <p className="text-14 text-muted">{m.agent_deactivate_help()}</p>
        <FormSelect
          field="handOverTo"
          label={m.agent_hand_over()}
          options={[
            { value: 'nobody', label: m.agent_hand_over_nobody() },
            ...others.map((owner) => ({ value: owner.id, label: owner.name })),
          ]}
        />
      </SettingsForm>
    </FoldRow>
  );
}
