import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'read-mail-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

let mails = 0;
const read = (raw: string | Buffer) => readMail(Buffer.from(raw), path.join(dir, `${mails++}-`));
const file = (mail: ReturnType<typeof read>, index = 0) => readFileSync(mail.attachments[index]!.path, 'latin1');
const lines = (...text: string[]) => text.join('\r\n');
const multipart = (kind: string, ...parts: string[]) =>
  lines(
    `Content-Type: multipart/${kind}; boundary="${kind}-b"`,
    '',
    'preamble',
    ...parts.map((part) => `--${kind}-b\r\n${part}`),
    `--${kind}-b--`,
    'epilogue',
  );
const plain = (text: string) => lines('Content-Type: text/plain; charset=utf-8', '', text);
const rich = (text: string) => lines('Content-Type: text/html; charset=utf-8', '', text);

test('of alternatives both renderings are kept, the richer one is visible', () => {
  const mail = read(multipart('alternative', plain('kurz'), rich('<p>lang</p>')));
  expect(mail).toMatchObject({ text: 'kurz', html: '<p>lang</p>', visibleText: 'lang', attachments: [] });
});

test('an HTML alternative that shows nothing gives way to the text', () => {
  const mail = read(multipart('alternative', plain('Inhalt'), rich('<title>x</title><p> </p>')));
  expect(mail).toMatchObject({ text: 'Inhalt', visibleText: 'Inhalt' });
  expect(mail.html).toBeUndefined();
});

test('several HTML parts, and a text between them, become one HTML', () => {
  const mail = read(multipart('mixed', rich('<p>eins</p>'), plain('a < b\nzwei'), rich('<p>drei</p>')));
  expect(mail.visibleText).toBe('eins\n\na < b\nzwei\n\ndrei');
  expect(mail.html).toContain('<div>a &lt; b<br>zwei</div>');
});

test('images between texts are shown where they stand', () => {
  const image = lines(
    'Content-Type: image/png; name=a.png',
    'Content-Disposition: inline',
    'Content-ID: <a@x>',
    '',
    'png',
  );
  const nameless = lines('Content-Type: image/png', 'Content-Disposition: inline', '', 'png');
  const mail = read(multipart('mixed', plain('oben'), image, plain('mitte'), nameless, plain('unten')));
  expect(mail.html?.match(/oben|mitte|unten|cid:[^"]+/g)).toEqual([
    'oben',
    'cid:a%40x',
    'mitte',
    'cid:image-2',
    'unten',
  ]);
  expect(mail.attachments.map(({ contentId }) => contentId)).toEqual(['a@x', 'image-2']);
  expect(read(multipart('mixed', image)).html).toBeUndefined();
});

test('the root of a related message is shown, its other parts are attached', () => {
  const image = lines('Content-Type: image/jpeg', 'Content-ID: <i@x>', '', 'jpg');
  const root = lines('Content-ID: <r@x>', rich('<img src="cid:i@x">Text'));
  const mail = read(multipart('related', image, root).replace('related;', 'related; start="<r@x>";'));
  expect(mail.visibleText).toBe('Text');
  expect(mail.attachments).toMatchObject([{ fileName: 'image.jpg', contentId: 'i@x', disposition: 'inline' }]);
});

test('a text with a file name is a file, a calendar entry is one too', () => {
  const mail = read(
    multipart(
      'mixed',
      plain('Text'),
      lines('Content-Type: text/plain; name="notiz.txt"', '', 'Notiz'),
      lines('Content-Type: text/calendar', '', 'BEGIN'),
    ),
  );
  expect(mail.visibleText).toBe('Text');
  expect(mail.attachments.map(({ fileName }) => fileName)).toEqual(['notiz.txt', 'calendar.ics']);
});

test('an attached message is named after its subject and not part of the text', () => {
  const inner = lines('Content-Type: message/rfc822', '', 'Subject: =?utf-8?Q?Anfrage_1/2?=', '', 'innen');
  const mail = read(multipart('mixed', plain('außen'), inner));
  expect(mail.visibleText).toBe('außen');
  expect(mail.attachments).toMatchObject([{ fileName: 'Anfrage 1_2.eml', contentType: 'message/rfc822' }]);
  expect(read(multipart('mixed', inner)).visibleText).toBe('innen');
});

test('a bounce says so; its status is a file', () => {
  const status = lines('Content-Type: message/delivery-status', '', 'Action: failed');
  const mail = read(multipart('report', plain('nicht zugestellt'), status));
  expect(mail.isReport).toBe(true);
  expect(mail.attachments.map(({ fileName }) => fileName)).toEqual(['delivery-status.txt']);
});

test('names are given in order, twice the same gets a number', () => {
  const part = (headers: string) => lines(...headers.split('|'), '', 'x');
  const mail = read(
    multipart(
      'mixed',
      part('Content-Type: image/png'),
      part('Content-Type: IMAGE/PNG'),
      part('Content-Type: application/others|Content-ID: <doc.pdf@x>'),
      part('Content-Type: application/others|Content-ID: <123@x>'),
      part('Content-Type: application/others'),
      part('Content-Type: a/b; name="=?utf-8?Q?=C3=BCber.txt?="'),
      part('Content-Type: a/b|Content-Disposition: attachment; filename="=?utf-8?b??="'),
    ),
  );
  expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
    'image.png',
    'image (2).png',
    'doc.pdf',
    '123',
    'file',
    'über.txt',
    'file (2)',
  ]);
});

