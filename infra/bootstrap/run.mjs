// node infra/bootstrap/run.mjs <script.ts> [arguments]: runs a script of this repository on any machine with Node 20
// and npm. Plain JavaScript without packages: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { npmAbove, onDeathOf } from './launcher.mjs';
import { identify } from './process-identity.mjs';
import { ensureToolchain } from './toolchain.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [script, ...args] = process.argv.slice(2);

try {
  if (script === undefined) throw new Error('usage: node infra/bootstrap/run.mjs <script.ts> [arguments]');
  const toolchain = await ensureToolchain(root);
  await ensureInstalled(root, toolchain);
  run(toolchain, resolve(script), args);
} catch (error) {
  console.error(`redlich: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/**
 * @param {{ node: string, path: string }} toolchain
 * @param {string} file
 * @param {string[]} rest
 */
function run({ node, path }, file, rest) {
  const above = npmAbove();
  const launchers = JSON.stringify([identify(process.pid), ...above]);
  const env = { ...process.env, PATH: path, REDLICH_LAUNCHERS: launchers };
  const child = spawn(node, [file, ...rest], { stdio: 'inherit', env });
  // A terminal gives Ctrl-C to the child as well: passing it on would make two of it.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  onDeathOf(above, () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`redlich: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)));
}
