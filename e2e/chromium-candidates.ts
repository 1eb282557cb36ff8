import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

export interface FoundChromium {
  /** undefined: the one that Playwright itself has installed */
  executablePath?: string;
  args: string[];
  /** what it needs beyond the environment of its caller */
  env?: Record<string, string>;
}

export interface Candidate {
  name: string;
  /** undefined: not on this machine */
  find: () => FoundChromium | undefined | Promise<FoundChromium | undefined>;
}

const isRoot = process.getuid?.() === 0;
// Chromium's sandbox does not work for root; the pages opened here are our own.
const args = isRoot ? ['--no-sandbox'] : [];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium may come from, the cheapest and surest first. */
export function chromiumCandidates(tools: string): Candidate[] {
  return [
    { name: "Playwright's own", find: () => ({ args }) },
    ...installed.map((path) => ({
      name: path,
      find: () => (existsSync(path) ? { args, executablePath: path } : undefined),
    })),
    { name: '@sparticuz/chromium from npm', find: () => unpackChromium(tools) },
    { name: "Debian's chromium package", find: fromDebian },
    { name: "Playwright's download", find: fromPlaywright },
  ];
}

function fromDebian(): FoundChromium | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...command: string[]) => spawnSync('apt-get', command, { env, stdio: 'ignore' }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if (!run(...install) && !(run('update') && run(...install))) return undefined;
  return { args, executablePath: '/usr/bin/chromium' };
}

function fromPlaywright(): FoundChromium {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 10 * 60_000 });
  return { args };
}
