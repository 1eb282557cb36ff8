// pnpm test:database [system]: the tests that need a database, on the embedded PostgreSQL or on this machine's own.
import { embeddedBinaries, systemBinaries } from '../local/postgres/binaries.ts';
import { startThrowAwayPostgres } from '../local/throw-away-postgres.ts';
import { runVitest } from './vitest-step.ts';

const binaries = process.argv[2] === 'system' ? systemBinaries() : embeddedBinaries();
if (binaries === undefined) throw new Error('there is no such PostgreSQL on this machine');
const server = await startThrowAwayPostgres(binaries);
const { failed } = await runVitest({
  title: 'database tests',
  projects: ['database', 'walks'],
  report: 'database.json',
  serverUrl: server.superuserUrl,
});
await server.stop();
process.exit(failed === 0 ? 0 : 1);
