import { randomUUID } from 'node:crypto';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';
import type { DemoTicket, Step } from './story/ticket.ts';
import { timeline } from './story/timeline.ts';

export type PlannedStep = Step & { at: Date };

export interface PlannedTicket extends Omit<DemoTicket, 'steps' | 'at'> {
  steps: readonly PlannedStep[];
}

/** Everything before this was there when the first ticket came. */
export const foundedDaysAgo = 432;

/** The tickets with the moments of their steps, in the order in which they came in. */
export function planTickets(tenant: DemoTenant, now: Date): PlannedTicket[] {
  return tenant.tickets
    .map((ticket): PlannedTicket => {
      const moments = timeline(ticket, now);
      return { ...ticket, steps: ticket.steps.map((step, index) => ({ ...step, at: moments[index]! })) };
    })
    .sort((a, b) => a.steps[0]!.at.getTime() - b.steps[0]!.at.getTime());
}

export const filesOf = (tickets: readonly PlannedTicket[]): DemoFile[] =>
  tickets.flatMap(({ steps }) => steps.flatMap((step) => ('files' in step ? step.files : [])));

/** As mail programs make them: unguessable, and of the sender's domain (RFC 5322 section 3.6.4). */
export const messageIdFor = (address: string) => `<${randomUUID()}@${address.split('@').at(-1)}>`;
