import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const forbidden = [
  ['packages/contract/src/a.ts', 'packages/db/src/index.ts', 'contract-stands-alone'],
  ['packages/contract/src/b.ts', 'hono', 'contract-packages'],
  ['packages/db/src/a.ts', 'packages/contract/src/index.ts', 'db-stands-alone'],
  ['packages/db/src/b.ts', 'pg-boss', 'db-packages'],
  ['packages/platform/src/jobs/a.ts', 'packages/contract/src/index.ts', 'platform-stands-alone'],
  ['packages/domain/src/tickets/a.ts', 'packages/platform/src/jobs/index.ts', 'domain-rooms'],
  ['packages/domain/src/tickets/b.ts', 'nodemailer', 'domain-packages'],
  ['packages/domain/src/tickets/c.ts', 'packages/domain/src/mail/parse.ts', 'domain-modules-by-their-face'],
  ['packages/domain/src/tickets/d.ts', 'packages/domain/src/tickets/a.test.ts', 'tests-stay-out'],
  ['apps/api/src/a.ts', 'apps/worker/src/main.ts', 'no-app-imports-another'],
  ['apps/api/src/b.ts', 'infra/local/start.ts', 'nobody-imports-an-app'],
  ['apps/worker/src/a.ts', 'packages/contract/src/index.ts', 'worker-rooms'],
  ['apps/web/app/a.ts', 'packages/domain/src/index.ts', 'web-rooms'],
  ['apps/web/app/b.tsx', 'packages/platform/src/logger/index.ts', 'web-rooms'],
  ['apps/api/src/c.ts', 'nowhere', 'resolvable'],
] as const;

const allowed = [
  ['packages/contract/src/z.ts', 'zod'],
  ['packages/domain/src/tickets/v.ts', 'packages/domain/src/mail/index.ts'],
  ['packages/domain/src/tickets/w.ts', 'packages/domain/src/tickets/deep/b.ts'],
  ['packages/domain/src/tickets/x.ts', '@node-rs/argon2'],
  ['packages/domain/src/tickets/y.test.ts', 'packages/platform/src/clock/index.ts'],
  ['apps/api/src/z.ts', 'packages/platform/src/logger/index.ts'],
  ['apps/web/app/z.ts', 'packages/contract/src/index.ts'],
  ['infra/local/z.ts', 'packages/domain/src/index.ts'],
] as const;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let root: string;
let violations: { from: string; rule: { name: string } }[];
const brokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

function write(path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writeImport(from: string, to: string): void {
  const ours = to.endsWith('.ts');
  if (ours) write(to, 'export const value = 1;');
  else if (to !== 'nowhere') write(`node_modules/${to}/index.js`, 'module.exports = 1;');
  write(from, `import '${ours ? '../'.repeat(from.split('/').length - 1) : ''}${to}';`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  write('package.json', '{ "name": "example" }');
  for (const [from, to] of [...forbidden, ...allowed]) writeImport(from, to);
  write('packages/domain/src/law/index.ts', `import './a.ts';`);
  write('packages/domain/src/law/a.ts', `import '../audit/index.ts';`);
  write('packages/domain/src/audit/index.ts', '');
  write('packages/domain/src/audit/b.ts', `import '../law/index.ts';`);
  write('packages/platform/src/cycle/a.ts', `import './b.ts';`);
  write('packages/platform/src/cycle/b.ts', `import './a.ts';`);

  const cruiser = here('../node_modules/.bin/depcruise');
  const args = ['--config', here('./dependency-cruiser.cjs'), '--output-type', 'json', '.'];
  const { stdout, stderr } = spawnSync(cruiser, args, { cwd: root, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary.violations;
});
afterAll(() => rmSync(root, { recursive: true }));

test.each(forbidden)('%s may not import %s', (from, _, rule) => {
  expect(brokenBy(from)).toContain(rule);
});

test.each(allowed)('%s may import %s', (from) => {
  expect(brokenBy(from)).toEqual([]);
});

test('two modules of the domain may not need each other, even by different files', () => {
  expect(brokenBy('packages/domain/src/law')).toEqual(['domain-modules-in-one-order']);
});

test('two files may not import each other', () => {
  expect(brokenBy('packages/platform/src/cycle/a.ts')).toEqual(['no-cycles']);
});
