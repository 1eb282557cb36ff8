// pnpm isolation:mutate [part of a path] [--go-on]: drops every decision on who may see or do something, one at a
// time, runs the tests that come to it, and reports who noticed. A decision that nobody misses is a failure.
// `--go-on` takes from the last run of the same code which test comes to what, and what was noticed.
import { readFileSync, writeFileSync } from 'node:fs';
import { seconds } from '../bootstrap/progress.mjs';
import { embeddedBinaries } from '../local/postgres/binaries.ts';
import { startThrowAwayPostgres } from '../local/throw-away-postgres.ts';
import { artefact } from '../test/artefacts.ts';
import { everyMutant } from './every-mutant.ts';
import { noteReach } from './reach.ts';
import { openTests } from './tests.ts';
import { whoNotices } from './who-notices.ts';

const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const given = process.env['REDLICH_TEST_SERVER_URL'];
const binaries = embeddedBinaries();
if (!given && binaries === undefined) throw new Error('there is no embedded PostgreSQL for this platform');
const server = given ? undefined : await startThrowAwayPostgres(binaries!);
process.env['REDLICH_TEST_SERVER_URL'] = given ?? server!.superuserUrl;

const begun = performance.now();
const tests = await openTests();
const since = (start: number) => seconds(performance.now() - start);
const goesOn = process.argv.includes('--go-on');
const reach = await noteReach(tests, goesOn);
console.log(`${Object.keys(reach).length} test files noted in ${since(begun)}`);
const red = Object.entries(reach).flatMap(([name, noted]) => noted.red.map((test) => `${name}: ${test}`));
for (const name of red) console.log(`✗ red without anything dropped: ${name}`);

const mutants = everyMutant().filter(({ id }) => id.includes(wanted));
console.log(`\n${mutants.length} decisions`);
const file = artefact('isolation.json');
const report: Record<string, string> = goesOn ? readReport() : {};
let failed = red.length;
for (const mutant of mutants) {
  if ((report[mutant.id] ?? 'NOBODY') !== 'NOBODY') continue;
  const started = performance.now();
  const noticed = await whoNotices(mutant, reach, tests);
  if (noticed === undefined) failed += 1;
  report[mutant.id] = noticed ?? 'NOBODY';
  console.log(`${noticed === undefined ? '✗' : '✓'} ${mutant.id} (${since(started)})`);
  console.log(`    ${noticed ?? 'nobody notices'}`);
  writeFileSync(file, JSON.stringify(report, null, 2));
}
await tests.close();
await server?.stop();
console.log(`\n${mutants.length} decisions dropped in ${since(begun)}, ${failed} not noticed`);
process.exit(failed === 0 ? 0 : 1);

function readReport(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
