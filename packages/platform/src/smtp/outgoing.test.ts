import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailTransport, PermanentMailError, TransientMailError } from './index.ts';
import type { OutgoingMessage } from './index.ts';
import { openEgress } from '../egress/open-egress.fixture.ts';
import { scriptedServer } from './scripted-server.fixture.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'outgoing-'));
});
afterEach(() => rm(dir, { recursive: true }));

const message: OutgoingMessage = {
  from: { name: 'Seewind Hilfe', address: 'support@seewind.example' },
  to: [{ name: 'Jutta Müller, GmbH', address: 'jutta@example.com' }],
  subject: 'Ihre Anfrage – Rückmeldung',
  messageId: '<a1@seewind.example>',
  inReplyTo: '<q1@example.com>',
  references: ['<q0@example.com>', '<q1@example.com>'],
  text: 'Guten Tag,\nalles gut.',
  html: '<p>Guten Tag,<br>alles gut.</p>',
};
const envelope = { from: 'bounce@seewind.example', to: ['jutta@example.com'] };

async function viaOutbox(given: OutgoingMessage = message) {
  const sent = await mailTransport({ outboxDir: dir }).send(given, { envelope });
  const raw = await readFile(path.join(dir, `${sent.response}.eml`), 'latin1');
  return { sent, raw, head: raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ') };
}

test('a message in the outbox is a whole RFC 5322 message with text and HTML part, and its envelope', async () => {
  const { sent, raw, head } = await viaOutbox();
  expect(sent.accepted).toEqual(['jutta@example.com']);
  expect(head).toMatch(/^From: Seewind Hilfe <support@seewind\.example>$/m);
  expect(head).toMatch(/^To: =\?UTF-8\?Q\?Jutta_M=C3=BCller=2C_GmbH\?= <jutta@example\.com>$/m);
  expect(head).toMatch(/^Message-ID: <a1@seewind\.example>$/m);
  expect(head).toMatch(/^In-Reply-To: <q1@example\.com>$/m);
  expect(head).toMatch(/^References: <q0@example\.com> <q1@example\.com>$/m);
  expect(head).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html; charset=utf-8/);
  expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  const beside = JSON.parse(await readFile(path.join(dir, `${sent.response}.json`), 'utf8'));
  expect(beside.envelope).toEqual(envelope);
  expect(await readdir(path.join(dir, '.incoming'))).toEqual([]);
});

test('names in the outbox tell the time, so that they sort by it', async () => {
  const before = new Date().toISOString().replace(/[-:.]/g, '');
  const { response } = (await viaOutbox()).sent;
  expect(response).toMatch(/^\d{8}T\d{9}Z-[0-9a-f]{12}$/);
  expect(response >= before).toBe(true);
});

test('attachments are streamed from a file or an opener, inline ones by content id', async () => {
  await writeFile(path.join(dir, 'source'), 'from a file');
  const { raw } = await viaOutbox({
    ...message,
    attachments: [
      { fileName: 'Bericht Ü.pdf', contentType: 'application/pdf', content: { path: path.join(dir, 'source') } },
      {
        fileName: 'bild.png',
        contentType: 'image/png',
        content: { open: async () => Readable.from([Buffer.from('png bytes')]) },
        contentId: 'bild1@seewind.example',
      },
    ],
  });
  expect(raw).toContain(Buffer.from('from a file').toString('base64'));
  expect(raw).toContain(Buffer.from('png bytes').toString('base64'));
  expect(raw).toMatch(/Content-Id: <bild1@seewind\.example>/i);
  expect(raw).toMatch(/filename\*0\*=utf-8''Bericht%20%C3%9C\.pdf/);
});

test('an attachment that cannot be opened is a transient failure and leaves the outbox empty', async () => {
  const broken = { fileName: 'x', contentType: 'text/plain', content: { path: path.join(dir, 'missing') } };
  const send = mailTransport({ outboxDir: dir }).send({ ...message, attachments: [broken] }, { envelope });
  await expect(send).rejects.toBeInstanceOf(TransientMailError);
  expect((await readdir(dir)).filter((name) => name !== '.incoming')).toEqual([]);
});

const evil = 'x\r\nBcc: victim@example.com';
const smuggled: [string, Partial<OutgoingMessage>][] = [
  ['subject', { subject: evil }],
  ['subject with a bare LF', { subject: 'a\nBcc: v@example.com' }],
  ['subject with a Unicode line end', { subject: 'a\u2028Bcc: v@example.com' }],
  ['subject with NUL', { subject: 'a\0b' }],
  ['subject that is a list', { subject: ['a', 'b'] as never }],
  ['from name', { from: { name: evil, address: 'a@example.com' } }],
  ['from address', { from: { address: `a@example.com>\r\nBcc: v@example.com` } }],
  ['two addresses in one', { to: [{ address: 'a@example.com, v@example.com' }] }],
  ['an address in brackets', { to: [{ address: 'a@example.com> <v@example.com' }] }],
  ['an address that is a list', { to: [{ address: ['a@example.com', 'v@example.com'] as never }] }],
  ['an address with a quoted part', { to: [{ address: '"a@x.example,v"@example.com' }] }],
  ['an empty address', { to: [{ address: '' }] }],
  ['cc name', { cc: [{ name: evil, address: 'a@example.com' }] }],
  ['reply-to', { replyTo: [{ name: 'a', address: evil }] }],
  ['message id', { messageId: `<a@b>${evil}` }],
  ['message id without brackets', { messageId: 'a@b' }],
  ['in-reply-to', { inReplyTo: `<a@b\r\n>` }],
  ['references', { references: ['<a@b>', '<a b@c>'] }],
  ['header value', { headers: { 'X-Loop': evil } }],
  ['header name', { headers: { 'X-Loop: a\r\nBcc': 'v@example.com' } }],
  ['header with a field of its own', { headers: { bcc: 'v@example.com' } }],
  ['content header', { headers: { 'Content-Type': 'text/html' } }],
  [
    'file name',
    { attachments: [{ fileName: `a"${evil}`, contentType: 'text/plain', content: { path: '/dev/null' } }] },
  ],
  [
    'content type',
    { attachments: [{ fileName: 'a', contentType: `text/plain${evil}`, content: { path: '/dev/null' } }] },
  ],
  [
    'content id',
    {
      attachments: [
        { fileName: 'a', contentType: 'text/plain', contentId: 'a>\r\nb@c', content: { path: '/dev/null' } },
      ],
    },
  ],
];

