import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startMailParser } from '../mime/index.ts';
import type { MailParser } from '../mime/index.ts';
import { mailTransport } from '../smtp/index.ts';
import type { OutgoingMessage } from '../smtp/index.ts';
import { outboxRoutes } from './index.ts';

let dir: string;
let parser: MailParser;
let handle: ReturnType<typeof outboxRoutes>;
const ids: string[] = [];

const message: OutgoingMessage = {
  from: { name: 'Seewind Hilfe', address: 'support@seewind.example' },
  to: [{ name: 'Jutta', address: 'jutta@example.com' }],
  subject: 'Antwort <b>fett</b> & mehr',
  messageId: '<a1@seewind.example>',
  inReplyTo: '<q1@example.com>',
  references: ['<q0@example.com>', '<q1@example.com>'],
  text: 'Guten Tag <script>alert(1)</script>',
  html: '<p onclick="x()">Guten Tag</p><img src="cid:bild@seewind.example"><script>alert(1)</script>',
  attachments: [
    {
      fileName: 'Über uns.pdf',
      contentType: 'application/pdf',
      content: { open: async () => Readable.from(['%PDF']) },
    },
    {
      fileName: 'bild.png',
      contentType: 'image/png',
      content: { open: async () => Readable.from(['png']) },
      contentId: 'bild@seewind.example',
    },
  ],
};

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'outbox-'));
  parser = startMailParser({ tempDir: path.join(dir, 'parts'), size: 1 });
  const box = path.join(dir, 'box');
  handle = outboxRoutes(box, parser);
  const transport = mailTransport({ outboxDir: box });
  for (const [index, given] of [message, { ...message, subject: '', messageId: '<a2@seewind.example>' }].entries()) {
    const envelope = { from: 'bounce@seewind.example', to: ['jutta@example.com', 'bcc@example.com'] };
    ids.push((await transport.send(given, { envelope })).response);
    await vi.waitUntil(() => new Date().toISOString().replace(/[-:.]/g, '') > ids[index]!.slice(0, 19), {
      interval: 1,
    });
  }
  await writeFile(path.join(box, 'secret.eml'), 'From: x\r\n\r\nsecret');
});
afterAll(async () => {
  parser.close();
  await rm(dir, { recursive: true });
});

const get = async (url: string, headers: Record<string, string> = {}) =>
  handle(new Request(new URL(url, 'http://127.0.0.1:1080'), { headers }));
const textOf = async (url: string, headers?: Record<string, string>) => (await get(url, headers))!.text();
const jsonOf = async (url: string) => JSON.parse(await textOf(url));

test('the list as JSON names each mail, newest first', async () => {
  const list = await jsonOf('/api/messages');
  expect(list.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[0]]);
  expect(list[1]).toEqual({
    id: ids[0],
    from: 'support@seewind.example',
    fromName: 'Seewind Hilfe',
    to: ['jutta@example.com'],
    subject: 'Antwort <b>fett</b> & mehr',
    messageId: '<a1@seewind.example>',
    inReplyTo: '<q1@example.com>',
    references: ['<q0@example.com>', '<q1@example.com>'],
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    bytes: expect.any(Number),
  });
  expect(await jsonOf('/api/messages?limit=1')).toHaveLength(1);
  expect(await jsonOf(`/api/messages?before=${ids[1]}`)).toHaveLength(1);
});

test('one mail as JSON has headers, both texts, attachments and the envelope', async () => {
  const mail = await jsonOf(`/api/messages/${ids[0]}`);
  expect(mail.headers).toContainEqual({ name: 'in-reply-to', value: '<q1@example.com>' });
  expect(mail.headers).toContainEqual({ name: 'subject', value: message.subject });
  expect(mail.text).toBe(message.text);
  expect(mail.html).toBe(message.html);
  expect(mail.envelope.to).toEqual(['jutta@example.com', 'bcc@example.com']);
  expect(mail.attachments).toMatchObject([
    {
      fileName: 'bild.png',
      contentType: 'image/png',
      contentId: 'bild@seewind.example',
      url: `/messages/${ids[0]}/attachments/0`,
    },
    { fileName: 'Über uns.pdf', contentType: 'application/pdf', bytes: 4 },
  ]);
});

test('the raw message is given as it lies there', async () => {
  const response = (await get(`/api/messages/${ids[0]}/raw`))!;
  expect(response.headers.get('content-type')).toBe('message/rfc822');
  expect(await response.text()).toMatch(/^From: Seewind Hilfe <support@seewind\.example>\r\n/);
});

test('the pages escape what mails say, run nothing and name the language asked for', async () => {
  const list = await textOf('/');
  expect(list).toContain('<html lang="de">');
  expect(list).toContain('Antwort &lt;b&gt;fett&lt;/b&gt; &amp; mehr');
  expect(list).toContain('(ohne Betreff)');
  const page = await textOf(`/messages/${ids[0]}`, { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' });
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Guten Tag &lt;script&gt;');
  expect(page).toContain('Über uns.pdf');
  expect(page).toMatch(/<iframe sandbox title="HTML" src="\/messages\/[\w-]+\/html"><\/iframe>/);
  expect(page).not.toContain('<script');
  const policy = (await get('/'))!.headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
});

test('the HTML is served for a sandbox, with its own images and nobody else’s', async () => {
  const response = (await get(`/messages/${ids[0]}/html`))!;
  expect(response.headers.get('content-security-policy')).toMatch(
    /^sandbox; default-src 'none';.*img-src 'self' data:/,
  );
  expect(await response.text()).toContain(`<img src="/messages/${ids[0]}/attachments/0">`);
  const image = (await get(`/messages/${ids[0]}/attachments/0`))!;
  expect([image.headers.get('content-type'), await image.text()]).toEqual(['image/png', 'png']);
});

test('attachments that are no raster images are downloads', async () => {
  const file = (await get(`/messages/${ids[0]}/attachments/1`))!;
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C3%9Cber%20uns.pdf");
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['secret', '../box/secret', '..%2fsecret', `20261122T031152123Z-000000000000`, 'x'.repeat(300)])(
  'the id %j finds nothing',
  async (id) => {
    for (const url of [`/api/messages/${id}`, `/api/messages/${id}/raw`, `/messages/${id}`, `/messages/${id}/html`]) {
      const response = await get(url);
      expect(response?.status ?? 404, url).toBe(404);
    }
  },
);

test('a request by another name is refused, other paths and methods are left to others', async () => {
  expect((await get('http://attacker.example/api/messages'))?.status).toBe(421);
  expect((await get('http://localhost:1080/api/messages'))?.status).toBe(200);
  expect(await get('/healthz')).toBeUndefined();
  expect(await handle(new Request('http://127.0.0.1/', { method: 'POST' }))).toBeUndefined();
});

test('an outbox that does not exist yet is empty', async () => {
  const empty = outboxRoutes(path.join(dir, 'none'), parser);
  expect(await (await empty(new Request('http://127.0.0.1/api/messages')))!.json()).toEqual([]);
  expect(await (await empty(new Request('http://127.0.0.1/')))!.text()).toContain('Noch keine E-Mail.');
});
