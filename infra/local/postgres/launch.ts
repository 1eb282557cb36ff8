import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import type { Launch } from './ordinary-user.ts';

const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Starts a Postgres program in a process group of its own: a terminal's Ctrl-C must not reach it before its clients. */
export function launch({ file, args, uid, gid }: Launch, stdio: StdioOptions): ChildProcess {
  const identity = { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
  return spawn(file, args, { ...identity, stdio, env, cwd: '/', detached: true });
}

/** Runs one to its end; throws with its output if that is not 0. */
export async function launchToEnd(what: Launch, name: string): Promise<void> {
  const child = launch(what, ['ignore', 'pipe', 'pipe']);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} failed (exit code ${code})\n${output.trim()}`);
}
