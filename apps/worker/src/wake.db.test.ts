import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle, createTicket } from '@redlich/domain';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { openJobQueue, type JobQueue } from '@redlich/platform/jobs';

let test1: TestPorts;
let tenant: TestTenant;
let works: JobQueue;
const done: unknown[] = [];
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  const url = test1.database.appUrl;
  works = await openJobQueue({ url, applicationName: 'redlich-test-works', works: true, onError: () => {} });
  await works.work('mail.deliver-article', { concurrency: 8 }, async ({ articleId }) => void done.push(articleId));
});
afterAll(async () => {
  await works.stop();
  await test1.close();
});

async function reply(): Promise<string> {
  const { id } = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Wie?' });
  const { article } = await createArticle(tenant.as.agent, { id, visibility: 'public', body: 'So.' });
  return article.id;
}

test('a job is begun at once by a worker of another process, which looks by itself only every five seconds', async () => {
  // The first may be met by the worker's first look.
  for (let round = 0; round < 4; round += 1) {
    const articleId = await reply();
    await expect.poll(() => done, { timeout: 2_000, interval: 10 }).toContain(articleId);
  }
});

test('the change itself notifies nobody, so that its commit waits for no other', async () => {
  test1.statements.length = 0;
  await reply();
  expect(test1.statements.map(({ sql }) => sql).filter((sql) => /pg_notify/i.test(sql))).toEqual([]);
});
