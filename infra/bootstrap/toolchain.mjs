import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { quietly } from './command.mjs';
import { withLock } from './lock.mjs';
import { nodePackage, runsTypeScript } from './node-version.mjs';
import { step } from './progress.mjs';

const pnpmVersion = '12.21.0';
const nodeRanges = ['^24', '^26', '^22.18'];

/**
 * Makes sure of a Node that runs TypeScript and of the pinned pnpm, each fetched from npm into `.tools/` only if missing.
 * @param {string} root the repository
 * @returns {Promise<{ node: string, pnpm: string, path: string }>} both programs, and the PATH that has them in front
 */
export async function ensureToolchain(root) {
  const tools = join(root, '.tools');
  const bin = join(tools, 'node_modules', '.bin');
  const pnpm = join(bin, 'pnpm');
  let node = findNode(bin);
  if (node === undefined || version(pnpm) !== pnpmVersion) {
    mkdirSync(tools, { recursive: true });
    await withLock(join(tools, 'install.lock'), async () => {
      if (!existsSync(join(tools, 'package.json'))) writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
      node = findNode(bin) ?? (await step('fetching Node', () => fetchNode(tools, bin)));
      if (version(pnpm) !== pnpmVersion) await step('fetching pnpm', () => fetchPnpm(tools, pnpm));
    });
  }
  if (node === undefined) throw new Error('no Node that runs TypeScript');
  return { node, pnpm, path: [bin, dirname(node), process.env['PATH']].join(delimiter) };
}

/** @param {string} bin */
function findNode(bin) {
  const own = join(bin, 'node');
  if (runsTypeScript(version(own) ?? '')) return own;
  return runsTypeScript(process.version) ? process.execPath : undefined;
}

/** @param {string} program @returns {string | undefined} what `--version` says, undefined if it does not run */
function version(program) {
  const result = spawnSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** @param {string} tools @param {string} bin */
async function fetchNode(tools, bin) {
  const name = nodePackage(process.platform, process.arch);
  /** @type {unknown} */
  let cause;
  for (const range of nodeRanges) {
    try {
      await npmInstall(tools, `${name}@${range}`);
      const node = findNode(bin);
      if (node !== undefined) return node;
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(`No Node >= 22.18 for ${process.platform}-${process.arch} from npm: install one yourself.\n${cause}`);
}

/** @param {string} tools @param {string} pnpm */
async function fetchPnpm(tools, pnpm) {
  await npmInstall(tools, `pnpm@${pnpmVersion}`);
  if (version(pnpm) === pnpmVersion) return;
  // Where install scripts are switched off npm leaves a placeholder that programs cannot execute.
  const folder = join(tools, 'node_modules', 'pnpm');
  await quietly(process.execPath, ['install.js'], { cwd: folder, name: 'setting up pnpm' });
  const found = version(pnpm);
  if (found !== pnpmVersion) throw new Error(`pnpm ${pnpmVersion} does not run here (found: ${found ?? 'nothing'})`);
}

/** @param {string} tools @param {string} spec */
function npmInstall(tools, spec) {
  const npm = process.env['npm_execpath'];
  const [file, before] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...before, 'install', '--prefix', tools, '--save-exact', '--no-fund', '--no-audit', spec];
  return quietly(file, args, { cwd: tools, name: `npm install ${spec}` });
}
