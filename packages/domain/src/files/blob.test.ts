import { expect, test } from 'vitest';
import { blobKey, isRasterImage, safeFileName } from './blob.ts';

test('a key holds tenant, content and blob, and no name', () => {
  expect(blobKey('t', { blobId: 'b', sha256: 'f00' })).toBe('t/f00/b');
});
test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Jutta\\Rechnung.pdf', 'Rechnung.pdf'],
  ['rechnung\u202efdp.exe', 'rechnungfdp.exe'],
  ['a\r\nb.txt', 'ab.txt'],
  ['...', 'datei'],
  ['', 'datei'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
])('%j is offered as %j', (given, shown) => {
  expect(safeFileName(given)).toBe(shown);
});
test('only raster images are shown inside pages', () => {
  expect(['image/png', 'IMAGE/JPEG', 'image/svg+xml', 'text/html'].map(isRasterImage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
