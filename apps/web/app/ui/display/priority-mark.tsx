import type { Priority } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const words: Record<Priority, () => string> = {
  low: m.priority_low,
  normal: m.priority_normal,
  high: m.priority_high,
  urgent: m.priority_urgent,
};

export const priorityWord = (priority: Priority) => words[priority]();

/** Rising bars, as many filled as the priority is high, with its word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  return (
    <span className="mark">
      <PriorityBars priority={priority} />
      <span>{words[priority]()}</span>
    </span>
  );
}

/** One to four of four bars. Drawn in marks.css. */
export function PriorityBars({ priority }: { priority: Priority }) {
  return <i aria-hidden className="priority-bars" data-priority={priority} />;
}
