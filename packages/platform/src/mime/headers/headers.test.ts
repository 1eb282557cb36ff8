import { expect, test } from 'vitest';
import { parseAddresses } from './addresses.ts';
import { readHeaderBlock } from './header-block.ts';
import { headerText } from './header-text.ts';
import { readOutline } from './outline.ts';
import { parseStructured } from './structured-header.ts';

const block = (raw: string | Buffer) => readHeaderBlock(Buffer.from(raw), 0, () => false);
const outline = (raw: string | Buffer, hints: string[] = []) => readOutline(block(raw).fields, hints);
const latin1 = (bytes: Buffer) => bytes.toString('latin1');

test('folded lines are one value, whatever the line ends', () => {
  for (const end of ['\r\n', '\n'])
    expect(block(`Subject: a${end} b${end}\tc${end}To: x@example.com${end}${end}body`).fields).toEqual([
      { name: 'subject', value: 'a b\tc' },
      { name: 'to', value: 'x@example.com' },
    ]);
});

test('a fold without its blank still belongs to the field above', () => {
  const { fields } = block('Content-Type: multipart/mixed;\nboundary="b"\nMIME-Version: 1.0\n\nbody');
  expect(fields[0]).toEqual({ name: 'content-type', value: 'multipart/mixed; boundary="b"' });
});

test('a forgotten empty line starts the body where no field follows', () => {
  const raw = 'Subject: a\nThis is the text\nof the mail\n\nmore';
  const { fields, bodyStart } = block(raw);
  expect(fields).toEqual([{ name: 'subject', value: 'a' }]);
  expect(raw.slice(bodyStart)).toBe('This is the text\nof the mail\n\nmore');
});

test('a text without any field is all body', () => {
  expect(block('just text\n\nmore')).toEqual({ fields: [], bodyStart: 0 });
});

