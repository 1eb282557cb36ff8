import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { SmtpInlet } from '@redlich/platform/smtp';
import { createLogger } from '@redlich/platform/logger';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestWorker, type TestWorker } from '../testing/worker.ts';
import { startMailInlet } from './smtp-inlet.ts';

// Mails of other projects' test suites, where they lie beside the checkout.
const corpus = new URL('../../../../shared/mail-corpus/', import.meta.url);

let worker: TestWorker;
let tenant: TestTenant;
let inlet: SmtpInlet;
beforeAll(async () => {
  worker = await openTestWorker();
  tenant = await mintTenant(worker.ports);
  inlet = await startMailInlet({
    ports: worker.ports,
    host: '127.0.0.1',
    port: 0,
    spoolDir: worker.filesDir,
    log: createLogger({ service: 'test', level: 'silent' }),
  });
});
afterAll(async () => {
  await inlet.close();
  await worker.close();
});

test.skipIf(!existsSync(corpus)).each(['parse', 'odd'])(
  'every mail of %s goes through the inlet and becomes an article or a known duplicate, none fails',
  { timeout: 120_000 },
  async (folder) => {
    const names = readdirSync(new URL(`${folder}/`, corpus)).filter((name) => name.endsWith('.eml'));
    const transport = createTransport({
      host: '127.0.0.1',
      port: inlet.port,
      ignoreTLS: true,
      pool: true,
      maxConnections: 4,
    });
    const before = (await worker.incoming(tenant)).length;
    await Promise.all(
      names.map((name) =>
        transport.sendMail({
          envelope: { from: 'post@sender.example', to: [tenant.supportAddress] },
          raw: readFileSync(new URL(`${folder}/${name}`, corpus)),
        }),
      ),
    );
    transport.close();
    const accepted = await worker.incoming(tenant);
    expect(accepted.length - before).toBe(names.length);
    const { signal } = new AbortController();
    for (const { incomingMailId, state } of accepted) {
      if (state === 'received')
        await worker.handlers['mail.receive']({ tenantId: tenant.tenantId, incomingMailId }, signal);
    }
    const after = await worker.incoming(tenant);
    expect(after.filter(({ state }) => state !== 'done' && state !== 'duplicate')).toEqual([]);
    const articles = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('articles').select('articleId').execute(),
    );
    expect(articles).toHaveLength(after.filter(({ state }) => state === 'done').length);
  },
);

test('a mail of more than 40 MB is refused with 552, an unknown recipient with 550', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: inlet.port, ignoreTLS: true });
  const before = (await worker.incoming(tenant)).length;
  const huge = Buffer.alloc(41_000_000, 'x'.repeat(70) + '\r\n');
  const send = (to: string, raw: Buffer | string) =>
    transport.sendMail({ envelope: { from: 'a@b.example', to: [to] }, raw });
  await expect(send(tenant.supportAddress, huge)).rejects.toMatchObject({ responseCode: 552 });
  await expect(send('nobody@nowhere.example', 'Subject: x\r\n\r\nx')).rejects.toMatchObject({ responseCode: 550 });
  transport.close();
  expect(await worker.incoming(tenant)).toHaveLength(before);
});
