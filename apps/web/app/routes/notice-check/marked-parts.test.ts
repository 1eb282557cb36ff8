import type { NoticeFinding } from '@redlich/contract';
import { expect, test } from 'vitest';
import { markedParts, replaced } from './marked-parts.ts';

const finding = (start: number, end: number, replacement: string | null = null): NoticeFinding => ({
  id: 'L01',
  severity: 'error',
  message: '',
  proposal: '',
  source: '',
  start,
  end,
  replacement,
});
const text = 'Das TTDSG und das TMG gelten.';

test('the parts together are the text, and each finding begins once', () => {
  const findings = [finding(4, 9), finding(18, 21), finding(0, text.length)];
  const parts = markedParts(text, findings);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.flatMap(({ begins }) => begins).sort()).toEqual([0, 1, 2]);
  expect(parts.find((part) => part.text === 'TTDSG')?.findings).toEqual([0, 2]);
});

test('a text without findings is one part', () => {
  expect(markedParts(text, [])).toEqual([{ text, findings: [], begins: [] }]);
});

test('a replacement moves what comes after it and leaves what lies around it', () => {
  const findings = [finding(0, 13), finding(4, 9, 'TDDDGesetz'), finding(18, 21, 'DDG')];
  const first = replaced(text, findings, 1);
  expect(first.text).toBe('Das TDDDGesetz und das TMG gelten.');
  expect(first.findings.map(({ start, end }) => first.text.slice(start, end))).toEqual(['Das TDDDGesetz und', 'TMG']);
  const second = replaced(first.text, first.findings, 1);
  expect(second.text).toBe('Das TDDDGesetz und das DDG gelten.');
});

test('what cannot be replaced stays', () => {
  expect(replaced(text, [finding(4, 9)], 0)).toEqual({ text, findings: [finding(4, 9)] });
});
