import type { PlatformSubProcessor } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

/** Where a sub-processor of the platform stands, with its day. */
export function PlatformProcessorBadge({
  state,
  activeFrom,
  endedOn,
}: Pick<PlatformSubProcessor, 'state' | 'activeFrom' | 'endedOn'>) {
  if (state === 'withdrawn') return <Badge tone="plain">{m.platform_processor_withdrawn()}</Badge>;
  if (endedOn !== null) return <Badge tone="plain">{m.platform_processor_ended({ date: day(endedOn) })}</Badge>;
  if (state === 'active') return <Badge tone="good">{m.platform_processor_active({ date: day(activeFrom) })}</Badge>;
  return <Badge tone="note">{m.platform_processor_announced({ date: day(activeFrom) })}</Badge>;
}
