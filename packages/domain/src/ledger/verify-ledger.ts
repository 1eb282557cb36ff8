import type { LedgerVerdict } from '@redlich/contract';
import { query, type Scope } from '../kernel/index.ts';
import { breakIn, type Line } from './entry.ts';
import { replayableEntries } from './read-exported.ts';
import { readLines } from './read-lines.ts';

const permitted = query('ledger.verify', async (_, __: void) => undefined);

/**
 * Reads the whole ledger and its copies: every line follows from the one before, and every copied line is the same as here.
 * Tells the first line that does not, and why.
 */
export async function verifyLedger(scope: Scope): Promise<LedgerVerdict> {
  await permitted(scope, undefined);
  const checkedAt = scope.ports.clock.now().toISOString();
  const copies = replayableEntries(scope);
  let copy = await copies.next();
  let before: Line | undefined;
  let copied = 0;
  const broken = (sequence: number, why: LedgerVerdict['why']): LedgerVerdict => ({
    checkedAt,
    entries: before?.sequence ?? 0,
    copied,
    brokenAt: sequence,
    why,
  });
  for await (const line of readLines(scope)) {
    const why = breakIn(line, before);
    if (why) return broken(line.sequence, why);
    if (!copy.done) {
      if (JSON.stringify(copy.value) !== JSON.stringify(line)) return broken(line.sequence, 'copy');
      copied = line.sequence;
      copy = await copies.next();
    }
    before = line;
  }
  // A copy of a line that is gone here: somebody cut the end off.
  if (!copy.done) return broken(copy.value.sequence, 'missing');
  return { checkedAt, entries: before?.sequence ?? 0, copied, brokenAt: null, why: null };
}