test('raw bytes in a file name are decoded as the mail suggests', () => {
  const part = lines(
    'Content-Type: image/png',
    'Content-Disposition: attachment; filename="Hofj\u00e4ger.png"',
    '',
    'x',
  );
  expect(read(Buffer.from(multipart('mixed', part), 'latin1')).attachments[0]?.fileName).toBe('Hofjäger.png');
});

test.each([
  ['base64', 'QUJD\r\nREVG', 'ABCDEF'],
  ['base64', 'QUI=\r\nQ0Q=\r\n', 'ABCD'],
  ['base64', 'QUJD== a remark', 'ABC'],
  ['BASE64', 'QU*JD', 'ABC'],
  ['quoted-printable', 'a=3Db=\r\nc =20\r\nd=zz=', 'a=bc  \r\nd=zz'],
  ['x-uuencode', 'begin 644 cat.txt\r\n#0V%T\r\n`\r\nend', 'Cat'],
  ['7bit', 'a\r\nb', 'a\nb'],
  ['8bit', 'a\r\nb', 'a\r\nb'],
  ['binary', 'a\r\nb', 'a\r\nb'],
])('%s is undone: %j', (encoding, body, bytes) => {
  const part = lines('Content-Type: application/x-thing', `Content-Transfer-Encoding: ${encoding}`, '', body);
  expect(file(read(multipart('mixed', part)))).toBe(bytes);
});

test('the charset of the text is believed, helped where it is missing, and told by HTML itself', () => {
  const bytes = (type: string, body: number[]) =>
    Buffer.concat([Buffer.from(`Content-Type: ${type}\r\n\r\n`), Buffer.from(body)]);
  const sharp = [0x47, 0x72, 0xfc, 0xdf, 0x65];
  expect(read(bytes('text/plain; charset=iso-8859-1', sharp)).text).toBe('Grüße');
  expect(read(bytes('text/plain', sharp)).text).toBe('Grüße');
  expect(read(bytes('text/plain', [...Buffer.from('Grüße')])).text).toBe('Grüße');
  expect(read(bytes('text/plain; charset=unheard-of', [...Buffer.from('Grüße'), 0x20, ...sharp])).text).toBe(
    'Grüße Grüße',
  );
  expect(read(bytes('text/html', [...Buffer.from('<meta charset="windows-1251">'), 0xcf, 0xf0])).visibleText).toBe(
    'Пр',
  );
  expect(read(bytes('text/plain; charset=utf-7', [...Buffer.from('+APw-ber')])).text).toBe('über');
});

test('format=flowed joins soft lines, keeps quotes and the signature', () => {
  const body = lines('Ein Satz ', 'geht weiter.', '> Zitat ', '> weiter', ' eingerückt', '-- ', 'Name');
  expect(read(lines('Content-Type: text/plain; format=flowed', '', body)).text).toBe(
    'Ein Satz geht weiter.\n> Zitat weiter\neingerückt\n-- \nName',
  );
});

test('control characters of a text vanish, its lines stay', () => {
  expect(read('Content-Type: text/plain\r\n\r\na\0b\x07\tc\r\nd\re').text).toBe('ab\tc\nd\ne');
});

test('a multipart whose delimiter is missing, misnamed or unnamed still shows its text', () => {
  expect(read('Content-Type: multipart/mixed; boundary=b\n\nText').visibleText).toBe('Text');
  expect(read('Content-Type: multipart/mixed; boundary=b\n\n--other\n\nText').visibleText).toContain('Text');
  expect(read('Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\nText\n--x--').visibleText).toBe(
    'Text',
  );
});

test('parts end where a boundary further out says so', () => {
  const raw = lines(
    'Content-Type: multipart/mixed; boundary=a',
    '',
    '--a',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'innen',
    '--a',
    '',
    'außen',
    '--a--',
    '',
  );
  expect(read(raw).visibleText).toBe('innen\n\naußen');
});

test('line ends of old Macs and an mbox line before the mail are understood', () => {
  expect(read('Subject: alt\rContent-Type: text/plain\r\rText')).toMatchObject({ subject: 'alt', visibleText: 'Text' });
  expect(read('From a@example.com Fri Nov 15 14:16:10 2013\nSubject: box\n\nText')).toMatchObject({
    subject: 'box',
    fromHeaderCount: 0,
  });
});

test('an empty mail is a mail', () => {
  expect(read('')).toMatchObject({ kind: 'parsed', text: '', visibleText: '', attachments: [], subject: '' });
});