test.each(smuggled)('nothing is smuggled into a header through the %s', async (_where, change) => {
  const send = mailTransport({ outboxDir: dir }).send({ ...message, ...change }, { envelope });
  await expect(send).rejects.toBeInstanceOf(PermanentMailError);
  expect((await readdir(dir)).filter((name) => name.endsWith('.eml'))).toEqual([]);
});

test.each(['a@example.com\r\nRCPT TO:<v@example.com>', 'a@example.com> SIZE=1', 'a@b@c', ''])(
  'the envelope recipient %j is refused',
  async (address) => {
    const send = mailTransport({ outboxDir: dir }).send(message, { envelope: { from: '', to: [address] } });
    await expect(send).rejects.toBeInstanceOf(PermanentMailError);
  },
);

test('special characters in names and file names stay content', async () => {
  const name = `"Müller", <b>; (x) \\ a@b.example`;
  const { head, raw } = await viaOutbox({
    ...message,
    to: [{ name, address: 'jutta@example.com' }],
    attachments: [{ fileName: `a"; filename="b.exe`, contentType: 'text/plain', content: { path: '/dev/null' } }],
  });
  expect(head.match(/^To: /gm)).toHaveLength(1);
  expect(head).toMatch(/^To: =\?UTF-8\?.*<jutta@example\.com>$/m);
  expect(raw).not.toMatch(/filename="b\.exe"/);
});

test('a message goes through the server with the envelope given, not the headers', async () => {
  using server = await scriptedServer({});
  const sent = await mailTransport({ smtpUrl: server.url, egress: openEgress }).send(message, { envelope });
  expect(sent).toEqual({ accepted: ['jutta@example.com'], rejected: [], response: '250 2.0.0 taken' });
  expect(server.seen).toContain('MAIL FROM:<bounce@seewind.example>');
  expect(server.seen).toContain('RCPT TO:<jutta@example.com>');
  expect(server.seen.join('\n')).not.toMatch(/X-Mailer|nodemailer/i);
});

test('the null sender is MAIL FROM:<>', async () => {
  using server = await scriptedServer({});
  await mailTransport({ smtpUrl: server.url, egress: openEgress }).send(message, {
    envelope: { ...envelope, from: '' },
  });
  expect(server.seen).toContain('MAIL FROM:<>');
});

test.each([
  ['MAIL', '450 4.2.0 later', TransientMailError, 450],
  ['RCPT', '451 4.7.1 greylisted', TransientMailError, 451],
  ['RCPT', '550 5.1.1 no such user', PermanentMailError, 550],
  ['DATA', '421 4.3.2 closing', TransientMailError, 421],
  ['END', '554 5.7.1 spam', PermanentMailError, 554],
  ['END', '452 4.3.1 full', TransientMailError, 452],
  ['END', 'drop', TransientMailError, undefined],
  ['MAIL', 'drop', TransientMailError, undefined],
] as const)('%s answered with "%s" is a %o', async (step, answer, type, smtpCode) => {
  using server = await scriptedServer({ [step]: answer });
  const error = await mailTransport({ smtpUrl: server.url, egress: openEgress })
    .send(message, { envelope })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(type);
  expect(error).toMatchObject({ smtpCode, status: answer === 'drop' ? undefined : answer.slice(4, 9) });
});

test('a server that is not there is a transient failure', async () => {
  const send = mailTransport({ smtpUrl: 'smtp://127.0.0.1:9', egress: openEgress }).send(message, { envelope });
  await expect(send).rejects.toBeInstanceOf(TransientMailError);
});

test('a send that hangs ends when its signal says so', async () => {
  using server = await scriptedServer({ END: 'hang' });
  const cancel = new AbortController();
  const outcome = mailTransport({ smtpUrl: server.url, egress: openEgress })
    .send(message, { envelope, abortSignal: cancel.signal })
    .catch((thrown: unknown) => thrown);
  await expect.poll(() => server.seen.includes('.')).toBe(true);
  cancel.abort();
  expect(await outcome).toMatchObject({ name: 'TransientMailError', code: 'EABORT' });
});

test('100 MB are sent in bounded memory', { timeout: 60_000 }, async () => {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const block = Buffer.alloc(65_536, 'x');
  const blocks = function* () {
    for (let i = 0; i < 1_600; i++) yield block;
  };
  const large = {
    fileName: 'groß.bin',
    contentType: 'application/octet-stream',
    content: { open: async () => Readable.from(blocks()) },
  };
  await mailTransport({ outboxDir: dir }).send({ ...message, attachments: [large] }, { envelope });
  clearInterval(watch);
  expect((peak - before) / 1024 ** 2).toBeLessThan(100);
});