test.each([
  ['=?utf-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['=?ISO-8859-1?Q?Gr=FC=DFe?= =?ISO-8859-1?Q?_aus?= Hof', 'Grüße aus Hof'],
  ['=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=', 'ü'],
  ['=?utf-8?q?two words inside?=', 'two words inside'],
  ['=?utf-8*de?Q?sprache?=', 'sprache'],
  ['=?iso-2022-jp?B?GyRCJDMbKEI=?= =?iso-2022-jp?B?GyRCJHMbKEI=?=', 'こん'],
  ['=?unicode-1-1-utf-7?Q?+ANw-bermittlung?=', 'Übermittlung'],
  ['=?cp850?Q?=81ber?=', 'über'],
  ['=?nonsense?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
  ['a =? b ?= c', 'a =? b ?= c'],
])('%s reads as %s', (value, text) => {
  expect(headerText(value)).toBe(text);
});

test('raw bytes are UTF-8, or of a charset the mail names, several-byte ones first, or windows-1252', () => {
  const chinese = latin1(Buffer.from([0xd7, 0xaa, 0xb7, 0xa2]));
  expect(headerText(latin1(Buffer.from('Grüße')))).toBe('Grüße');
  expect(headerText(chinese, ['iso-8859-1', 'gb2312'])).toBe('转发');
  expect(headerText(latin1(Buffer.from([0xe8])), ['windows-1250'])).toBe('č');
  expect(headerText(latin1(Buffer.from([0xe8])))).toBe('è');
});

test.each([
  ['Jutta Müller <jutta@example.com>', [{ name: 'Jutta Müller', address: 'jutta@example.com' }]],
  ['"Müller, Jutta" <jutta@example.com>', [{ name: 'Müller, Jutta', address: 'jutta@example.com' }]],
  ['jutta@example.com (Jutta)', [{ name: 'Jutta', address: 'jutta@example.com' }]],
  [
    '=?utf-8?Q?M=C3=BCller=2C_J?= <j@example.com>, k@example.com',
    [
      { name: 'Müller, J', address: 'j@example.com' },
      { name: '', address: 'k@example.com' },
    ],
  ],
  ['=?utf-8?Q?Jutta, die Erste?= <j@example.com>', [{ name: 'Jutta, die Erste', address: 'j@example.com' }]],
  ['=?utf-8?Q?Jutta_<j@example.com>?=', [{ name: 'Jutta', address: 'j@example.com' }]],
  ['"Odd Name"@example.com>', [{ name: '', address: '"Odd Name"@example.com' }]],
  ['<mailto:j@example.com>', [{ name: '', address: 'j@example.com' }]],
  ['Jutta', [{ name: 'Jutta', address: '' }]],
  ['', []],
])('the address header %j', (value, mailboxes) => {
  expect(parseAddresses(latin1(Buffer.from(value)))).toEqual(mailboxes);
});

test('without an address in From, the sender is found in Reply-To, Return-Path, Sender, and keeps the name', () => {
  expect(outline('From: Jutta\nReply-To: r@example.com\nSender: s@example.com\n\n').sender).toEqual({
    name: 'Jutta',
    address: 'r@example.com',
    source: 'reply-to',
  });
  expect(outline('Return-Path: <p@example.com>\nSender: s@example.com\n\n').sender?.source).toBe('return-path');
  expect(outline('From: a, b@example.com\n\n').sender?.address).toBe('b@example.com');
  expect(outline('Subject: x\n\n').sender).toBeUndefined();
});

test('message ids keep their brackets, bare ones get them, many are cut in the middle', () => {
  const read = outline(
    'Message-ID: a@example.com\nIn-Reply-To: your mail <q@example.com>\nReferences: <1@x>\n <2@x> <1@x>\n\n',
  );
  expect(read).toMatchObject({
    messageId: '<a@example.com>',
    inReplyTo: ['<q@example.com>'],
    references: ['<1@x>', '<2@x>'],
  });
  const many = outline(`References: ${Array.from({ length: 500 }, (_, i) => `<${i}@x>`).join(' ')}\n\n`).references;
  expect([many.length, many[0], many.at(-1)]).toEqual([100, '<0@x>', '<499@x>']);
});

test('a date that is none is left out', () => {
  expect(outline('Date: Wed, 05 Sep 2018 09:24:05 +0700 (ICT)\n\n').date?.toISOString()).toBe(
    '2018-09-05T02:24:05.000Z',
  );
  for (const date of ['Wed, 05 Sep 2018 29:24:05 +0700', 'yesterday', '', 'Mon, 1 Jan 9999 00:00:00 +0000'])
    expect(outline(`Date: ${date}\n\n`).date).toBeUndefined();
});

test('only headers a receiver decides by are kept', () => {
  const { headers } = outline(
    'X-Secret: a\nAuto-Submitted: auto-replied\nReceived: from x\nList-Id: =?utf-8?Q?L=C3=B6?= <l.example>\n\n',
  );
  expect(headers).toEqual([
    { name: 'auto-submitted', value: 'auto-replied' },
    { name: 'list-id', value: 'Lö <l.example>' },
  ]);
});

test.each([
  ['text/plain; charset="utf-8"; format=flowed', 'text/plain', { charset: 'utf-8', format: 'flowed' }],
  ['Multipart/Mixed; boundary="a;b\\"c"', 'multipart/mixed', { boundary: 'a;b"c' }],
  ['text/plain (comment; x=y); charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['a/b; name=Invoice (1).pdf', 'a/b', { name: 'Invoice (1).pdf' }],
  ['a/b; name="open; charset=utf-8', 'a/b', { name: 'open', charset: 'utf-8' }],
  ['a/b; x=1; x=2; flag; y=', 'a/b', { x: '1', y: '' }],
  ["a/b; name*0*=utf-8''a%20; name*1=b%20; name*2*=%63", 'a/b', { name: 'a b%20c' }],
])('the structured header %j', (header, value, params) => {
  const read = parseStructured(header);
  expect(read.value).toBe(value);
  expect(Object.fromEntries([...read.params].map(([name, { text }]) => [name, text]))).toEqual(params);
});
