import { expect, test } from 'vitest';
import { summarise, type Measured } from './summary.ts';

const round: Measured = {
  latenciesMs: [4, 2, 3, 1],
  elapsedMs: 2000,
  done: 5,
  errors: 1,
  errorTexts: ['GET / answered 500'],
  cpuMs: { api: 8 },
  othersCores: 0.5,
};

test('two rounds count as one of twice the length', () => {
  const summary = summarise([round, { ...round, latenciesMs: [10, 10], elapsedMs: 1000, cpuMs: { api: 4 } }]);
  expect(summary).toMatchObject({
    requests: 6,
    done: 10,
    perSecond: 2,
    p50Ms: 3,
    p99Ms: 10,
    errors: 2,
    cpuMs: { api: 2 },
  });
  expect(summary.othersCores).toBeCloseTo(0.5);
});

test('where the system tells nothing of processes, nothing is made up', () => {
  const summary = summarise([{ ...round, cpuMs: {}, othersCores: undefined }]);
  expect(summary.cpuMs).toEqual({});
  expect(summary.othersCores).toBeUndefined();
});
