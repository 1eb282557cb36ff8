import type { SubProcessorChange } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

/** Where a change stands. */
export function ChangeBadge({ state, effectiveOn }: Pick<SubProcessorChange, 'state' | 'effectiveOn'>) {
  const date = day(effectiveOn);
  if (state === 'withdrawn') return <Badge tone="plain">{m.sub_processor_change_withdrawn()}</Badge>;
  if (state === 'inForce') return <Badge tone="good">{m.sub_processor_change_in_force({ date })}</Badge>;
  return <Badge tone="note">{m.sub_processor_change_announced({ date })}</Badge>;
}

/** How many objections wait for an answer; nothing where none does. */
export function OpenObjections({ open }: { open: number }) {
  if (open === 0) return null;
  const text = open === 1 ? m.sub_processor_objections_one() : m.sub_processor_objections({ count: String(open) });
  return <Badge tone="warn">{text}</Badge>;
}
