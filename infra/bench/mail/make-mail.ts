import { createHash, randomUUID } from 'node:crypto';
import { makeBodies } from '../data/bodies.ts';
import { makePdf } from '../../demo/files/pdf.ts';

export const pdfBytes = 102_400;
const pdfEvery = 10;

/** Whether this mail carries the PDF file. */
export const hasPdf = (index: number) => index % pdfEvery === 0;

/**
 * A mail of 3.7 KB as people's programs send them: text and HTML; every tenth with a PDF file of 102,400 bytes.
 * @returns lines end in CRLF; nothing is dot-stuffed
 */
export function makeMail({ index, from, to }: { index: number; from: string; to: string }): string {
  const text = texts[index % texts.length] ?? '';
  const alternative = `alternative-${randomUUID()}`;
  const bodies = [
    `Content-Type: multipart/alternative; boundary="${alternative}"`,
    '',
    ...part(alternative, ['Content-Type: text/plain; charset=utf-8'], folded(text)),
    ...part(alternative, ['Content-Type: text/html; charset=utf-8'], page(text)),
    `--${alternative}--`,
  ];
  const headers = [
    `From: Kundin ${index} <${from}>`,
    `To: <${to}>`,
    `Subject: Anfrage ${index} zur Anlage im Lager`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@firma.example>`,
    'MIME-Version: 1.0',
  ];
  const content = hasPdf(index) ? withFile(bodies, makeFile(index)) : bodies;
  return `${[...headers, ...content].join('\r\n')}\r\n`;
}

const texts = makeBodies(50).map((body) => body.slice(0, 1000));

const part = (boundary: string, headers: string[], lines: string[]) => [
  `--${boundary}`,
  ...headers,
  'Content-Transfer-Encoding: 8bit',
  '',
  ...lines,
];

function withFile(bodies: string[], file: Buffer): string[] {
  const mixed = `mixed-${randomUUID()}`;
  return [
    `Content-Type: multipart/mixed; boundary="${mixed}"`,
    '',
    `--${mixed}`,
    ...bodies,
    `--${mixed}`,
    'Content-Type: application/pdf; name="Messwerte.pdf"',
    'Content-Disposition: attachment; filename="Messwerte.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(file.toString('base64').match(/.{1,76}/g) ?? []),
    `--${mixed}--`,
  ];
}

/** A different file each time, so that none is stored once for all; what follows the page is ignored by readers. */
function makeFile(index: number): Buffer {
  const sheet = makePdf([`Messwerte ${index}`, 'Reihe A bis F']);
  const noise: Buffer[] = [];
  for (let block = 0; block * 32 < pdfBytes; block++) {
    noise.push(createHash('sha256').update(`${randomUUID()} ${block}`).digest());
  }
  return Buffer.concat([sheet, Buffer.concat(noise)]).subarray(0, pdfBytes);
}

const folded = (text: string) => text.match(/.{1,76}(\s|$)/g) ?? [text];

function page(text: string): string[] {
  const paragraphs = text
    .split(/(?<=[.?]) /)
    .map((sentence) => `<p style="margin:0;font-family:Calibri"><span lang="DE">${sentence}</span></p>`);
  return ['<!DOCTYPE html><html><head><meta charset="utf-8"></head><body lang="DE">', ...paragraphs, '</body></html>'];
}
