import { expect, test } from 'vitest';
import { splitQuote } from './split-quote.ts';

test('a repeated mail at the end is folded, with the line that introduces it', () => {
  const text = 'Danke, das hilft.\n\nAm 21.11.2026 um 10:04 schrieb Support:\n> Bitte starten Sie neu.\n>\n> Gruß\n';
  expect(splitQuote(text)).toEqual({
    own: 'Danke, das hilft.',
    quote: 'Am 21.11.2026 um 10:04 schrieb Support:\n> Bitte starten Sie neu.\n>\n> Gruß',
  });
});

test('answers between quoted lines are never folded', () => {
  const text = '> Seit wann?\nSeit Montag.\n> Nur bei Ihnen?\nNein, bei allen.';
  expect(splitQuote(text)).toEqual({ own: text, quote: '' });
});

test('an original message below a line of dashes is folded whole', () => {
  const text = 'See below.\n\n----- Original Message -----\nFrom: Support\nPlease restart.';
  expect(splitQuote(text).own).toBe('See below.');
});

test('a text without a quote, and one that is nothing but a quote, stay as they are', () => {
  expect(splitQuote('Am Montag schrieb ich Ihnen: bitte melden.')).toEqual({
    own: 'Am Montag schrieb ich Ihnen: bitte melden.',
    quote: '',
  });
  expect(splitQuote('> nur Zitat')).toEqual({ own: '> nur Zitat', quote: '' });
});

test('a long text of hostile lines is handled at once', () => {
  const hostile = `${'Am '.repeat(20_000)}schrieb\n`.repeat(3);
  const start = performance.now();
  splitQuote(hostile);
  expect(performance.now() - start).toBeLessThan(200);
});
