import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';

export interface Launch {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/** How to run Postgres, which refuses to run as root. */
export interface OrdinaryUser {
  launch(file: string, args: string[]): Launch;
  /** gives a file or an empty folder to that user */
  own(path: string): void;
  /** the same binaries where that user can read them */
  reachable(binaries: PostgresBinaries): PostgresBinaries;
}

/**
 * Chooses by what this machine allows: the caller itself if it is not root; a user namespace in which root is called
 * nobody; the user `postgres` or `nobody`.
 */
export function ordinaryUser(ways: ('namespace' | 'user')[] = ['namespace', 'user']): OrdinaryUser {
  if (process.getuid?.() !== 0) return itself;
  if (ways.includes('namespace') && namespaceWorks()) return inNamespace;
  const user = ways.includes('user') ? (findUser('postgres') ?? findUser('nobody')) : undefined;
  if (user === undefined) throw new Error('Postgres cannot run as root here: start redlich as an ordinary user.');
  return asUser(user.uid, user.gid);
}

const itself: OrdinaryUser = {
  launch: (file, args) => ({ file, args }),
  own: () => {},
  reachable: (binaries) => binaries,
};

const namespace = ['--user', '--map-user=65534', '--map-group=65534', '--'];

const inNamespace: OrdinaryUser = {
  ...itself,
  launch: (file, args) => ({ file: 'unshare', args: [...namespace, file, ...args] }),
};

function namespaceWorks(): boolean {
  return spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' }).status === 0;
}

function asUser(uid: number, gid: number): OrdinaryUser {
  const canRun = (file: string) => spawnSync(file, ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
  return {
    launch: (file, args) => ({ file, args, uid, gid }),
    own: (path) => chownSync(path, uid, gid),
    reachable: (binaries) => (canRun(binaries.postgres) ? binaries : copyForAll(binaries)),
  };
}

/** A copy in a folder that everybody may enter, made once per version. */
function copyForAll({ major, postgres, initdb }: PostgresBinaries): PostgresBinaries {
  const from = join(dirname(postgres), '..');
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ').at(-1);
  const to = join('/var/tmp', `redlich-postgres-${version}`);
  if (!existsSync(to)) {
    const draft = `${to}.${process.pid}`;
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, to);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { major, postgres: join(to, 'bin', basename(postgres)), initdb: join(to, 'bin', basename(initdb)) };
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
