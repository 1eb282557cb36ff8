/** What is known of one object, a ticket with its messages and files, when its end is looked at. */
export interface ObjectFacts {
  /** Somebody keeps it for a dispute (GDPR Art. 17(3)(e), 18(2)). */
  onHold: boolean;
  /** The person had the processing restricted (GDPR Art. 18(1)). */
  restricted: boolean;
  /** The person asked for erasure and was who they said (GDPR Art. 17(1)). */
  requested: boolean;
  /** When the periods of the tenant's rules end, one each; null while one has not begun to run. */
  ruleEndsAt: readonly (Date | null)[];
  /** Statutory periods on a part of it, one each. */
  floors: readonly { endsAt: Date; statute: string }[];
  /** How long the contract has it kept; null where it says nothing. */
  contractEndsAt: Date | null;
  /** Others take part in it. */
  shared: boolean;
  /** When it was put into the trash; null while it is not there. */
  trashedAt: Date | null;
}

export interface Terms {
  /** What the tenant's rule does at its end. */
  action: 'purge' | 'anonymise';
  /** Whole days in the trash, 0 to 7. */
  graceDays: number;
}

export type KeepingGround = 'LEGAL_HOLD' | 'RESTRICTED' | 'inUse' | 'contract';

/**
 * `keep`: all of it stays; `hidden` where it is out of the daily work meanwhile. `split`: `floor` is what becomes of the
 * part that a statute keeps, null where none does; `rest` is what becomes of everything else.
 */
export type Decision =
  | { kind: 'keep'; ground: KeepingGround; hidden: boolean }
  | {
      kind: 'split';
      floor: { endsAt: Date; statute: string } | null;
      rest: 'trash' | 'inTrash' | 'purge' | 'anonymise' | 'partsOfPerson';
    };

const dayMs = 86_400_000;
const keep = (ground: KeepingGround, hidden: boolean): Decision => ({ kind: 'keep', ground, hidden });

/** Of two rules the shorter one; null where none has begun to run. */
const firstEnd = (ends: readonly (Date | null)[]): Date | null =>
  ends.filter((end) => end !== null).reduce<Date | null>((first, end) => (first && first <= end ? first : end), null);

/**
 * What becomes of an object at a moment. The order is the law's: a hold and a restriction keep it whatever else is so;
 * without a ground it stays in use; a statute keeps its part and no more; what a contract keeps is restricted
 * (§ 35(3) BDSG) unless the person asked; what others share loses the person's parts only; the rest goes, after its days
 * in the trash. Pure; whatever ends at `now` is over.
 */
export function decide(facts: ObjectFacts, { action, graceDays }: Terms, now: Date): Decision {
  if (facts.onHold) return keep('LEGAL_HOLD', true);
  if (facts.restricted) return keep('RESTRICTED', true);
  const ruleEnd = firstEnd(facts.ruleEndsAt);
  const over = ruleEnd !== null && ruleEnd <= now;
  if (!over && !facts.requested) return keep('inUse', false);
  if (!facts.requested && facts.contractEndsAt !== null && facts.contractEndsAt > now) return keep('contract', true);
  const running = facts.floors.filter(({ endsAt }) => endsAt > now);
  const floor = running.reduce<(typeof running)[number] | null>(
    (longest, one) => (longest && longest.endsAt >= one.endsAt ? longest : one),
    null,
  );
  return { kind: 'split', floor, rest: ofTheRest(facts, { action, graceDays, over }, now) };
}

function ofTheRest(
  { requested, shared, trashedAt }: ObjectFacts,
  { action, graceDays, over }: Terms & { over: boolean },
  now: Date,
) {
  // Others' ground goes on until the rule ends for all of them.
  if (requested && shared && !over) return 'partsOfPerson';
  if (action === 'anonymise') return 'anonymise';
  if (graceDays === 0) return 'purge';
  if (trashedAt === null) return 'trash';
  return trashedAt.getTime() + graceDays * dayMs <= now.getTime() ? 'purge' : 'inTrash';
}
