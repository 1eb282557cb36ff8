/** How a ticket meant for somebody absent was passed on, or why to nobody. */
export type Passing =
  | { kind: 'present'; agentId: string }
  | { kind: 'handedOver'; agentId: string }
  | { kind: 'noReplacement' | 'noRight' | 'tooLong' };

interface Absent {
  replacementId: string | null;
}

const stepsMax = 3;

/**
 * Follows replacements until somebody is there, at most three steps and never in a ring. Who is there but may not work in
 * the queue does not get it: it stays in the queue, nobody's.
 */
export async function follow(
  agentId: string,
  { absenceOf, mayWork }: { absenceOf(id: string): Promise<Absent | undefined>; mayWork(id: string): Promise<boolean> },
): Promise<Passing> {
  const seen = new Set([agentId]);
  let current = agentId;
  for (let step = 0; step <= stepsMax; step += 1) {
    const absence = await absenceOf(current);
    if (!absence) {
      if (current === agentId) return { kind: 'present', agentId };
      return (await mayWork(current)) ? { kind: 'handedOver', agentId: current } : { kind: 'noRight' };
    }
    const next = absence.replacementId;
    if (next === null) return { kind: 'noReplacement' };
    if (seen.has(next)) return { kind: 'tooLong' };
    seen.add(next);
    current = next;
  }
  return { kind: 'tooLong' };
}
