import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperAsHtml, paperPolicy, paperPrinter, type Paper, type PaperPrinter } from './index.ts';

let dir: string;
let printer: PaperPrinter;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-papers-'));
  printer = paperPrinter({ dir });
});
afterAll(async () => {
  printer.close();
  await rm(dir, { recursive: true, force: true });
});

const markup = '#panic("x") = *kein* _Satz_ $x^2$ `code` [a]<b> @c // d \\ "e" ~ --- {f} #set page(width: 1cm)';

const paper = (more: Partial<Paper> = {}): Paper => ({
  language: 'de',
  title: 'Hinweise zum Datenschutz: Möwe & Söhne',
  author: 'Möwe IT GmbH',
  facts: [{ name: 'Fassung', value: '3' }],
  footer: 'Fassung 3, gültig ab 2. Januar 2026',
  date: '2026-01-02T08:00:00Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'Verantwortlicher' },
    {
      kind: 'address',
      lines: ['Möwe IT GmbH', 'Deich 1'],
      email: 'post@moewe.example',
      website: 'https://moewe.example',
    },
    { kind: 'heading', level: 2, text: 'Zwecke' },
    { kind: 'paragraph', text: 'Wir bearbeiten Anfragen.' },
    { kind: 'emphasis', text: 'Sie können widersprechen.' },
    { kind: 'list', items: ['Auskunft', 'Löschung'] },
    {
      kind: 'table',
      columns: ['Daten', 'Frist'],
      rows: [
        ['Anfragen', '3 Jahre'],
        ['Protokolle', '7 Tage'],
      ],
    },
  ],
  ...more,
});

async function print(given: Paper, by = printer) {
  const printing = await by.print(given);
  if (!printing.ok) throw new Error(printing.problem);
  return printing.paper;
}
async function read(bytes: Uint8Array) {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(document, { mergePages: true });
  return { document, text: text.replaceAll(/\s+/g, ' ') };
}

test('a paper is a tagged PDF/UA-1 with language and title, and everything said can be read from it', async () => {
  const { bytes, isAccessible } = await print(paper());
  const { document, text } = await read(bytes);
  const { info, metadata } = (await document.getMetadata()) as { info: Record<string, unknown>; metadata: unknown };
  expect(isAccessible).toBe(true);
  expect(info).toMatchObject({
    Title: 'Hinweise zum Datenschutz: Möwe & Söhne',
    Author: 'Möwe IT GmbH',
    Language: 'de-DE',
  });
  expect(String((metadata as { get(name: string): string }).get('pdfuaid:part'))).toBe('1');
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  for (const said of [
    'Verantwortlicher',
    'Deich 1',
    'post@moewe.example',
    'Sie können widersprechen.',
    'Löschung',
    '3 Jahre',
    'Fassung 3, gültig ab',
  ])
    expect(text).toContain(said);
  const roles = JSON.stringify(await (await document.getPage(1)).getStructTree());
  for (const role of ['H1', 'L', 'LI', 'Table', 'TH', 'TD']) expect(roles).toContain(`"role":"${role}"`);
});

test('what would be markup for the typesetter is printed as it stands, wherever it stands', async () => {
  const everywhere = paper({
    title: markup,
    facts: [{ name: markup, value: markup }],
    footer: markup,
    blocks: [
      { kind: 'heading', level: 1, text: markup },
      { kind: 'paragraph', text: markup },
      { kind: 'emphasis', text: markup },
      { kind: 'list', items: [markup] },
      { kind: 'table', columns: [markup], rows: [[markup]] },
      { kind: 'address', lines: [markup], email: markup, website: null },
    ],
  });
  const { text } = await read((await print(everywhere)).bytes);
  const plain = (value: string) => value.replaceAll(/[\s-]/g, '');
  expect(plain(text).split(plain(markup)).length - 1).toBe(12);
});

test('the same paper has the same bytes, whichever process sets it and whenever', async () => {
  const other = paperPrinter({ dir: await mkdtemp(join(dir, 'other-')) });
  const [first, second] = [await print(paper()), await print(paper(), other)];
  other.close();
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('signs that no typeface has cost the mark of the standard, not the paper', async () => {
  const { bytes, isAccessible } = await print(
    paper({ title: 'Frau 🦦', blocks: [{ kind: 'paragraph', text: 'a\u0001b\ud800c 🦦' }] }),
  );
  expect(isAccessible).toBe(false);
  expect((await read(bytes)).text).toContain('a b c');
});

test('a paper that takes too long or too much is given up, and the next one is set', async () => {
  const hasty = paperPrinter({ dir: await mkdtemp(join(dir, 'hasty-')), limits: { timeoutMs: 120, memoryMb: 500 } });
  const long = paper({
    blocks: Array.from({ length: 9_000 }, (_, at) => ({ kind: 'paragraph', text: `${at} ${'Wort '.repeat(50)}` })),
  });
  expect(await hasty.print(long)).toEqual({ ok: false, problem: 'failed' });
  expect((await hasty.print(paper())).ok).toBe(true);
  hasty.close();
  const endless = paper({ blocks: [{ kind: 'paragraph', text: 'a'.repeat(3_000_001) }] });
  expect(await printer.print(endless)).toEqual({ ok: false, problem: 'failed' });
});

test('of many asked for at once some are told that it is busy', async () => {
  const asked = Array.from({ length: 60 }, (_, at) => printer.print(paper({ title: `Papier ${at}` })));
  const printings = await Promise.all(asked);
  expect(printings.filter(({ ok }) => ok)).toHaveLength(40);
  expect(printings.filter((one) => !one.ok && one.problem === 'busy')).toHaveLength(20);
});

test('as a page it stands alone: no script, nothing fetched, text escaped, no address for harvesters', () => {
  const html = paperAsHtml(
    paper({
      blocks: [
        { kind: 'paragraph', text: '<script>alert(1)</script> schreiben Sie an post@moewe.example' },
        { kind: 'address', lines: ['"Möwe"'], email: 'post@moewe.example', website: 'javascript:alert(1)' },
        { kind: 'table', columns: ['<b>'], rows: [['"><img src=x>']] },
      ],
    }),
  );
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<img|<link|href="javascript|url\(|@import|post@moewe/);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(paperPolicy).toContain("default-src 'none'");
});
