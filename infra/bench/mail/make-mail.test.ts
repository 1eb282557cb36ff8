import { expect, test } from 'vitest';
import { hasPdf, makeMail, pdfBytes } from './make-mail.ts';

const mail = (index: number) => makeMail({ index, from: 'jutta@firma.example', to: 'support@gross.example' });

test('a mail has text and HTML and is about 3.7 KB', () => {
  const sizes = Array.from({ length: 50 }, (_, index) => index)
    .filter((index) => !hasPdf(index))
    .map((index) => Buffer.byteLength(mail(index)));
  const mean = sizes.reduce((total, size) => total + size, 0) / sizes.length;
  expect(mean).toBeGreaterThan(3500);
  expect(mean).toBeLessThan(3900);
});

test('every tenth carries a PDF file of 102,400 bytes, no two the same', () => {
  const fileOf = (raw: string) => {
    const encoded = /base64\r\n\r\n([\s\S]+?)\r\n--mixed/.exec(raw)?.[1] ?? '';
    return Buffer.from(encoded, 'base64');
  };
  const [first, second] = [fileOf(mail(0)), fileOf(mail(10))];
  expect(first.length).toBe(pdfBytes);
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.equals(second)).toBe(false);
  expect(mail(1)).not.toContain('application/pdf');
});

test('lines are ended as SMTP wants them, and none stands for its end', () => {
  expect(mail(0).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(mail(0)).not.toMatch(/^\./m);
});
