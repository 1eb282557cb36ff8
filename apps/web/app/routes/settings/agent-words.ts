import type { AgentState } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What each state of an agent is called, and how it looks. */
export const agentStates: Record<AgentState, { words: () => string; tone: 'good' | 'note' | 'warn' }> = {
  invited: { words: m.agent_state_invited, tone: 'note' },
  active: { words: m.agent_state_active, tone: 'good' },
  deactivated: { words: m.agent_state_deactivated, tone: 'warn' },
};
