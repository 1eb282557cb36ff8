import type { Readiness, ReadinessEntry, ReadinessStep } from '@redlich/contract';

/** What a step is worth; together 100. A notice that is not there or not true weighs most. */
export const weights: Record<ReadinessStep, number> = {
  published: 20,
  current: 10,
  complete: 15,
  true: 15,
  clean: 8,
  contracts: 12,
  lasting: 3,
  platformContract: 5,
  secondFactor: 7,
  connections: 5,
};
const steps = Object.keys(weights) as ReadinessStep[];

/** As many open things cost a step all of its points. */
const enoughOpen = 5;
/** A sentence that reads otherwise by now need not be untrue: less weight for each. */
const enoughChanged = 10;
/** An error of the lints counts as two, a warning as one. */
const enoughFindings = 8;
/** Whoever is at work with customers' data. */
const staffRoles = ['admin', 'agent', 'dpo'] as const;

interface Named {
  name: string;
  /** Where it has a page of its own. */
  place?: string | undefined;
  item?: string | undefined;
}

/** What the score is made of, at one moment. */
export interface ReadinessFacts {
  isPublished: boolean;
  /** Published sentences that publishing now would change or leave out. */
  changed: number;
  /** What the law asks for and no sentence says. */
  missing: readonly Named[];
  /** Sentences that what is so contradicts. */
  contradicted: readonly Named[];
  errors: number;
  warnings: number;
  processors: number;
  withoutContract: readonly Named[];
  /** Contracts that end within sixty days. */
  ending: readonly Named[];
  acceptedPlatformContract: boolean;
  /** Roles that log in with a second factor. */
  factorRoles: readonly string[];
  /** Hosts that the configuration leads to and that belong to nobody. */
  undeclaredHosts: readonly Named[];
}

interface Found {
  /** 0 to 1. */
  share: number;
  open: number;
  first?: Named | undefined;
}

const notice = '/settings/notice';
const yesOrNo = (isDone: boolean): Found => ({ share: isDone ? 1 : 0, open: isDone ? 0 : 1 });
const fewest = (open: readonly Named[]): Found => ({
  share: 1 - Math.min(open.length, enoughOpen) / enoughOpen,
  open: open.length,
  first: open[0],
});

const judges: Record<ReadinessStep, (facts: ReadinessFacts) => Found> = {
  published: ({ isPublished }) => yesOrNo(isPublished),
  current: ({ isPublished, changed }) =>
    isPublished
      ? { share: 1 - Math.min(changed, enoughChanged) / enoughChanged, open: changed }
      : { share: 0, open: 1 },
  complete: ({ missing }) => fewest(missing),
  true: ({ contradicted }) => fewest(contradicted),
  clean: ({ errors, warnings }) => ({
    share: 1 - Math.min(2 * errors + warnings, enoughFindings) / enoughFindings,
    open: errors + warnings,
  }),
  contracts: ({ processors, withoutContract }) => ({
    share: processors === 0 ? 1 : 1 - withoutContract.length / processors,
    open: withoutContract.length,
    first: withoutContract[0],
  }),
  lasting: ({ ending }) => ({ share: ending.length === 0 ? 1 : 0, open: ending.length, first: ending[0] }),
  platformContract: ({ acceptedPlatformContract }) => yesOrNo(acceptedPlatformContract),
  secondFactor: ({ factorRoles }) => {
    const without = staffRoles.filter((role) => !factorRoles.includes(role));
    return { share: 1 - without.length / staffRoles.length, open: without.length };
  },
  connections: ({ undeclaredHosts }) => ({
    share: undeclaredHosts.length === 0 ? 1 : 0,
    open: undeclaredHosts.length,
    first: undeclaredHosts[0],
  }),
};

const places: Record<ReadinessStep, string> = {
  published: notice,
  current: notice,
  complete: '/settings/registers',
  true: '/settings/notice-checks',
  clean: notice,
  contracts: '/settings/recipients',
  lasting: '/settings/recipients',
  platformContract: '/settings/contract',
  secondFactor: '/settings/access-rules',
  connections: '/settings/connections',
};

/** How far a desk is, in points of 100, and what would raise them most. Pure; mending anything never lowers it. */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const entries = steps.map((step): ReadinessEntry => {
    const { share, open, first } = judges[step](facts);
    // Rounded against floating point first: a third of three is one.
    const points = Math.floor(Number((weights[step] * share).toFixed(6)));
    return {
      step,
      points,
      of: weights[step],
      open,
      about: first?.name ?? null,
      item: first?.item ?? null,
      place: first?.place ?? places[step],
    };
  });
  const gain = ({ of, points }: ReadinessEntry) => of - points;
  return {
    score: entries.reduce((sum, { points }) => sum + points, 0),
    next: entries
      .filter((entry) => gain(entry) > 0)
      .sort((one, other) => gain(other) - gain(one))
      .slice(0, 3),
    entries,
  };
}
