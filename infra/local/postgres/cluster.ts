import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { launchToEnd } from './launch.ts';
import type { OrdinaryUser } from './ordinary-user.ts';

export const superuser = 'redlich_superuser';

/**
 * Makes the cluster's folder if it does not exist: UTF-8, byte order, passwords by SCRAM. It appears under its name only
 * when it is complete, so that an interrupted initdb leaves nothing that looks like a database.
 */
export async function ensureCluster(input: {
  folder: string;
  binaries: PostgresBinaries;
  user: OrdinaryUser;
  password: string;
  durable: boolean;
}): Promise<void> {
  const { folder, binaries, user, password, durable } = input;
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  user.own(draft);
  user.own(passwordFile);
  try {
    const args = ['-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    args.push('--encoding=UTF8', ...localeOptions(binaries.major), ...(durable ? [] : ['--no-sync']));
    await launchToEnd(user.launch(binaries.initdb, args), 'initdb');
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder);
}

/** C.UTF-8 sorts alike on every machine and knows upper and lower case of umlauts. */
function localeOptions(major: number): string[] {
  if (major < 17) return ['--locale=C.UTF-8'];
  return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}
