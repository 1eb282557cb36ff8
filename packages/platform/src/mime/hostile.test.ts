import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sanitizeMailHtml, startMailParser } from './index.ts';
import type { MailParser, ParsedMail } from './index.ts';

let dir: string;
let parser: MailParser;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  parser = startMailParser({ tempDir: path.join(dir, 'parts') });
});
afterAll(async () => {
  parser.close();
  await rm(dir, { recursive: true, force: true });
});

let count = 0;
async function stored(raw: string | Buffer): Promise<string> {
  const place = path.join(dir, `${count++}.eml`);
  await writeFile(place, raw);
  return place;
}

async function read(raw: string | Buffer): Promise<ParsedMail> {
  const mail = await parser.parseMail(await stored(raw));
  if (mail.kind !== 'parsed') throw new Error(`unparsed: ${mail.reason}`);
  return mail;
}

/** Runs work and returns the longest time this process could not answer, and how long it took, in ms. */
async function timed<T>(work: () => Promise<T>) {
  const startedAt = performance.now();
  let last = startedAt;
  let blockedMs = 0;
  const tick = setInterval(() => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last - 5);
    last = now;
  }, 5);
  const result = await work();
  clearInterval(tick);
  return { result, blockedMs, ms: performance.now() - startedAt };
}

const mixed = (parts: string[], boundary = 'b') =>
  `From: a@example.com\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=${boundary}\r\n\r\n` +
  parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('') +
  `--${boundary}--\r\n`;

test('two From fields are both reported', async () => {
  const mail = await read('From: boss@example.com\r\nFrom: evil@example.net\r\n\r\nx');
  expect(mail.fromHeaderCount).toBe(2);
  expect(mail.from.map(({ address }) => address)).toEqual(['boss@example.com', 'evil@example.net']);
});

test('a From that only looks like one (wide space, BOM, capital sharp) is none', async () => {
  const mail = await read(
    '\u00a0From: boss@example.com\r\n\ufeffFrom: boss@example.com\r\nFrom: real@example.net\r\n\r\nx',
  );
  expect(mail.from).toEqual([{ name: '', address: 'real@example.net' }]);
});

test('CR and LF hidden in encoded words stay on their line and add no recipient', async () => {
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const mail = await read(
    `From: ${word('Jutta\r\nBcc: v@example.com')} <jutta@example.com>\r\nSubject: ${word('a\r\nTo: x@example.com\0b')}\r\n` +
      `To: ${word('x@example.com, y@example.com')} <z@example.com>\r\n\r\nx`,
  );
  expect(mail.subject).toBe('a To: x@example.com b');
  expect(mail.from).toEqual([{ name: 'Jutta Bcc: v@example.com', address: 'jutta@example.com' }]);
  expect(mail.to).toEqual([{ name: 'x@example.com, y@example.com', address: 'z@example.com' }]);
});

test('an address hidden in an encoded word of a name is no address', async () => {
  const mail = await read('From: =?utf-8?Q?boss=40example.com?= <evil@example.net>\r\n\r\nx');
  expect(mail.from).toEqual([{ name: 'boss@example.com', address: 'evil@example.net' }]);
});

test('a group is unwrapped to all of its members', async () => {
  const mail = await read('From: Team: a@example.com, "B" <b@example.com>;\r\nTo: undisclosed-recipients:;\r\n\r\nx');
  expect(mail.from.map(({ address }) => address)).toEqual(['a@example.com', 'b@example.com']);
  expect(mail.to).toEqual([]);
});

test.each([
  'boss@example.com\0evil@example.net',
  'boss@example.com\0,evil@example.net',
  '<boss@example.com\0@example.net>',
])('a NUL joining addresses (%j) makes nobody the sender who is not', async (from) => {
  const mail = await read(`From: ${from}\r\n\r\nx`);
  expect(mail.sender?.address ?? '').not.toMatch(/boss|example\.com/);
});

test('international domains stay in the form that cannot be confused', async () => {
  const mail = await read('From: A <a@xn--pypal-4ve.example>\r\n\r\nx');
  expect(mail.sender?.address).toBe('a@xn--pypal-4ve.example');
});

