import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdf, screenshot } from '../story/file.ts';
import { bytesOf } from './bytes-of.ts';

test('a screenshot is a PNG whose chunks, checksums and size are right, and its letters are drawn', () => {
  const { bytes } = bytesOf(screenshot('x.png', 'Drucker', ['Fehler 31: größer?', ''], 'OK'));
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [width, height] = [chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows).toHaveLength(height * (width + 1));
  const ink = rows.filter((colour) => colour === 3).length;
  expect(ink).toBeGreaterThan(500);
});

test('a PDF names where its objects lie and carries its text in the encoding it states', () => {
  const { bytes } = bytesOf(pdf('x.pdf', ['Angebot', 'Größe (1) – 12,50 €']));
  const file = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]);
  const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  expect(file.slice(table, table + 4)).toBe('xref');
  expect(offsets.map((offset) => Number.parseInt(file.slice(offset), 10))).toEqual([1, 2, 3, 4, 5, 6]);
  const stream = /<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(file)!;
  expect(stream[2]).toHaveLength(Number(stream[1]));
  expect(stream[2]).toContain('(Gr\xf6\xdfe \\(1\\) \x96 12,50 \x80) Tj');
});

test('the same description gives the same bytes', () => {
  const file = screenshot('x.png', 'a', ['b']);
  expect(bytesOf(file).bytes.equals(bytesOf(file).bytes)).toBe(true);
});
