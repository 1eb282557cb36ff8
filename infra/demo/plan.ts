import { randomUUID } from 'node:crypto';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';
import type { AgentStep, CustomerStep, DemoTicket, StateStep, Step } from './story/ticket.ts';
import { timeline } from './story/timeline.ts';

type At<S> = S & { at: Date };

export type PlannedMessage = At<CustomerStep> & { messageId: string };
export type PlannedAgentStep = At<AgentStep> & { messageId: string };
export type PlannedState = At<StateStep>;
/** The owner takes the ticket. */
interface Taking {
  kind: 'taking';
  agent: string;
  at: Date;
}
export type PlannedStep = PlannedMessage | PlannedAgentStep | PlannedState | Taking;

export interface PlannedTicket extends Omit<DemoTicket, 'steps' | 'at'> {
  openedAt: Date;
  steps: readonly PlannedStep[];
}

/** Everything before this was there when the first ticket came. */
export const foundedDaysAgo = 432;

/** The tickets with the moments of their steps, in the order in which they came in. */
export function planTickets(tenant: DemoTenant, now: Date): PlannedTicket[] {
  return tenant.tickets
    .map((ticket): PlannedTicket => {
      const moments = timeline(ticket, now);
      const steps = ticket.steps.map((step, index) => planStep(tenant, ticket, step, moments[index]!));
      return { ...ticket, openedAt: moments[0]!, steps: withTaking(ticket, steps) };
    })
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
}

function planStep(tenant: DemoTenant, ticket: DemoTicket, step: Step, at: Date): PlannedStep {
  if (step.kind === 'state') return { ...step, at };
  if (step.kind === 'reply' || step.kind === 'note')
    return { ...step, at, messageId: messageIdOf(tenant.channels[0]!.address) };
  const customer = tenant.customers[ticket.by];
  if (!customer) throw new Error(`${tenant.slug} has no customer "${ticket.by}"`);
  return { ...step, at, messageId: messageIdOf(customer.email) };
}

/** As mail programs make them: unguessable, and of the sender's domain (RFC 5322 section 3.6.4). */
const messageIdOf = (address: string) => `<${randomUUID()}@${address.split('@').at(-1)}>`;

/** Who acts takes the ticket just before; one that nobody has acted on was taken soon after it came. */
function withTaking({ owner }: DemoTicket, steps: readonly PlannedStep[]): PlannedStep[] {
  if (!owner) return [...steps];
  const acted = steps.findIndex((step) => step.kind === 'reply' || step.kind === 'note');
  const place = Math.max(1, acted);
  const at = acted > 0 ? steps[acted]!.at.getTime() - 50_000 : steps[0]!.at.getTime() + 90_000;
  return [...steps.slice(0, place), { kind: 'taking', agent: owner, at: new Date(at) }, ...steps.slice(place)];
}

export const filesOf = (tickets: readonly PlannedTicket[]): DemoFile[] =>
  tickets.flatMap(({ steps }) => steps.flatMap((step) => ('files' in step ? step.files : [])));
