import type { RecipientEvidence, RecipientStanding } from '@redlich/contract';

export interface Standing {
  standing: RecipientStanding;
  /** With `valid`: the last day; null: none is set. */
  validUntil: string | null;
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

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * Whether a recipient may be given anything on a day. A controller of its own needs no contract under Art. 28 GDPR; a
 * processor needs one whose term holds the day, the last day included. Pure; days are `2026-11-22`.
 */
export function standingOf(role: 'processor' | 'controller', terms: readonly Term[], day: string): Standing {
  if (role === 'controller') return { standing: 'notNeeded', validUntil: null };
  const isValid = ({ signedOn, validUntil }: Term) => signedOn <= day && (validUntil === null || validUntil >= day);
  if (terms.some(isValid)) return { standing: 'valid', validUntil: endOfCover(terms, day) };
  return { standing: terms.some(({ signedOn }) => signedOn <= day) ? 'expired' : 'missing', validUntil: null };
}
