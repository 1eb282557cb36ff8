import { systemBinaries } from './postgres/binaries.ts';
import { startThrowAwayPostgres } from './throw-away-postgres.ts';
import type { ThrowAwayPostgres } from './throw-away-postgres.ts';

/** A throw-away server from this machine's own PostgreSQL >= 15, for tests; undefined if it has none. */
export async function startSystemPostgres(): Promise<(ThrowAwayPostgres & { major: number }) | undefined> {
  const binaries = systemBinaries();
  if (binaries === undefined) return undefined;
  return { ...(await startThrowAwayPostgres(binaries)), major: binaries.major };
}
