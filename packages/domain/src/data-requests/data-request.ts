import type { DataRequestState, IdentityRung, RequestClock, RequestOutcome } from '@redlich/contract';
import { fieldError } from '../kernel/index.ts';

const dayMs = 86_400_000;
/** From here on a request stands out. */
const soonDays = 7;

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** How the clock of a request stands on a day. */
export function clockOf({ answered, dueOn }: { answered: boolean; dueOn: string }, today: string): RequestClock {
  if (answered) return 'stopped';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= soonDays ? 'soon' : 'running';
}

/** The first day whose requests do not stand out yet. */
export const soonUntil = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + soonDays * dayMs).toISOString().slice(0, 10);

interface Standing {
  state: DataRequestState;
  identityProof: string | null;
}

export const isOpen = ({ state }: Pick<Standing, 'state'>) => state !== 'answered' && state !== 'closed';

/** @throws DomainError conflict on `state` when it is answered already */
export function mustBeOpen(request: Pick<Standing, 'state'>): void {
  if (!isOpen(request)) throw fieldError('state', 'requestAnswered');
}

/**
 * Whether an outcome can be given as things stand: nobody gets data, or loses them, whose identity nobody looked at.
 * @throws DomainError invalid on `outcome`, `refusal` or `letter`; conflict on `state`
 */
export function checkAnswer(
  request: Standing,
  { outcome, refusal, letter }: { outcome: RequestOutcome; refusal: unknown; letter: unknown },
): void {
  mustBeOpen(request);
  const needsProof = outcome === 'fulfilled' || outcome === 'partly';
  if (needsProof && request.identityProof === null) throw fieldError('outcome', 'identityMissing');
  const refuses = outcome === 'refused' || outcome === 'partly';
  if (refuses && refusal === null) throw fieldError('refusal', 'required');
  if (!refuses && refusal !== null) throw fieldError('refusal', 'notAccepted');
  if (outcome !== 'dropped' && letter === null) throw fieldError('letter.body', 'required');
  if (outcome === 'dropped' && letter !== null) throw fieldError('letter.body', 'notAccepted');
}

const usualWays: readonly IdentityRung[] = ['knownAddress', 'knowledge', 'callBack'];

/**
 * The ways of proof that fit, in the order of the tenant's register, or the usual ones. A link needs an address that was
 * known before the request; a card comes last and only where the register names it. Where nothing of the register fits,
 * the usual ways are left: nobody is turned away because of a register.
 */
export function waysOf(
  { customerId }: { customerId: string | null },
  ladder: readonly IdentityRung[] | null,
): IdentityRung[] {
  const fits = (rung: IdentityRung) => rung !== 'loggedIn' && (rung !== 'knownAddress' || customerId !== null);
  const stated = (ladder ?? usualWays).filter(fits);
  return stated.length > 0 ? stated : usualWays.filter(fits);
}
