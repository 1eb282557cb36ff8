import type { ConsoleTenant, TenantStanding } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

export const standingWords: Record<TenantStanding, () => string> = {
  open: m.standing_open,
  suspended: m.standing_suspended,
  closing: m.standing_closing,
  erasing: m.standing_erasing,
};
const stateWords: Record<ConsoleTenant['state'], () => string> = {
  unverified: m.tenant_state_unverified,
  setup: m.tenant_state_setup,
  live: m.tenant_state_live,
};

/** What matters most of a tenant's standing, in one word. */
export function Standing({ tenant }: { tenant: Pick<ConsoleTenant, 'state' | 'standing'> }) {
  if (tenant.standing !== 'open')
    return <Badge tone={tenant.standing === 'suspended' ? 'bad' : 'warn'}>{standingWords[tenant.standing]()}</Badge>;
  return <Badge tone={tenant.state === 'live' ? 'good' : 'plain'}>{stateWords[tenant.state]()}</Badge>;
}
