import type { TicketState } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const words: Record<TicketState, () => string> = {
  new: m.state_new,
  open: m.state_open,
  pending: m.state_pending,
  closed: m.state_closed,
};

export const stateWord = (state: TicketState) => words[state]();

/** A ticket's state as a shape that differs without colour too, with its word. */
export function StateMark({ state, bare = false }: { state: TicketState; bare?: boolean }) {
  return (
    <span className="mark" {...(bare ? { title: stateWord(state) } : {})}>
      <StateShape state={state} />
      <span className={bare ? 'sr-only' : undefined}>{stateWord(state)}</span>
    </span>
  );
}

/** new: filled; open: ring with a filled half; pending: dashed ring; closed: filled with a tick. Drawn in marks.css. */
export function StateShape({ state }: { state: TicketState }) {
  return <i aria-hidden className="state-shape" data-state={state} />;
}
