import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startMailParser } from './index.ts';
import type { MailParser, MailParserSettings } from './index.ts';

let dir: string;
let parser: MailParser | undefined;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'parse-mail-'));
});
afterEach(async () => {
  parser?.close();
  await rm(dir, { recursive: true, force: true });
});

const start = (settings: MailParserSettings = {}) =>
  (parser = startMailParser({ tempDir: path.join(dir, 'parts'), ...settings }));
const header = 'From: Jutta <jutta@example.com>\r\nSubject: Hallo\r\nMessage-ID: <m1@example.com>\r\n';

async function stored(raw: string | Buffer, name = 'mail.eml') {
  await writeFile(path.join(dir, name), raw);
  return path.join(dir, name);
}
const small = () => stored(`${header}\r\nText`, 'small.eml');
/** Long to read: deep HTML is slow to parse just below the depth at which it is flattened. */
const slow = () =>
  stored(
    `${header}Content-Type: text/html\r\n\r\n${`${'<b>'.repeat(1_900)}x${'</b>'.repeat(1_900)}`.repeat(100)}`,
    'slow.eml',
  );
const large = () => {
  const base64 = Buffer.alloc(28_000_000, 'x').toString('base64').replace(/.{76}/g, '$&\r\n');
  return stored(
    `${header}Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`,
    'large.eml',
  );
};

/** The processes that this one started, as Linux knows them. */
const childrenOf = (pid: number) =>
  readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number);
const isLinux = existsSync('/proc/self/task');

test('a mail that takes too long is unparsed, with what its header says, and the next one is read', async () => {
  const mails = start({ size: 1, timeoutMs: 120 });
  await mails.parseMail(await small());
  const result = await mails.parseMail(await slow());
  expect(result).toMatchObject({ kind: 'unparsed', reason: 'timeout', outline: { subject: 'Hallo' } });
  expect(await mails.parseMail(await small())).toMatchObject({ kind: 'parsed', subject: 'Hallo' });
});

test('a mail that takes too much memory is unparsed, and its header is still read', async () => {
  const mails = start({ size: 1, memoryMb: 110 });
  expect(await mails.parseMail(await large())).toMatchObject({
    kind: 'unparsed',
    reason: 'memory',
    outline: { subject: 'Hallo', messageId: '<m1@example.com>', sender: { address: 'jutta@example.com' } },
  });
  expect(await mails.parseMail(await small())).toMatchObject({ kind: 'parsed' });
});

test('a mail of 38 MB is read within the usual limits', { timeout: 20_000 }, async () => {
  const mail = await start().parseMail(await large());
  expect(mail).toMatchObject({ kind: 'parsed', attachments: [{ bytes: 28_000_000 }] });
});

test.skipIf(!isLinux)('a child that dies is replaced, its mail is unparsed', async () => {
  const mails = start({ size: 1 });
  await mails.parseMail(await small());
  const reading = mails.parseMail(await slow());
  await expect.poll(() => childrenOf(process.pid).length).toBeGreaterThan(0);
  for (const pid of childrenOf(process.pid)) if (isParser(pid)) process.kill(pid, 'SIGKILL');
  expect(await reading).toMatchObject({ kind: 'unparsed', reason: 'crash', outline: { subject: 'Hallo' } });
  expect(await mails.parseMail(await small())).toMatchObject({ kind: 'parsed' });
});

const isParser = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mime/child.ts');

test('more mails than children wait their turn', async () => {
  const mails = start({ size: 2 });
  const file = await small();
  const results = await Promise.all(Array.from({ length: 200 }, () => mails.parseMail(file)));
  expect(results.every(({ kind }) => kind === 'parsed')).toBe(true);
});

test('a hostile mail delays others by less than a second', async () => {
  const mails = start({ size: 2 });
  await Promise.all([mails.parseMail(await small()), mails.parseMail(await small())]);
  const hostile = mails.parseMail(await slow());
  const startedAt = performance.now();
  await mails.parseMail(await small());
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await hostile;
});

test('a raw file that is not there is an error, not an unparsed mail', async () => {
  await expect(start().parseMail(path.join(dir, 'missing.eml'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('closing ends what runs and what waits', async () => {
  const mails = start({ size: 1 });
  const file = await slow();
  const results = [mails.parseMail(file), mails.parseMail(file)];
  mails.close();
  expect(await Promise.all(results)).toMatchObject([{ kind: 'unparsed' }, { kind: 'unparsed' }]);
  expect(await mails.parseMail(file)).toMatchObject({ kind: 'unparsed' });
});

test.skipIf(!isLinux)('a busy child does not outlive a parent that was killed', { timeout: 20_000 }, async () => {
  const script = fileURLToPath(new URL('./orphan.fixture.ts', import.meta.url));
  const parent = fork(script, [path.join(dir, 'parts'), await slow()], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(parent, 'message');
  const [child] = childrenOf(parent.pid!);
  process.kill(parent.pid!, 'SIGKILL');
  await expect.poll(() => existsSync(`/proc/${child}`), { timeout: 10_000 }).toBe(false);
});
