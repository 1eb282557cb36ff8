import { parseArgs } from 'node:util';

export const workNames = ['list', 'open', 'search', 'mail', 'reply'] as const;
export type WorkName = (typeof workNames)[number];

export interface BenchOptions {
  /** tickets of the hundred small tenants together */
  tickets: number;
  /** tickets of the one large tenant */
  largeTickets: number;
  /** how long each of two rounds of a work is measured */
  secondsPerRound: number;
  works: ReadonlySet<WorkName>;
  /** folder for CPU profiles of the services; a profiled run is slower, its figures are none to quote */
  profileDir: string | undefined;
}

export const smallTenants = 100;

/** @throws Error with one line that says what is wrong */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      tickets: { type: 'string', default: '100000' },
      large: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '2' },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const works = values.only?.split(',') ?? [...workNames];
  const unknown = works.filter((name) => !workNames.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`--only knows ${workNames.join(', ')}, not ${unknown.join(', ')}`);
  return {
    tickets: positive('tickets', values.tickets, smallTenants * 100),
    largeTickets: positive('large', values.large, 1000),
    secondsPerRound: positive('seconds', values.seconds, 0.1),
    works: new Set(works as WorkName[]),
    profileDir: values.profile,
  };
}

function positive(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!(number >= least)) throw new Error(`--${name} must be a number of at least ${least}`);
  return number;
}
