import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+49 30 123', `"'+49 30 123"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
  ['Jutta "Kern"', '"Jutta ""Kern"""'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ['ticket.create', 'ticket.create'],
])('CSV formulas: %j stays a text', (value, written) => {
  expect(csvLine([value])).toBe(`${written}\r\n`);
});
test('cells that are not there are empty, numbers stay numbers', () => {
  expect(csvLine(['a', null, -3])).toBe('a,,-3\r\n');
});
