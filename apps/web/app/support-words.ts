import type { SupportAccess, SupportMode } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const supportStateWords: Record<SupportAccess['state'], () => string> = {
  requested: m.support_state_requested,
  granted: m.support_state_granted,
  refused: m.support_state_refused,
  ended: m.support_state_ended,
  expired: m.support_state_expired,
};
export const supportModeWords: Record<SupportMode, () => string> = {
  read: m.support_access_read,
  change: m.support_access_change,
};
export const supportTones = {
  requested: 'accent',
  granted: 'warn',
  refused: 'plain',
  ended: 'plain',
  expired: 'plain',
} as const;

/** How an access that is over came to its end, and who had granted it. */
export function supportOutcome(access: SupportAccess): string {
  const by = access.grantedByName === null ? [] : [m.support_granted_by({ name: access.grantedByName })];
  const end = { tenant: m.support_ended_by_tenant, operator: m.support_ended_by_operator };
  const over = access.state === 'ended' && access.endedBy ? [end[access.endedBy]()] : [];
  return [...by, ...over].join(' · ');
}
