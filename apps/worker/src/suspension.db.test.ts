import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createArticle, releaseTenant, suspendTenant, type Operator, type OperatorScope } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
let operator: OperatorScope;
const { signal } = new AbortController();

beforeAll(async () => {
  worker = await openTestWorker();
  tenant = await mintTenant(worker.ports);
  const someone: Operator = { operatorId: randomUUID(), email: 'kim@plattform.example', name: 'Kim', language: 'de' };
  operator = { ports: worker.ports, operator: someone, requestId: randomUUID() };
});
afterAll(() => worker.close());

async function waitingJobs(name: string): Promise<Record<string, string>[]> {
  const { rows } = await worker.ports.db.pool.query<{ data: Record<string, string> }>(
    `delete from pgboss.job where name = $1 and data ->> 'tenantId' = $2 returning data`,
    [name, tenant.tenantId],
  );
  return rows.map((row) => row.data);
}

const counts = () =>
  withTenant(worker.ports.db, tenant.tenantId, async (tx) => {
    const count = async (table: 'tickets' | 'incomingMails') =>
      (await tx.selectFrom(table).select('tenantId').where('tenantId', '=', tenant.tenantId).execute()).length;
    return { tickets: await count('tickets'), mails: await count('incomingMails') };
  });

test('a suspended tenant’s mail is accepted, waits, and is filed once after the release; replies wait too', async () => {
  await worker.receive(tenant, letter({ subject: 'Davor' }));
  const ticket = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('tickets').select('ticketId').where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
  );
  const reply = await createArticle(tenant.as.agent, { id: ticket.ticketId, visibility: 'public', body: 'Antwort' });
  await suspendTenant(operator, { id: tenant.tenantId, reason: 'Rechnung offen' });
  worker.sent.length = 0;

  await worker.receive(tenant, letter({ subject: 'Währenddessen' }));
  const deliver = { tenantId: tenant.tenantId, articleId: reply.article.id };
  await worker.handlers['mail.deliver-article'](deliver, signal);
  expect(worker.sent).toEqual([]);
  expect(await counts()).toEqual({ tickets: 1, mails: 2 });
  expect((await worker.incoming(tenant)).filter((mail) => mail.state === 'received')).toHaveLength(1);

  await waitingJobs('mail.receive');
  await waitingJobs('mail.deliver-article');
  await releaseTenant(operator, { id: tenant.tenantId });
  const [receive, ...more] = await waitingJobs('mail.receive');
  expect(more).toEqual([]);
  for (let twice = 0; twice < 2; twice++)
    await worker.handlers['mail.receive'](
      { tenantId: tenant.tenantId, incomingMailId: receive!['incomingMailId']! },
      signal,
    );
  expect(await counts()).toEqual({ tickets: 2, mails: 2 });
  expect(await waitingJobs('mail.deliver-article')).toEqual([deliver]);
  await worker.handlers['mail.deliver-article'](deliver, signal);
  expect(worker.sent).toHaveLength(1);
});

test('the administrators are told of suspension and release, with the reason and a way in', async () => {
  worker.sent.length = 0;
  for (const data of await waitingJobs('mail.deliver-notification'))
    await worker.handlers['mail.deliver-notification'](data as { tenantId: string; notificationId: string }, signal);
  const told = worker.sent.filter((mail) => mail.to.address === tenant.email.admin);
  // The reason is read when the mail is written: after the release there is none any more.
  expect(told.map((mail) => mail.subject)).toEqual(
    expect.arrayContaining([expect.stringContaining('gesperrt'), expect.stringContaining('wieder offen')]),
  );
  expect(told.find((mail) => mail.subject.includes('offen'))!.text).toContain(`http://${tenant.host}:3000/login`);
});
