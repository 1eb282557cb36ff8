import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { workerProcess, type WorkerProcess } from '../testing/worker-process.ts';

const mails = 2_000;
const killsAfter = [300, 900, 1_500];

let test1: TestPorts;
let tenant: TestTenant;
let worker: WorkerProcess;
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  worker = await workerProcess({ appUrl: test1.database.appUrl, dataDir: test1.filesDir, secret: test1.ports.secret });
});
afterAll(async () => {
  await worker.stop();
  await test1.close();
});

const subjects = () =>
  withTenant(test1.ports.db, tenant.tenantId, async (tx) => {
    const rows = await tx.selectFrom('tickets').select('subject').execute();
    return rows.map((row) => row.subject);
  });

const unfinished = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('incomingMails').select('state').where('state', 'not in', ['done', 'duplicate']).execute(),
  );

async function eventually(done: () => Promise<boolean>, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !(await done()); await pause(250)) {
    if (Date.now() > end) return;
  }
}

test(
  '2,000 mails at full speed, the worker killed three times: every one is one ticket, none twice',
  { timeout: 300_000 },
  async () => {
    const transport = createTransport({
      host: '127.0.0.1',
      port: worker.smtpPort,
      pool: true,
      maxConnections: 16,
      maxMessages: Infinity,
      ignoreTLS: true,
    });
    const kills = [...killsAfter];
    let accepted = 0;
    let next = 0;

    // As a mail server does: the same message again until it was accepted.
    const sendUntilAccepted = async (number: number) => {
      const mail = {
        from: `Kundin ${number % 50} <kundin${number % 50}@kunde.example>`,
        to: tenant.supportAddress,
        subject: `Mail ${number}`,
        messageId: `<mail-${number}@kunde.example>`,
        date: new Date(0),
        text: 'Bitte um Rückruf.',
      };
      for (;;) {
        try {
          await transport.sendMail(mail);
          break;
        } catch {
          await pause(100);
        }
      }
      accepted += 1;
      if (accepted === kills[0]) {
        kills.shift();
        await worker.kill();
        worker.start();
      }
    };
    worker.start();
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (next < mails) await sendUntilAccepted(next++);
      }),
    );
    transport.close();
    expect(kills).toEqual([]);
    // A mail sent twice may be told so after the last ticket is there.
    await eventually(async () => (await subjects()).length >= mails && (await unfinished()).length === 0, 120_000);
    const found = await subjects();
    expect(found).toHaveLength(mails);
    expect(new Set(found).size).toBe(mails);
    expect(await unfinished()).toEqual([]);
  },
);

test('asked to stop, the worker finishes and ends by itself', async () => {
  expect(await worker.stop()).toBe(0);
});
