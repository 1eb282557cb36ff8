import type { Scope } from '../kernel/index.ts';
import type { Line } from './entry.ts';
import { fileOf, listCopies } from './read-exported.ts';
import { readLines } from './read-lines.ts';

/** Puts text on the worker's disk, for the store to read from. */
export type Spool = (text: string) => Promise<{ path: string; dispose(): Promise<void> }>;

const linesMax = 5_000;

/** Copies what is new in the ledger to the file store; the job `ledger.export`. Run twice, the second finds nothing new. */
export async function exportLedger(scope: Scope, spool: Spool): Promise<void> {
  let lines: Line[] = [];
  const write = async () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const file = await spool(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    try {
      await scope.ports.files.put(fileOf(scope.tenantId, first.sequence, last.sequence), file);
    } finally {
      await file.dispose();
    }
    lines = [];
  };
  const copied = (await listCopies(scope)).at(-1)?.last ?? 0;
  for await (const line of readLines(scope, copied)) {
    lines.push(line);
    if (lines.length === linesMax) await write();
  }
  await write();
}
