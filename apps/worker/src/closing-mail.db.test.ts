import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { requestClosing } from '@redlich/domain';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { createLogger } from '@redlich/platform/logger';
import { startMailInlet } from './smtp-inlet.ts';

let test1: TestPorts;
let inlet: Awaited<ReturnType<typeof startMailInlet>>;
beforeAll(async () => {
  test1 = await openTestPorts();
  inlet = await startMailInlet({
    ports: test1.ports,
    host: '127.0.0.1',
    port: 0,
    spoolDir: test1.filesDir,
    log: createLogger({ service: 'test', level: 'silent' }),
  });
});
afterAll(async () => {
  await inlet.close();
  await test1.close();
});

const send = async (tenant: TestTenant) => {
  const transport = createTransport({ host: '127.0.0.1', port: inlet.port, ignoreTLS: true });
  try {
    const mail = { from: 'jutta@kunde.example', to: tenant.supportAddress, subject: 'Drucker', text: 'Hallo' };
    return (await transport.sendMail(mail)).response;
  } catch (error) {
    return String((error as { response?: string }).response);
  } finally {
    transport.close();
  }
};

const mailsOf = ({ tenantId }: TestTenant) =>
  withTenant(test1.ports.db, tenantId, (tx) =>
    tx.selectFrom('incomingMails').select('state').where('tenantId', '=', tenantId).execute(),
  );

test('mail to a tenant that leaves is kept unread where it chose so, and turned away at the door where it did not', async () => {
  const [keeps, refuses] = [await mintTenant(test1.ports), await mintTenant(test1.ports)];
  await requestClosing(keeps.as.admin, { slug: keeps.slug, mail: 'keep' });
  await requestClosing(refuses.as.admin, { slug: refuses.slug, mail: 'refuse' });
  expect(await send(keeps)).toMatch(/^250/);
  expect(await send(refuses)).toMatch(/^550/);
  expect(await mailsOf(keeps)).toEqual([{ state: 'received' }]);
  expect(await mailsOf(refuses)).toEqual([]);
});