test.each([
  ['"../../etc/passwd"', 'passwd'],
  ['"C:\\\\Windows\\\\evil.exe"', 'evil.exe'],
  ['"..\\\\..\\\\x"', 'x'],
  ['".."', 'file'],
  ['"/"', 'file'],
  ['".htaccess"', 'htaccess'],
  ["utf-8''photo%E2%80%AEgpj.exe", 'photogpj.exe'],
  ["utf-8''a%E2%80%8B.pdf%E2%80%8B.exe", 'a.pdf.exe'],
  ["utf-8''invoice%E2%80%A4pdf%EF%BC%8Eexe", 'invoice.pdf.exe'],
  ["utf-8''a%0D%0AContent-Type:%20text%2Fhtml.txt", 'html.txt'],
  ["utf-8''a%00.txt", 'a .txt'],
  ["utf-8''%3Cimg%20src=x%20onerror=alert(1)%3E.png", '_img src=x onerror=alert(1)_.png'],
  ["utf-8''%EF%BC%8F..%EF%BC%8Fx.txt", 'x.txt'],
  [`"${'a'.repeat(5_000)}.pdf"`, `${'a'.repeat(176)}.pdf`],
])('the attachment name %j is shown as %j and never becomes a path', async (given, shown) => {
  const param = given.startsWith('utf-8') ? `filename*=${given}` : `filename=${given}`;
  const mail = await read(
    mixed([`Content-Type: application/x-thing\r\nContent-Disposition: attachment; ${param}\r\n\r\nx`]),
  );
  expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([shown]);
  expect(path.basename(mail.attachments[0]!.path)).toMatch(/^\d+-0$/);
  await mail.dispose();
});

test('245 KB with 3,000 references to one image are read and made safe in linear time', async () => {
  const html = `<p>${'<img src="cid:pic@example.com" alt="picture of something long">text '.repeat(3_000)}</p>`;
  const raw =
    'From: a@example.com\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n' +
    `${html}\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <pic@example.com>\r\n\r\npng\r\n--b--\r\n`;
  expect(raw.length).toBeGreaterThan(200_000);
  const { result: mail, ms } = await timed(() => read(raw));
  expect(ms).toBeLessThan(3_000);
  expect(mail.visibleText.match(/text/g)).toHaveLength(3_000);
  const asked: string[] = [];
  const safe = sanitizeMailHtml(mail.html!, { imageUrl: (cid) => (asked.push(cid), '/files/1') });
  expect(asked).toEqual(['pic@example.com']);
  expect(safe.html.match(/src="\/files\/1"/g)).toHaveLength(3_000);
  await mail.dispose();
});

test('312 KB of format=flowed are joined in linear time', async () => {
  const raw = `From: a@example.com\r\nContent-Type: text/plain; format=flowed\r\n\r\n${'word \r\n'.repeat(45_000)}`;
  const { result: mail, ms } = await timed(() => read(raw));
  expect(ms).toBeLessThan(3_000);
  expect(mail.visibleText.match(/word/g)).toHaveLength(45_000);
  expect(mail.visibleText).not.toContain('\n');
});

function nested(levels: number): string {
  let raw = 'From: deep@example.com\r\nSubject: deep\r\nMessage-ID: <deep@example.com>\r\n';
  for (let level = 0; level < levels; level++)
    raw += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  return `${raw}Content-Type: text/plain\r\n\r\nbottom\r\n`;
}

test('256 levels are read, more are not, and the header still says from whom', async () => {
  expect((await read(nested(256))).visibleText).toBe('bottom');
  const beyond = await parser.parseMail(await stored(nested(257)));
  expect(beyond).toMatchObject({
    kind: 'unparsed',
    reason: 'limits',
    outline: { subject: 'deep', messageId: '<deep@example.com>', from: [{ address: 'deep@example.com' }] },
  });
});

test('messages within messages within messages end', async () => {
  const raw = `From: a@example.com\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(5_000)}Content-Type: text/plain\r\n\r\nx`;
  const mail = await read(raw);
  expect(mail.attachments).toHaveLength(1);
  await mail.dispose();
});

