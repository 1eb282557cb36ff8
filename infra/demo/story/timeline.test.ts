import { expect, test } from 'vitest';
import { berlinClock } from './berlin-time.ts';
import { close, form, note, reply } from './ticket.ts';
import { timeline } from './timeline.ts';

const steps = [
  form('Es geht nicht.'),
  note('agent', '40m', 'Kabel.'),
  reply('agent', '9h', 'Es war das Kabel.'),
  close('agent', '2d'),
];
// An ordinary morning, a Sunday night, the days after both changes of the clock, the night of New Year.
const nows = ['2026-11-18T10:00', '2026-11-22T03:10', '2026-03-30T06:00', '2026-10-26T06:00', '2027-01-01T00:00'];

test.each(nows)('at %s a ticket of days ago lies in the past, in order, in working hours', (text) => {
  const now = new Date(`${text}:00Z`);
  for (const at of ['1d 08:15', '3d 16:50', '200d 12:00'] as const) {
    const moments = timeline({ subject: 'Kabel', at, steps }, now);
    expect(moments.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(moments);
    expect(moments.at(-1)!.getTime()).toBeLessThan(now.getTime());
    for (const moment of moments) {
      const { weekend, minuteOfDay } = berlinClock(moment);
      expect(weekend).toBe(false);
      expect(minuteOfDay).toBeGreaterThanOrEqual(7 * 60 + 35);
      expect(minuteOfDay).toBeLessThanOrEqual(17 * 60 + 41);
    }
  }
});

test('the time of the day is that of Berlin, in summer and in winter', () => {
  const begin = (now: string) => timeline({ subject: '', at: '1d 09:14', steps: [form('x')] }, new Date(now))[0]!;
  expect(begin('2026-07-09T12:00:00Z').toISOString()).toMatch(/^2026-07-08T07:14/);
  expect(begin('2026-11-19T12:00:00Z').toISOString()).toMatch(/^2026-11-18T08:14/);
});

test('a ticket of hours ago keeps its distance to now, at any time of the day', () => {
  const now = new Date('2026-11-22T03:10:00Z');
  const moments = timeline({ subject: 'x', at: '2h', steps: [form('x'), reply('agent', '14m', 'y')] }, now);
  const minutesAgo = moments.map((moment) => Math.round((now.getTime() - moment.getTime()) / 60_000));
  expect(minutesAgo[0]).toBeGreaterThanOrEqual(118);
  expect(minutesAgo[1]).toBeLessThanOrEqual(106);
});

test('a text that would go on in the future is refused', () => {
  expect(() => timeline({ subject: 'x', at: '2h', steps }, new Date())).toThrow('in the future');
});
