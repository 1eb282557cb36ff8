import type { RecipientEvidence, RecipientStanding } from '@redlich/contract';

export interface Standing {
  standing: RecipientStanding;
  /** With `valid`: the last day; null: none is set. */
  validUntil: string | null;
  /** With `announced`: the first day. */
  activeFrom: string | null;
}

/** Whether a processor has to be announced before it may get anything, and from which day on it then may. */
export interface Plan {
  needsAnnouncement: boolean;
  activeFrom: string | null;
}

type Term = Pick<RecipientEvidence, 'signedOn' | 'validUntil'>;

/** The latest end of terms that cover the day, counting those that follow on without a gap. */
function endOfCover(terms: readonly Term[], day: string): string | null {
  let end = day;
  for (const { signedOn, validUntil } of [...terms].sort((a, b) => a.signedOn.localeCompare(b.signedOn))) {
    if (signedOn > dayAfter(end)) continue;
    if (validUntil === null) return null;
    if (validUntil > end) end = validUntil;
  }
  return end;
}

/** Whether it is still to come: it gets nothing yet, and nothing is said of it but that it was announced. */
export const isComing = ({ standing }: Pick<Standing, 'standing'>): boolean =>
  standing === 'unannounced' || standing === 'announced';

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const settled = { validUntil: null, activeFrom: null };

/**
 * Whether a recipient may be given anything on a day. A controller of its own needs no contract under Art. 28 GDPR; a
 * processor needs one whose term holds the day, the last day included, and, where it has to be announced, that its day has
 * come. Pure; days are `2026-11-22`.
 */
export function standingOf(
  role: 'processor' | 'controller',
  { terms, plan }: { terms: readonly Term[]; plan: Plan },
  day: string,
): Standing {
  if (role === 'controller') return { standing: 'notNeeded', ...settled };
  if (plan.needsAnnouncement && plan.activeFrom === null) return { standing: 'unannounced', ...settled };
  if (plan.needsAnnouncement && plan.activeFrom! > day)
    return { standing: 'announced', validUntil: null, activeFrom: plan.activeFrom };
  const isValid = ({ signedOn, validUntil }: Term) => signedOn <= day && (validUntil === null || validUntil >= day);
  if (terms.some(isValid)) return { standing: 'valid', validUntil: endOfCover(terms, day), activeFrom: null };
  return { standing: terms.some(({ signedOn }) => signedOn <= day) ? 'expired' : 'missing', ...settled };
}
