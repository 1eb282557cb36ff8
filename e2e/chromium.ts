import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { LaunchOptions } from '@playwright/test';
import { chromiumCandidates } from './chromium-candidates.ts';
import type { FoundChromium } from './chromium-candidates.ts';

const tools = join(dirname(fileURLToPath(import.meta.url)), '..', '.tools');
const remembered = join(tools, 'chromium.json');

/** How to launch the Chromium that was found on this machine, for Playwright's `use.launchOptions`. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  return launchOptions(readRemembered() ?? (await findChromium()));
}

/**
 * Looks for a Chromium that really starts here and shows a page, and remembers it in `.tools/`. What is not on the
 * machine is fetched: from npm or Debian's packages first, by Playwright's own download last.
 */
export async function findChromium(report: (line: string) => void = () => {}): Promise<FoundChromium> {
  const before = readRemembered();
  if (before && (await whyNot(before)) === undefined) return before;
  const tried: string[] = [];
  for (const { name, find } of chromiumCandidates(tools)) {
    let problem: string | undefined;
    try {
      const found = await find();
      if (found === undefined) continue;
      problem = await whyNot(found);
      if (problem === undefined) {
        report(`browser: ${name}`);
        remember(found);
        return found;
      }
    } catch (error) {
      problem = firstLine(error);
    }
    tried.push(`${name}: ${problem}`);
  }
  throw new Error(`No Chromium starts on this machine. Tried\n${tried.map((line) => `  ${line}`).join('\n')}`);
}

/** Starts it and loads a page; the reason if it does not work. */
async function whyNot(found: FoundChromium): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ ...launchOptions(found), timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>works</title>');
      return (await page.title()) === 'works' ? undefined : 'it shows no page';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return firstLine(error);
  }
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Without a locale that knows umlauts, Chromium gives files with such names another one. */
function launchOptions({ env, ...options }: FoundChromium): LaunchOptions {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...options, env: { LC_ALL: 'C.UTF-8', ...Object.fromEntries(inherited), ...env } };
}

function remember(found: FoundChromium): void {
  mkdirSync(tools, { recursive: true });
  writeFileSync(remembered, JSON.stringify(found));
}

function readRemembered(): FoundChromium | undefined {
  try {
    const found = JSON.parse(readFileSync(remembered, 'utf8')) as FoundChromium;
    return found.executablePath === undefined || existsSync(found.executablePath) ? found : undefined;
  } catch {
    return undefined;
  }
}
