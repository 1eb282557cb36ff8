import type { Priority, TicketState } from '@redlich/contract';
import type { DemoFile } from './file.ts';

/** A time between two steps, `35m`, `4h`, `2d`. */
export type Span = `${number}${'m' | 'h' | 'd'}`;
/** When a ticket begins: so many days ago at a time of the day in Berlin, or just a span ago. */
export type Start = Span | `${number}d ${number}:${number}`;

export interface TicketFacts {
  /** Key of the customer. */
  by: string;
  at: Start;
  /** Key of the queue; the tenant's first when absent. */
  queue?: string;
  /** Key of the agent who takes the ticket when first acting on it, or soon after it came when nobody has acted yet. */
  owner?: string;
  priority?: Priority;
  tags?: readonly string[];
  /** The language of quoted headers; texts are in whatever language they are written in. */
  language?: 'de' | 'en';
}

export interface DemoTicket extends TicketFacts {
  subject: string;
  steps: readonly Step[];
}

export type Step = CustomerStep | AgentStep | StateStep;

interface Written {
  /** Since the step before; `0m` for the first. */
  after: Span;
  text: string;
  files: readonly DemoFile[];
}

export interface CustomerStep extends Written {
  kind: 'mail' | 'web' | 'phone';
  /** A formatted version too. */
  html: boolean;
  /** Repeats the last public message below the own text, as mail programs do. */
  quotes: boolean;
}

export interface AgentStep extends Written {
  kind: 'reply' | 'note';
  agent: string;
  state?: TicketState;
  /** What the customer's mail server answered when it refused the reply. */
  refusal?: string;
}

export interface StateStep {
  kind: 'state';
  after: Span;
  agent: string;
  state: TicketState;
}

interface More {
  files?: readonly DemoFile[];
  html?: boolean;
  quotes?: boolean;
}

const customer =
  (kind: CustomerStep['kind']) =>
  (after: Span, text: string, { files = [], html = false, quotes = false }: More = {}): CustomerStep => ({
    kind,
    after,
    text: paragraphs(text),
    files,
    html,
    quotes,
  });

// How a ticket is told: who wrote or did what, and how long after the step before.
export const mail = (text: string, more: More = {}) => customer('mail')('0m', text, more);
export const form = (text: string, more: More = {}) => customer('web')('0m', text, more);
export const call = (text: string, more: More = {}) => customer('phone')('0m', text, more);
export const answer = customer('mail');
export const portal = customer('web');
export const called = customer('phone');

interface ReplyMore {
  files?: readonly DemoFile[];
  state?: TicketState;
  refusal?: string;
}
export const reply = (agent: string, after: Span, text: string, more: ReplyMore = {}): AgentStep => ({
  kind: 'reply',
  agent,
  after,
  text: paragraphs(text),
  ...more,
  files: more.files ?? [],
});
export const note = (agent: string, after: Span, text: string, files: readonly DemoFile[] = []): AgentStep => ({
  kind: 'note',
  agent,
  after,
  text: paragraphs(text),
  files,
});
export const close = (agent: string, after: Span): StateStep => ({ kind: 'state', after, agent, state: 'closed' });

export const ticket = (subject: string, facts: TicketFacts, ...steps: Step[]): DemoTicket => ({
  subject,
  ...facts,
  steps,
});

/** A line of the source this long was broken because it was full, not because its writer began a new one. */
const fullLine = 85;

/** Takes the indentation of the source off a text and joins lines that only the source's width broke. */
export function paragraphs(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines
    .map((line) => ({ text: line.slice(indent).trimEnd(), isFull: line.trimEnd().length >= fullLine }))
    .reduce((joined, line, index, all) => {
      const before = all[index - 1];
      const goesOn = before?.isFull === true && line.text !== '' && !/^([-|>#]|\d+\.|[^|]+ \| )/.test(line.text);
      return index === 0 ? line.text : joined + (goesOn ? ' ' : '\n') + line.text;
    }, '');
}
