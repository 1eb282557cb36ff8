import type { FactorDuty } from '@redlich/contract';

interface DutyFacts {
  /** Names and ids of the person's roles; `customer` for customers. */
  roles: readonly string[];
  /** Those that need a second factor here. */
  factorRoles: readonly string[];
  hasFactor: boolean;
  /** Null where nobody needs one. */
  factorDueAt: Date | null;
}

/** What is still expected of somebody: to set up a second factor until a day, or before anything else. */
export function factorDutyOf({ roles, factorRoles, hasFactor, factorDueAt }: DutyFacts, now: Date): FactorDuty | null {
  if (hasFactor || factorDueAt === null || !roles.some((role) => factorRoles.includes(role))) return null;
  return { dueAt: factorDueAt.toISOString(), overdue: factorDueAt <= now };
}
