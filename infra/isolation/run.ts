// pnpm isolation:mutate [part of a path]: drops every decision on who may see or do something, one at a time, runs the
// tests that must notice, and reports who did. A decision that nobody misses is a failure.
import { writeFileSync } from 'node:fs';
import { seconds } from '../bootstrap/progress.mjs';
import { embeddedBinaries } from '../local/postgres/binaries.ts';
import { startThrowAwayPostgres } from '../local/throw-away-postgres.ts';
import { artefact } from '../test/artefacts.ts';
import { runVitest } from '../test/vitest-step.ts';
import { everyMutant } from './every-mutant.ts';
import { whoNotices } from './who-notices.ts';
import { makeIsolationTemplate } from './template.ts';

const wanted = process.argv[2] ?? '';
const given = process.env['REDLICH_TEST_SERVER_URL'];
const binaries = embeddedBinaries();
if (!given && binaries === undefined) throw new Error('there is no embedded PostgreSQL for this platform');
const server = given ? undefined : await startThrowAwayPostgres(binaries!);
const serverUrl = given ?? server!.superuserUrl;
process.env['REDLICH_TEST_SERVER_URL'] = serverUrl;

let failed = 0;
const begun = performance.now();
if (wanted === '') {
  console.log('every permission, every policy');
  const outcome = await runVitest({
    title: 'mutations',
    projects: ['mutations'],
    report: 'mutations.json',
    serverUrl,
  });
  failed += outcome.failed;
}

const mutants = everyMutant().filter(({ id }) => id.includes(wanted));
console.log(`\n${mutants.length} decisions`);
const { template, drop } = await makeIsolationTemplate();
const report: Record<string, string> = {};
for (const mutant of mutants) {
  const started = performance.now();
  const noticed = await whoNotices(mutant, template);
  if (noticed === undefined) failed += 1;
  report[mutant.id] = noticed ?? 'NOBODY';
  console.log(`${noticed === undefined ? '✗' : '✓'} ${mutant.id} (${seconds(performance.now() - started)})`);
  console.log(`    ${noticed ?? 'nobody notices'}`);
  writeFileSync(artefact('isolation.json'), JSON.stringify(report, null, 2));
}
await drop();
await server?.stop();
console.log(`\n${mutants.length} decisions dropped in ${seconds(performance.now() - begun)}, ${failed} not noticed`);
process.exit(failed === 0 ? 0 : 1);
