import { expect, test } from 'vitest';
import { decide, type Decision, type ObjectFacts, type Terms } from './decide.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const now = at('2030-06-15');
const past = at('2030-06-14');
const future = at('2031-01-01');
const later = at('2033-01-01');
const floor = (endsAt: Date, statute = '§ 257 HGB') => ({ endsAt, statute });

/** Every value that makes a difference, for each fact. */
const values = {
  onHold: [false, true],
  restricted: [false, true],
  requested: [false, true],
  rule: {
    none: [null],
    running: [future],
    over: [past],
    endsNow: [now],
    shorterOver: [future, past],
    oneBegun: [null, past],
  },
  floors: {
    none: [],
    running: [floor(future)],
    over: [floor(past)],
    endsNow: [floor(now)],
    two: [floor(later, 'long'), floor(future)],
  },
  contract: { none: null, running: future, over: past },
  shared: [false, true],
  trash: { none: null, today: now, threeDays: at('2030-06-12'), fourDays: at('2030-06-11') },
  terms: [
    { action: 'purge', graceDays: 0 },
    { action: 'purge', graceDays: 4 },
    { action: 'anonymise', graceDays: 4 },
  ] as Terms[],
} as const;

interface Case {
  name: string;
  facts: ObjectFacts;
  terms: Terms;
  said: {
    rule: keyof typeof values.rule;
    floors: keyof typeof values.floors;
    contract: keyof typeof values.contract;
    trash: keyof typeof values.trash;
  };
}

function* everyCase(): Generator<Case> {
  for (const onHold of values.onHold)
    for (const restricted of values.restricted)
      for (const requested of values.requested)
        for (const rule of Object.keys(values.rule) as Case['said']['rule'][])
          for (const floors of Object.keys(values.floors) as Case['said']['floors'][])
            for (const contract of Object.keys(values.contract) as Case['said']['contract'][])
              for (const shared of values.shared)
                for (const trash of Object.keys(values.trash) as Case['said']['trash'][])
                  for (const terms of values.terms)
                    yield {
                      name: JSON.stringify({
                        onHold,
                        restricted,
                        requested,
                        rule,
                        floors,
                        contract,
                        shared,
                        trash,
                        terms,
                      }),
                      facts: {
                        onHold,
                        restricted,
                        requested,
                        ruleEndsAt: values.rule[rule],
                        floors: values.floors[floors],
                        contractEndsAt: values.contract[contract],
                        shared,
                        trashedAt: values.trash[trash],
                      },
                      terms,
                      said: { rule, floors, contract, trash },
                    };
}
const cases = [...everyCase()];

const ended = new Set(['over', 'endsNow', 'shorterOver', 'oneBegun']);
const keptBy = { running: floor(future), two: floor(later, 'long') } as const;

/** The table of the specification, in words about the values above; the first row that fits tells what is right. */
const table: { row: string; fits: (one: Case) => boolean; right: (one: Case) => Decision }[] = [
  {
    row: 'a hold keeps everything',
    fits: ({ facts }) => facts.onHold,
    right: () => ({ kind: 'keep', ground: 'LEGAL_HOLD', hidden: true }),
  },
  {
    row: 'a restriction keeps everything and stops scheduled deletion',
    fits: ({ facts }) => facts.restricted,
    right: () => ({ kind: 'keep', ground: 'RESTRICTED', hidden: true }),
  },
  {
    row: 'no period is over and nobody asked',
    fits: ({ facts, said }) => !facts.requested && !ended.has(said.rule),
    right: () => ({ kind: 'keep', ground: 'inUse', hidden: false }),
  },
  {
    row: 'only the period is over, and the contract goes on',
    fits: ({ facts, said }) => !facts.requested && said.contract === 'running',
    right: () => ({ kind: 'keep', ground: 'contract', hidden: true }),
  },
  {
    row: 'everything else is split',
    fits: () => true,
    right: ({ facts, terms, said }) => ({
      kind: 'split',
      floor: said.floors === 'running' || said.floors === 'two' ? keptBy[said.floors] : null,
      rest:
        facts.requested && facts.shared && !ended.has(said.rule)
          ? 'partsOfPerson'
          : terms.action === 'anonymise'
            ? 'anonymise'
            : terms.graceDays === 0 || said.trash === 'fourDays'
              ? 'purge'
              : said.trash === 'none'
                ? 'trash'
                : 'inTrash',
    }),
  },
];

test(`the whole table: each of the ${cases.length} combinations is decided by its first row`, () => {
  const met = new Set<string>();
  for (const one of cases) {
    const row = table.find(({ fits }) => fits(one))!;
    met.add(row.row);
    expect(decide(one.facts, one.terms, now), `${row.row}: ${one.name}`).toEqual(row.right(one));
  }
  expect(met.size).toBe(table.length);
});

const goes = (decision: Decision) => decision.kind === 'split' && ['purge', 'anonymise'].includes(decision.rest);
/** A day before, on, and after every day that plays a part. */
const clock = Array.from({ length: 1_200 }, (_, day) => new Date(at('2030-05-01').getTime() + day * 86_400_000));

test('never goes under a hold or a restriction; the part under a running statute always stays', () => {
  for (const { name, facts, terms } of cases) {
    for (const moment of [past, now, future, later]) {
      const decision = decide(facts, terms, moment);
      if (facts.onHold || facts.restricted) expect(decision.kind, name).toBe('keep');
      const runs = facts.floors.some(({ endsAt }) => endsAt > moment);
      if (decision.kind === 'split') expect(decision.floor !== null, name).toBe(runs);
    }
  }
});

test('never stays without a ground: what is kept has a hold, a restriction, a running period or a contract', () => {
  for (const { name, facts, terms } of cases) {
    const decision = decide(facts, terms, now);
    if (decision.kind !== 'keep') continue;
    const ground =
      facts.onHold ||
      facts.restricted ||
      (!facts.requested && !facts.ruleEndsAt.some((end) => end !== null && end <= now)) ||
      (!facts.requested && facts.contractEndsAt !== null && facts.contractEndsAt > now);
    expect(ground, name).toBe(true);
  }
});

test('monotonic in time: what may go on one day may go on every later one, and a statute that ended does not return', () => {
  // A sample of the cases that change at all, walked day by day over three years.
  const changing = cases.filter(({ facts }, index) => !facts.onHold && !facts.restricted && index % 61 === 0);
  expect(changing.length).toBeGreaterThan(40);
  for (const { name, facts, terms } of changing) {
    let went = false;
    let free = false;
    for (const moment of clock) {
      const decision = decide(facts, terms, moment);
      if (went) expect(goes(decision), `${name} on ${moment.toISOString()}`).toBe(true);
      went = goes(decision);
      if (decision.kind !== 'split') continue;
      if (free) expect(decision.floor, name).toBeNull();
      free = decision.floor === null;
    }
  }
});

test('of two rules the shorter counts, of two statutes the longer, whatever their order', () => {
  const facts = cases[0]!.facts;
  const terms: Terms = { action: 'purge', graceDays: 0 };
  for (const ruleEndsAt of [
    [past, later],
    [later, past],
  ])
    for (const floors of [
      [floor(future), floor(later, 'long')],
      [floor(later, 'long'), floor(future)],
    ])
      expect(decide({ ...facts, ruleEndsAt, floors }, terms, now)).toEqual({
        kind: 'split',
        floor: floor(later, 'long'),
        rest: 'purge',
      });
});
