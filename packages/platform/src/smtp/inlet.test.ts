import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../logger/index.ts';
import { startInlet } from './inlet.ts';
import type { InletSettings, ReceivedMail } from './inlet.ts';
import { smtpClient } from './smtp-client.fixture.ts';

/** Made anew, so that no private key lies in the project; undefined where openssl is missing. */
function makeCertificate() {
  const args = 'req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2 -keyout - -out -';
  try {
    const pem = execFileSync('openssl', args.split(' '), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return {
      key: /-----BEGIN PRIVATE[\s\S]+?-----END PRIVATE KEY-----/.exec(pem)![0],
      cert: pem.slice(pem.indexOf('-----BEGIN CERT')),
    };
  } catch {
    return undefined;
  }
}
const certificate = makeCertificate();

let dir: string;
let inlet: Awaited<ReturnType<typeof startInlet>>;
let lines: string[];
let stored: (Omit<ReceivedMail, 'raw'> & { text: string; sha256: string })[];
const collect = () =>
  createLogger({ service: 'test', level: 'debug', destination: { write: (line) => void lines.push(line) } });

async function start(settings: Partial<InletSettings> = {}) {
  inlet = await startInlet({
    host: '127.0.0.1',
    port: 0,
    bytesMax: 100_000,
    spoolDir: path.join(dir, 'spool'),
    accept: async (recipient) => recipient.startsWith('support@'),
    store: async ({ raw, ...mail }) => {
      stored.push({ ...mail, sha256: raw.sha256, text: await readFile(raw.path, 'utf8') });
    },
    log: collect(),
    closeMs: 5_000,
    ...settings,
  });
  return inlet;
}

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'inlet-'));
  lines = [];
  stored = [];
});
afterEach(async () => {
  await inlet?.close();
  await rm(dir, { recursive: true, force: true });
});

const leftovers = () => readdir(path.join(dir, 'spool'));
const mail = 'From: Jutta <jutta@example.com>\r\nSubject: Hallo\r\n\r\nGeheimer Text';

test('a message is answered with 250 after it was stored, with its envelope and exact bytes', async () => {
  const storing = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const { port } = await start({
    store: async ({ raw, ...received }) => {
      storing.resolve();
      await release.promise;
      stored.push({ ...received, sha256: raw.sha256, text: await readFile(raw.path, 'utf8') });
    },
  });
  using client = await smtpClient(port);
  expect(await client.open('support@seewind.example')).toMatch(/^250/);
  const answer = client.data(`${mail}\r\n..dot`).then((reply) => ({ reply, storedBefore: stored.length }));
  await storing.promise;
  release.resolve();
  expect(await answer).toEqual({ reply: expect.stringMatching(/^250/), storedBefore: 1 });
  expect(stored[0]).toMatchObject({
    envelope: { from: 'jutta@example.com', to: ['support@seewind.example'] },
    remoteAddress: '127.0.0.1',
    clientName: 'client.example',
    encrypted: false,
    text: `${mail}\r\n.dot\r\n`,
  });
  expect(await leftovers()).toEqual([]);
});

test('the null sender of a bounce is an empty string', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  await client.open('support@seewind.example', '');
  expect(await client.data(mail)).toMatch(/^250/);
  expect(stored[0]?.envelope.from).toBe('');
});

test('an unknown recipient is refused with 550 and the others still get the mail', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  expect(await client.open('nobody@seewind.example')).toMatch(/^550 5\.1\.1/);
  expect(await client.say('RCPT TO:<support@seewind.example>')).toMatch(/^250/);
  expect(await client.data(mail)).toMatch(/^250/);
  expect(stored[0]?.envelope.to).toEqual(['support@seewind.example']);
});

test.each([
  ['a deferred recipient', async () => 'defer' as const],
  ['a look-up that fails', async () => Promise.reject(new Error('database away'))],
])('%s is answered with 451', async (_what, accept) => {
  const { port } = await start({ accept });
  using client = await smtpClient(port);
  expect(await client.open('support@seewind.example')).toMatch(/^451/);
});

test.each([
  ['fails', '451', {}],
  ['finds the disk full', '452', { code: 'ENOSPC' }],
])('a store that %s is answered %s and nothing stays in the spool', async (_how, reply, details) => {
  const { port } = await start({ store: async () => Promise.reject(Object.assign(new Error('no'), details)) });
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  expect(await client.data(mail)).toMatch(new RegExp(`^${reply}`));
  expect(await leftovers()).toEqual([]);
  expect(await client.say('NOOP')).toMatch(/^250/);
});

test('too little space defers mail with 452 before it is sent', async () => {
  const { port } = await start({ freeBytesMin: Number.MAX_SAFE_INTEGER });
  using client = await smtpClient(port);
  await client.say('EHLO client.example');
  expect(await client.say('MAIL FROM:<a@example.com>')).toMatch(/^452/);
});

test('an announced size over the limit is refused with 552 at once', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  expect(await client.say('EHLO client.example')).toMatch(/SIZE 100000/);
  expect(await client.say('MAIL FROM:<a@example.com> SIZE=100001')).toMatch(/^552/);
});

