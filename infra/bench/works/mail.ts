import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inTenant } from '../data/in-tenant.ts';
import type { Driver } from '../driver/driver.ts';
import { watch } from '../driver/watch.ts';
import { hasPdf, pdfBytes } from '../mail/make-mail.ts';
import { summarise, type Summary } from '../measure/summary.ts';
import { clients } from './measure-work.ts';
import type { Ground } from './plan.ts';

const count = 500;
const patienceMs = 120_000;

export interface MailResult {
  mails: number;
  /** until each is a ticket */
  perSecond: number;
  /** until 250 is answered, one mail after the other on each connection */
  accepted: Summary;
  /** per mail, parsing children included */
  cpuMs: Record<string, number>;
  wrong: string[];
}

/** W1: mails over SMTP to one tenant, measured until all are tickets; half of the senders are known. */
export async function measureMails(driver: Driver, { database, services, large }: Ground): Promise<MailResult> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const ask = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await inTenant(client, large.tenantId, () => client.query<T>(text, values))).rows;
  try {
    const known = await ask<{ email: string }>('select email from customers order by customer_id limit $1', [
      count / 2,
    ]);
    const senders = Array.from({ length: count }, (_, index) =>
      index % 2 === 0 ? (known[index / 2]?.email ?? `neu${index}@firma.example`) : `neu${index}@firma.example`,
    );
    const before = await ask<Counts>(counts);
    const used = watch({ worker: services.pidOf('worker'), postgres: database.postgres.pid }, process.pid);
    const load = { kind: 'mail', port: services.ports.REDLICH_SMTP_PORT, to: large.supportAddress } as const;
    const accepting = driver.run({ ...load, senders, count, clients }, {});
    const deadline = performance.now() + patienceMs;
    const open = `select count(*)::int as filed from incoming_mails where state <> 'received'`;
    while ((await ask<{ filed: number }>(open))[0]?.filed !== count && performance.now() < deadline) await sleep(20);
    const { elapsedMs, cpuMs } = used();
    const accepted = summarise([await accepting]);
    const after = await ask<Counts>(counts);
    return {
      mails: count,
      perSecond: (count / elapsedMs) * 1000,
      accepted,
      cpuMs: Object.fromEntries(Object.entries(cpuMs).map(([name, ms]) => [name, ms / count])),
      wrong: [...accepted.errorTexts, ...differences(before[0], after[0])],
    };
  } finally {
    await client.end();
  }
}

interface Counts {
  tickets: number;
  articles: number;
  htmlBodies: number;
  files: number;
}

const counts = `select (select count(*)::int from tickets) as "tickets", (select count(*)::int from articles) as "articles",
  (select count(*)::int from articles where body_html is not null) as "htmlBodies",
  (select count(*)::int from attachments where bytes = ${pdfBytes}) as "files"`;

function differences(before: Counts | undefined, after: Counts | undefined): string[] {
  const files = Array.from({ length: count }, (_, index) => index).filter(hasPdf).length;
  const expected: Counts = { tickets: count, articles: count, htmlBodies: count, files };
  return (Object.keys(expected) as (keyof Counts)[]).flatMap((name) => {
    const got = (after?.[name] ?? 0) - (before?.[name] ?? 0);
    return got === expected[name] ? [] : [`mails made ${got} ${name}, not ${expected[name]}`];
  });
}
