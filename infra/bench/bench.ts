import { setTimeout as sleep } from 'node:timers/promises';
import { step } from '../bootstrap/progress.mjs';
import type { StopOrder } from '../local/stop-order.ts';
import { ensureServiceBuild } from '../local/service-build.ts';
import { fill } from './data/fill.ts';
import { registerTenants } from './data/tenants.ts';
import { startDriver } from './driver/driver.ts';
import { openDatabase } from './instance.ts';
import { logIn } from './log-in.ts';
import { smallTenants, type BenchOptions } from './options.ts';
import { coldStartRow, mailRow, memoryRow, type Row } from './report/row.ts';
import { measureMails } from './works/mail.ts';
import { dataSets, type Ground } from './works/plan.ts';
import { runWorks } from './works/run-works.ts';
import { memoryOfServices, startCold } from './works/start.ts';

export interface Findings {
  rows: Row[];
  /** what makes the whole run worthless */
  wrong: string[];
  notes: Record<string, string>;
}

/** The whole run: fill, start, measure. What it opened is in `stops`. */
export async function bench(stops: StopOrder, options: BenchOptions): Promise<Findings> {
  const built = await step('building pages and services', () => ensureServiceBuild());
  const database = await step('starting the database', () => openDatabase(stops));
  const wanted = tenantsFor(options);
  const tenants = await step('registering the tenants', () => registerTenants(database, wanted));
  const [large, ...small] = tenants;
  if (!large) throw new Error('no tenant');
  await step('filling the database', () => fill(database.postgres, tenants));

  const { services, coldStartSeconds } = await step('starting api, web and worker', () =>
    startCold(stops, database, large, { built, profileDir: options.profileDir }),
  );
  const rows = [coldStartRow(coldStartSeconds)];
  await sleep(2000);
  const idle = memoryOfServices(services);
  if (idle) rows.push(memoryRow('idle', idle));

  const [openLarge, ...openSmall] = await step('logging in', () =>
    logIn(services.ports.REDLICH_API_PORT, [large, ...small]),
  );
  if (!openLarge) throw new Error('nobody logged in');
  const ground: Ground = { database, services, large: openLarge, small: openSmall };
  const driver = startDriver();
  stops.add(driver.stop);

  const reads = await runWorks(driver, ground, options, ['list', 'open', 'search']);
  const mails = options.works.has('mail') ? [await step('W1 mails in', () => measureMails(driver, ground))] : [];
  const writes = await runWorks(driver, ground, options, ['reply']);
  rows.push(...reads.rows, ...writes.rows, ...mails.map((mail) => mailRow(mail, dataSets(ground)[0]?.name ?? '')));
  const loaded = memoryOfServices(services);
  if (loaded) rows.push(memoryRow('after the works', loaded));
  return {
    rows: rows.sort((a, b) => a.id.localeCompare(b.id)),
    wrong: [...reads.wrong, ...mails.flatMap(({ wrong }) => wrong), ...writes.wrong],
    notes: writes.notes,
  };
}

/** The large one first. Whole fifties, so that every share of the tickets is exact. */
function tenantsFor({ tickets, largeTickets }: BenchOptions): { slug: string; tickets: number }[] {
  const fifties = (number: number) => Math.round(number / 50) * 50;
  const small = Array.from({ length: smallTenants }, (_, index) => ({
    slug: `klein-${String(index + 1).padStart(3, '0')}`,
    tickets: fifties(tickets / smallTenants),
  }));
  return [{ slug: 'gross', tickets: fifties(largeTickets) }, ...small];
}
