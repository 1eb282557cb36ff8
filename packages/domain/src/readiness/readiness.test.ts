import { describe, expect, test } from 'vitest';
import { readinessOf, weights, type ReadinessFacts } from './readiness.ts';

const named = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Nummer ${at + 1}` }));

const done: ReadinessFacts = {
  isPublished: true,
  changed: 0,
  missing: [],
  contradicted: [],
  errors: 0,
  warnings: 0,
  processors: 0,
  withoutContract: [],
  ending: [],
  acceptedPlatformContract: true,
  factorRoles: ['admin', 'agent', 'dpo'],
  undeclaredHosts: [],
};
const nothing: ReadinessFacts = {
  isPublished: false,
  changed: 0,
  missing: named(9),
  contradicted: named(7),
  errors: 6,
  warnings: 3,
  processors: 3,
  withoutContract: named(3),
  ending: named(1),
  acceptedPlatformContract: false,
  factorRoles: [],
  undeclaredHosts: named(2),
};

/** A small generator with a seed, so that a failure comes again. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
function anyFacts(seed: number): ReadinessFacts {
  const random = randomOf(seed);
  const processors = random(6);
  return {
    isPublished: random(2) === 1,
    changed: random(4),
    missing: named(random(8)),
    contradicted: named(random(8)),
    errors: random(5),
    warnings: random(5),
    processors,
    withoutContract: named(random(processors + 1)),
    ending: named(random(3)),
    acceptedPlatformContract: random(2) === 1,
    factorRoles: ['admin', 'agent', 'dpo'].filter(() => random(2) === 1),
    undeclaredHosts: named(random(3)),
  };
}

/** Every way to mend one thing. */
function mended(facts: ReadinessFacts): ReadinessFacts[] {
  const one = <K extends keyof ReadinessFacts>(key: K, value: ReadinessFacts[K]) => ({ ...facts, [key]: value });
  return [
    { ...facts, isPublished: true, changed: 0, contradicted: [] },
    one('missing', facts.missing.slice(1)),
    one('contradicted', facts.contradicted.slice(1)),
    one('errors', Math.max(0, facts.errors - 1)),
    one('warnings', Math.max(0, facts.warnings - 1)),
    one('withoutContract', facts.withoutContract.slice(1)),
    one('ending', facts.ending.slice(1)),
    one('acceptedPlatformContract', true),
    one('factorRoles', [...facts.factorRoles, 'admin']),
    one('undeclaredHosts', facts.undeclaredHosts.slice(1)),
  ];
}

test('the weights are 100 together, reached where everything is done and where nothing is', () => {
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  expect(readinessOf(done)).toMatchObject({ score: 100, next: [] });
  expect(readinessOf(nothing).score).toBe(0);
});

test('mending anything never lowers the score', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const facts = anyFacts(seed);
    const { score } = readinessOf(facts);
    for (const better of mended(facts)) expect(readinessOf(better).score, `seed ${seed}`).toBeGreaterThanOrEqual(score);
  }
});

test('the three next steps are the greatest of those that are open', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { next, entries } = readinessOf(anyFacts(seed));
    const gains = entries.map(({ of, points }) => of - points).filter((gain) => gain > 0);
    const greatest = gains.sort((one, other) => other - one).slice(0, 3);
    expect(
      next.map(({ of, points }) => of - points),
      `seed ${seed}`,
    ).toEqual(greatest);
  }
});

describe('a step', () => {
  const entry = (facts: Partial<ReadinessFacts>, step: string) =>
    readinessOf({ ...done, ...facts }).entries.find((one) => one.step === step);

  test('names the first open thing and leads to its page, else to the page of the step', () => {
    const withoutContract = [{ name: 'Funkturm GmbH', place: '/settings/recipients/1' }, { name: 'Nordnetz AG' }];
    expect(entry({ processors: 4, withoutContract }, 'contracts')).toEqual({
      step: 'contracts',
      points: 6,
      of: 12,
      open: 2,
      about: 'Funkturm GmbH',
      item: null,
      place: '/settings/recipients/1',
    });
    expect(entry({ missing: [{ name: 'Zwecke', item: 'purposes' }] }, 'complete')).toMatchObject({
      points: 12,
      item: 'purposes',
      place: '/settings/registers',
    });
  });

  test('counts an error of the text check as two warnings', () => {
    expect(entry({ errors: 1 }, 'clean')?.points).toBe(entry({ warnings: 2 }, 'clean')?.points);
  });

  test('gives a third of the points for each role with a second factor, and none for roles beside the team', () => {
    const points = (...factorRoles: string[]) => entry({ factorRoles }, 'secondFactor')?.points;
    expect([points(), points('admin'), points('admin', 'dpo'), points('admin', 'dpo', 'agent')]).toEqual([0, 2, 4, 7]);
    expect(points('0a1b2c3d')).toBe(0);
  });

  test('is not current before anything is published, whatever the settings say', () => {
    expect(entry({ isPublished: false }, 'current')).toMatchObject({ points: 0, open: 1 });
  });
});
