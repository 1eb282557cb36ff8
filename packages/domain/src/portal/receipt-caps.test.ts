import { describe, expect, test } from 'vitest';
import { isMachineAddress, withinCaps } from './receipt-caps.ts';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (minutes: number, count: number) =>
  Array.from({ length: count }, () => new Date(now.getTime() - minutes * 60_000));

describe('auto-reply caps per recipient', () => {
  test.each([
    [5, 30],
    [25, 60],
    [55, 120],
    [170, 240],
    [590, 360],
  ])('what was sent %i minutes ago counts, %i are the most', (minutes, max) => {
    expect(withinCaps(ago(minutes, max - 1), now)).toBe(true);
    expect(withinCaps(ago(minutes, max), now)).toBe(false);
  });

  test('what lies behind all of them does not', () => {
    expect(withinCaps(ago(601, 5_000), now)).toBe(true);
  });
});

test.each(['mailer-daemon@x.example', 'No-Reply@x.example', 'noreply+7@x.example', 'liste-bounces@x.example'])(
  '%s is a machine',
  (address) => expect(isMachineAddress(address)).toBe(true),
);
test.each(['jutta@x.example', 'nora.reply@x.example', 'rootmann@x.example', 'info@x.example'])(
  '%s may be a person',
  (address) => expect(isMachineAddress(address)).toBe(false),
);
