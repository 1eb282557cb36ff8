import type { Driver } from '../driver/driver.ts';
import { summarise, type Measured, type Summary } from '../measure/summary.ts';
import type { Ground, Work } from './plan.ts';

export const clients = 8;
const rounds = 2;

export interface WorkResult {
  work: Work;
  measured: Summary;
  plain: Summary | undefined;
}

/** Measures the work and, turn by turn with it, the same statements straight in Postgres: both see the same machine. */
export async function measureWork(
  driver: Driver,
  { database, services }: Ground,
  work: Work,
  secondsPerRound: number,
): Promise<WorkResult> {
  const measuredMs = secondsPerRound * 1000;
  const port = work.via === 'api' ? services.ports.REDLICH_API_PORT : services.ports.REDLICH_WEB_PORT;
  const watched = {
    api: services.pidOf('api'),
    ...(work.via === 'page' && { web: services.pidOf('web') }),
    ...(work.id === 'W5' && { worker: services.pidOf('worker') }),
    postgres: database.postgres.pid,
  };
  const answered: Measured[] = [];
  const direct: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    const pace = { clients, warmUpMs: measuredMs * (round === 0 ? 0.6 : 0.2), measuredMs };
    answered.push(await driver.run({ kind: 'http', port, calls: work.calls, pace }, watched));
    // Second, so that both have the worker beside them that sends the replies' mails.
    if (work.plain) {
      const load = { kind: 'sql', url: database.appUrl, transactions: work.plain, pace } as const;
      direct.push(await driver.run(load, { postgres: database.postgres.pid }));
    }
  }
  return { work, measured: summarise(answered), plain: direct.length > 0 ? summarise(direct) : undefined };
}
