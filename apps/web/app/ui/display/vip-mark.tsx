import { Star } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { Badge } from './badge.tsx';

/** Somebody of an organisation that goes first; star and word, so that it is not colour alone. */
export function VipMark() {
  return (
    <Badge tone="warn">
      <Star size={12} aria-hidden fill="currentColor" className="shrink-0" />
      {m.vip()}
    </Badge>
  );
}