test('a message over the limit is refused with 552 while it streams, and the connection goes on', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  await client.say('DATA');
  const line = `${'x'.repeat(998)}\r\n`;
  client.socket.write(line.repeat(150));
  expect(await client.reply()).toMatch(/^552/);
  client.socket.write(`${line.repeat(50)}.\r\n`);
  expect(await client.open('support@seewind.example')).toMatch(/^250/);
  expect(await client.data(mail)).toMatch(/^250/);
  expect(stored).toHaveLength(1);
  expect(await leftovers()).toEqual([]);
});

test('200 MB pushed at a limit of 1 MB leave memory and disk alone', { timeout: 60_000 }, async () => {
  const { port } = await start({ bytesMax: 1_000_000 });
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  await client.say('DATA');
  const before = process.memoryUsage().rss;
  const block = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1_000));
  for (let i = 0; i < 200; i++)
    if (!client.socket.write(block)) await new Promise<unknown>((resolve) => client.socket.once('drain', resolve));
  client.socket.write('.\r\n');
  expect(await client.reply()).toMatch(/^552/);
  expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(150);
  expect(await leftovers()).toEqual([]);
});

test('a client that drops in the middle leaves nothing stored and nothing in the spool', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  await client.say('DATA');
  client.socket.write('half a message');
  await expect.poll(leftovers).toHaveLength(1);
  client.socket.destroy();
  await expect.poll(leftovers).toHaveLength(0);
  expect(stored).toEqual([]);
});

test('one address may not hold all connections', async () => {
  const { port } = await start({ connectionsPerAddressMax: 2 });
  using first = await smtpClient(port);
  using _second = await smtpClient(port);
  using third = await smtpClient(port);
  expect(third.greeting).toMatch(/^421/);
  await first.say('QUIT');
  first.socket.destroy();
  await expect
    .poll(async () => {
      using next = await smtpClient(port);
      return next.greeting;
    })
    .toMatch(/^220/);
});

test('guessing addresses ends the connection', async () => {
  const { port } = await start({ unknownRecipientsMax: 3 });
  using client = await smtpClient(port);
  await client.open('a@seewind.example');
  for (const name of ['b', 'c']) expect(await client.say(`RCPT TO:<${name}@seewind.example>`)).toMatch(/^550/);
  expect(await client.say('RCPT TO:<d@seewind.example>')).toMatch(/^421/);
  expect(await client.reply()).toBe('');
});

test('more recipients than allowed are deferred with 452', async () => {
  const { port } = await start({ recipientsMax: 1 });
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  expect(await client.say('RCPT TO:<support@talwerk.example>')).toMatch(/^452/);
});

test('a message that takes too long to come in is deferred', async () => {
  const { port } = await start({ receiveMs: 100 });
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  await client.say('DATA');
  client.socket.write('slowly');
  expect(await client.reply()).toMatch(/^451/);
});

test('closing hangs up on idle clients and finishes the running transaction', async () => {
  let release = () => {};
  const storing = Promise.withResolvers<void>();
  const running = await start({
    store: async () => {
      await new Promise<void>((resolve) => ((release = resolve), storing.resolve()));
      stored.push({} as never);
    },
  });
  using idle = await smtpClient(running.port);
  using busy = await smtpClient(running.port);
  await busy.open('support@seewind.example');
  const answer = busy.data(mail);
  await storing.promise;
  const closed = running.close();
  expect(await idle.reply()).toMatch(/^421/);
  idle.socket.destroy();
  release();
  expect(await answer).toMatch(/^250/);
  expect(await busy.reply()).toMatch(/^421/);
  busy.socket.destroy();
  await closed;
  expect(stored).toHaveLength(1);
  await expect(smtpClient(running.port).then((client) => client.greeting)).resolves.toBe('');
});

test('a smuggled second message (bare LF around the dot) stays inside the first', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  expect(await client.data(`${mail}\n.\nMAIL FROM:<evil@example.com>\r\nRCPT TO:<support@seewind.example>`)).toMatch(
    /^250/,
  );
  expect(stored).toHaveLength(1);
  expect(stored[0]?.text).toContain('MAIL FROM:<evil@example.com>');
});

test.skipIf(!certificate)('with a certificate STARTTLS is offered and mail comes in encrypted', async () => {
  const { port } = await start({ tls: certificate! });
  using client = await smtpClient(port);
  expect(await client.say('EHLO client.example')).toMatch(/STARTTLS/);
  const sender = createTransport({ host: '127.0.0.1', port, requireTLS: true, tls: { rejectUnauthorized: false } });
  await sender.sendMail({ from: 'a@example.com', to: 'support@seewind.example', text: 'x' });
  expect(stored[0]?.encrypted).toBe(true);
});

test('without one, neither STARTTLS nor a log-in is offered', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  expect(await client.say('EHLO client.example')).not.toMatch(/STARTTLS|AUTH/);
});

test('the log says what happened without addresses, subjects or text', async () => {
  const { port } = await start();
  using client = await smtpClient(port);
  await client.open('support@seewind.example');
  await client.data(mail);
  const log = lines.join();
  expect(log).toContain('"outcome":"accepted"');
  expect(log).not.toMatch(/jutta|seewind|Hallo|Geheimer|127\.0\.0\.1/);
});

test('a port that is taken stops the start', async () => {
  const { port } = await start();
  await expect(
    startInlet({
      host: '127.0.0.1',
      port,
      bytesMax: 1,
      spoolDir: dir,
      accept: async () => true,
      store: async () => {},
      log: collect(),
    }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
