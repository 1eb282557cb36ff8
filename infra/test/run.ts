// npm test: everything, on this machine alone. The last line is the total over all steps.
import { seconds } from '../bootstrap/progress.mjs';
import { startSystemPostgres } from '../local/system-postgres.ts';
import { embeddedBinaries } from '../local/postgres/binaries.ts';
import { startThrowAwayPostgres } from '../local/throw-away-postgres.ts';
import { ensureWebBuild } from '../local/web-build.ts';
import { runBrowserJourneys } from './browser-step.ts';
import { runChecks } from './checks.ts';
import { failedOnce, passedOnce, total } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { interruptPrograms } from './program.ts';
import { runVitest } from './vitest-step.ts';

const outcomes: Outcome[] = [];
const startedAt = performance.now();

async function section(title: string, work: () => Promise<Outcome[]>): Promise<void> {
  const begun = performance.now();
  console.log(`\n── ${title}`);
  const results = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return [failedOnce(title)];
  });
  outcomes.push(...results);
  const { line } = total(results);
  console.log(`── ${title}: ${results.length === 0 ? 'left out' : line} (${seconds(performance.now() - begun)})`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interruptPrograms();
    setTimeout(() => process.exit(130), 5000).unref();
  });
}

await section('check', runChecks);

await section('tests on the embedded PostgreSQL', async () => {
  const binaries = embeddedBinaries();
  if (binaries === undefined) throw new Error('there is no embedded PostgreSQL for this platform');
  const server = await startThrowAwayPostgres(binaries);
  try {
    const projects = ['unit', 'process', 'database', 'walks', 'mutations'] as const;
    const title = `tests on PostgreSQL ${binaries.major}`;
    return [await runVitest({ title, projects: [...projects], report: 'tests.json', serverUrl: server.superuserUrl })];
  } finally {
    await server.stop();
  }
});

await section("database tests on this machine's own PostgreSQL", async () => {
  const server = await startSystemPostgres();
  if (server === undefined) {
    console.log('There is no PostgreSQL >= 15 on this machine: these tests ran on the embedded one only.');
    return [];
  }
  try {
    const { major, superuserUrl } = server;
    const title = `tests on PostgreSQL ${major}`;
    console.log(`PostgreSQL ${major}`);
    return [await runVitest({ title, projects: ['database'], report: 'tests-system.json', serverUrl: superuserUrl })];
  } finally {
    await server.stop();
  }
});

await section('build of the pages', async () => {
  await ensureWebBuild();
  return [passedOnce('build of the pages')];
});

await section('browser journeys', async () => [await runBrowserJourneys('browser journeys')]);

console.log(`\nin ${seconds(performance.now() - startedAt)}:`);
for (const { title, passed, failed, skipped } of outcomes) {
  console.log(
    `  ${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  );
}
const { line, exitCode } = total(outcomes);
console.log(line);
process.exit(exitCode);
