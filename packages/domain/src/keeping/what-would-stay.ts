import type { QueryScope } from '../kernel/index.ts';
import { readLockFacts } from '../locks/index.ts';
import { decide } from '../precedence/index.ts';

export interface WouldStay {
  goes: number;
  onHold: number;
  restricted: number;
  statutes: Map<string, { statute: string; endsAt: Date; count: number }>;
}

/** What would become of tickets if their person asked for erasure now: the same decision, and nothing is done. */
export async function whatWouldStay(scope: QueryScope, ticketIds: readonly string[]): Promise<WouldStay> {
  const facts = await readLockFacts(scope, ticketIds);
  const result: WouldStay = { goes: 0, onHold: 0, restricted: 0, statutes: new Map() };
  for (const known of facts.values()) {
    const asked = { requested: true, ruleEndsAt: [null], shared: false, trashedAt: null };
    const decision = decide({ ...known, ...asked }, { action: 'purge', graceDays: 0 }, scope.now);
    if (decision.kind === 'keep') result[decision.ground === 'LEGAL_HOLD' ? 'onHold' : 'restricted'] += 1;
    else if (decision.floor === null) result.goes += 1;
    else {
      const { endsAt, statute } = decision.floor;
      const key = `${endsAt.getTime()} ${statute}`;
      const group = result.statutes.get(key) ?? { statute, endsAt, count: 0 };
      result.statutes.set(key, { ...group, count: group.count + 1 });
    }
  }
  return result;
}
