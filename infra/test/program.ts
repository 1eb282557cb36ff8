import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repository } from '../local/repository.ts';

export interface Program {
  file: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
}

const running = new Set<ChildProcess>();
const modules = (folder: string) => join(repository, folder, 'node_modules', '.bin');

/** A program of the workspace's own, such as `vitest`. */
export const bin = (name: string, folder = '.'): string => join(modules(folder), name);

/** Runs a program with its output on ours, or collected for the case that it fails. Ends it after `minutesMax`. */
export function runProgram(
  program: Program,
  { quiet = false, minutesMax = 45 } = {},
): Promise<{ exitCode: number; output: string }> {
  const path = [join(repository, '.tools', 'node_modules', '.bin'), modules('.'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', ...program.env };
  const stdio = quiet ? (['ignore', 'pipe', 'pipe'] as const) : (['ignore', 'inherit', 'inherit'] as const);
  return new Promise((resolve) => {
    const child = spawn(program.file, program.args, { cwd: program.cwd ?? repository, env, stdio: [...stdio] });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const timer = setTimeout(() => {
      output += `\nended after ${minutesMax} minutes`;
      if (!quiet) console.error(`${program.file} was ended after ${minutesMax} minutes`);
      child.kill('SIGKILL');
    }, minutesMax * 60_000);
    const done = (exitCode: number) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ exitCode, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Passes an interruption on to whatever runs. */
export function interruptPrograms(): void {
  for (const child of running) child.kill('SIGINT');
}
