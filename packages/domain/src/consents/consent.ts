import type { ConsentState, WithdrawalChannel } from '@redlich/contract';

interface Standing {
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Only what is in force counts: confirmed and not withdrawn. */
export function stateOf({ confirmedAt, withdrawnAt }: Standing): ConsentState {
  if (withdrawnAt !== null) return 'withdrawn';
  return confirmedAt === null ? 'pending' : 'inForce';
}

/** Ended by the person's will, not by a newer consent taking the place of an older one. */
export const isWithdrawal = (channel: string | null): boolean =>
  channel !== null && channel !== ('renewed' satisfies WithdrawalChannel);

/**
 * The newest of several consents of one person for one purpose that may go on after two records became one: none where
 * the last word of either record was a withdrawal.
 */
export function survivorOf<
  C extends Standing & { customerId: string | null; givenAt: Date; withdrawnChannel: string | null },
>(consents: readonly C[]): C | undefined {
  const newestFirst = [...consents].sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime());
  const lastWords = new Map<string | null, C>();
  for (const consent of newestFirst) if (!lastWords.has(consent.customerId)) lastWords.set(consent.customerId, consent);
  if ([...lastWords.values()].some(({ withdrawnChannel }) => isWithdrawal(withdrawnChannel))) return undefined;
  const open = newestFirst.filter(({ withdrawnAt }) => withdrawnAt === null);
  return open.find((consent) => stateOf(consent) === 'inForce') ?? open[0];
}
