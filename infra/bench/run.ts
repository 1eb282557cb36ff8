// pnpm bench: fills a database of its own, starts the product and measures it; see docs/performance.md.
import { writeFileSync } from 'node:fs';
import { onDeathOf } from '../bootstrap/launcher.mjs';
import { seconds, step } from '../bootstrap/progress.mjs';
import { readLaunchers } from '../local/launchers.ts';
import { stopOrder } from '../local/stop-order.ts';
import { artefact } from '../test/artefacts.ts';
import { bench } from './bench.ts';
import { readOptions } from './options.ts';
import { describeMachine } from './report/machine.ts';
import { table } from './report/table.ts';

const stops = stopOrder();
const startedAt = performance.now();
let asked = false;

async function stop(exitCode: number): Promise<void> {
  if (asked) return;
  asked = true;
  await step('stopping', () => stops.run());
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(130));
onDeathOf(readLaunchers(process.env), () => void stop(130));

try {
  const options = readOptions(process.argv.slice(2));
  const machine = describeMachine();
  const { rows, notes, wrong } = await bench(stops, options);
  const settings = { ...options, works: [...options.works] };
  const file = artefact('bench.json');
  const report = { at: new Date().toISOString(), machine, settings, rows, notes, wrong };
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`\n${table(rows)}\n`);
  for (const [name, value] of Object.entries(notes)) console.log(`${name}: ${value}`);
  console.log(`${file} (${seconds(performance.now() - startedAt)})`);
  for (const text of wrong) console.error(`wrong: ${text}`);
  await stop(wrong.length === 0 ? 0 : 1);
} catch (error) {
  // What fails while everything is being stopped fails because of that.
  if (!asked) console.error(`redlich: ${error instanceof Error ? error.message : String(error)}`);
  await stop(1);
}