test(
  '50,000 parts are read within the limits: 1,000 files, the rest counted, the parent responsive',
  { timeout: 20_000 },
  async () => {
    const raw = mixed([
      'Content-Type: text/plain\r\n\r\nhello',
      ...Array(49_998).fill('Content-Type: image/png\r\n\r\nx'),
    ]);
    const { result: mail, ms, blockedMs } = await timed(() => read(raw));
    expect(mail.visibleText).toBe('hello');
    expect(mail.attachments).toHaveLength(1_000);
    expect(mail.omittedAttachments).toBe(48_998);
    expect(ms).toBeLessThan(15_000);
    expect(blockedMs).toBeLessThan(300);
    await mail.dispose();
  },
);

test('50,000 text parts lose no text, more parts than that are not read', { timeout: 20_000 }, async () => {
  const text = (index: number) => `\r\npart${index}.`;
  const mail = await read(mixed(Array.from({ length: 49_999 }, (_, index) => text(index))));
  expect(mail.visibleText.match(/part\d+\./g)).toHaveLength(49_999);
  const beyond = await parser.parseMail(await stored(mixed(Array.from({ length: 50_000 }, (_, index) => text(index)))));
  expect(beyond).toMatchObject({ kind: 'unparsed', reason: 'limits' });
});

test(
  'a header without end, a line without end and a mail of nothing but boundaries end',
  { timeout: 60_000 },
  async () => {
    for (const raw of [
      `From: a@example.com\r\n${`X: ${'y'.repeat(990)}\r\n`.repeat(5_000)}\r\nx`,
      `Subject: ${'a '.repeat(2_000_000)}`,
      `From: ${'a@example.com, '.repeat(100_000)}\r\n\r\nx`,
      `From: ${'<'.repeat(100_000)}\r\nTo: ${'('.repeat(100_000)}\r\nCc: ${'"\\'.repeat(50_000)}\r\n\r\nx`,
      `Content-Type: text/plain${'; a=b'.repeat(200_000)}\r\n\r\nx`,
      `Content-Type: text/plain; ${'(('.repeat(200_000)}\r\n\r\nx`,
      `Subject: ${'=?utf-8?Q?a?= '.repeat(100_000)}\r\n\r\nx`,
      `Subject: ${'=?'.repeat(500_000)}\r\n\r\nx`,
      `References: ${'<a@b> '.repeat(200_000)}\r\n\r\nx`,
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b--\r\n'.repeat(500_000)}`,
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--x\r\n'.repeat(500_000)}`,
      `Content-Type: text/html\r\n\r\n${'<div>'.repeat(300_000)}text`,
      `Content-Type: text/html\r\n\r\n${'<a href="'.repeat(200_000)}text`,
      `Content-Type: text/html\r\n\r\n${'<!--'.repeat(300_000)}text`,
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(2_000_000)}`,
      `Content-Transfer-Encoding: base64\r\n\r\n${'A=\r\n'.repeat(500_000)}`,
      Buffer.alloc(3_000_000, 0),
      Buffer.alloc(3_000_000, 0xff),
      '',
    ]) {
      const place = await stored(raw);
      const { result: mail, ms, blockedMs } = await timed(() => parser.parseMail(place));
      const about = typeof raw === 'string' ? raw.slice(0, 60) : 'bytes';
      expect(ms, about).toBeLessThan(10_000);
      expect(blockedMs, about).toBeLessThan(300);
      if (mail.kind === 'parsed') await mail.dispose();
    }
  },
);

test('a body too long for anybody is cut, and is there whole as a file', async () => {
  const mail = await read(`From: a@example.com\r\nContent-Type: text/html\r\n\r\n<p>${'lorem '.repeat(500_000)}</p>`);
  expect(mail.html).toBeUndefined();
  expect(mail.visibleText.length).toBeLessThanOrEqual(1_500_001);
  expect(mail.attachments).toMatchObject([{ fileName: 'message.html', contentType: 'text/html', bytes: 3_000_007 }]);
  await mail.dispose();
});

test('no file of an unparsed or disposed mail stays', async () => {
  const mail = await read(mixed(['Content-Type: image/png\r\n\r\nx']));
  expect(await readFile(mail.attachments[0]!.path, 'utf8')).toBe('x');
  await mail.dispose();
  await mail.dispose();
  await parser.parseMail(await stored(nested(300)));
  expect(await readdir(path.join(dir, 'parts'), { recursive: true })).toEqual([
    expect.stringMatching(/^mail-\d+-\w+$/),
  ]);
});
