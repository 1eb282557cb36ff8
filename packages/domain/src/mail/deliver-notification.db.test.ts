import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { command, DomainError } from '../kernel/index.ts';
import { deliverNotification, type OutgoingMail } from './index.ts';
import { issueToken, peekToken, redeemToken } from '../tokens/index.ts';
import { notify } from '../notifications/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
const sent: OutgoingMail[] = [];
const sender = { send: async (mail: OutgoingMail) => void sent.push(mail) };
beforeAll(async () => {
  testPorts = await openTestPorts();
  tenant = await mintTenant(testPorts.ports);
});
afterAll(() => testPorts.close());

const invite = command('agent.create', async (scope, _: void) => {
  const person = { agentId: tenant.as.agent.actor.id! };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'agent-invitation', person });
  await notify(scope, { kind: 'agent-invitation', person, language: 'de', oneTimeTokenId });
});
const redeem = command('session.log-in', redeemToken);

async function lastNotification() {
  return withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').selectAll().orderBy('createdAt', 'desc').executeTakeFirstOrThrow(),
  );
}
/** The token in the link of the mail sent last. */
async function sendInvitation(): Promise<string> {
  testPorts.ports.clock.advance(1000);
  await invite(tenant.as.admin, undefined);
  const { notificationId } = await lastNotification();
  await deliverNotification(tenant.system, sender, notificationId);
  return /\?token=([\w-]{43})/.exec(sent.at(-1)!.text)![1]!;
}
const refused = { fields: [{ field: 'token', problem: 'linkUsedUp' }] };

describe('a notification', () => {
  test('goes once to its person, marked as written by a machine, with a link on the tenant’s host', async () => {
    const before = sent.length;
    await sendInvitation();
    const { notificationId } = await lastNotification();
    await deliverNotification(tenant.system, sender, notificationId);
    expect(sent.length - before).toBe(1);
    expect(sent.at(-1)).toMatchObject({
      messageId: `<${notificationId}@localhost>`,
      to: { address: tenant.email.agent },
      automatic: 'auto-generated',
    });
    expect(sent.at(-1)!.text).toContain(`http://${tenant.host}:3000/invitation?token=`);
    expect(await lastNotification()).toMatchObject({ state: 'sent', reason: null });
  });

  test('that is refused for good is recorded with the words of the server', async () => {
    testPorts.ports.clock.advance(1000);
    await invite(tenant.as.admin, undefined);
    const refusing = { send: () => Promise.reject(Object.assign(new Error('no'), { permanent: true, reason: '550' })) };
    await deliverNotification(tenant.system, refusing, (await lastNotification()).notificationId);
    expect(await lastNotification()).toMatchObject({ state: 'failed', reason: '550' });
  });
});

describe('a link that works once', () => {
  const purpose = 'agent-invitation' as const;

  test('names its person and is used up by the first', async () => {
    const token = await sendInvitation();
    await withTenant(testPorts.ports.db, tenant.tenantId, async (tx) => {
      const scope = { ...tenant.system, tx, now: testPorts.ports.clock.now() };
      expect((await peekToken(scope, { token, purpose })).agentId).toBe(tenant.as.agent.actor.id);
    });
    expect((await redeem(tenant.system, { token, purpose })).agentId).toBe(tenant.as.agent.actor.id);
    await expect(redeem(tenant.system, { token, purpose })).rejects.toMatchObject(refused);
  });

  test('ends when a newer one is issued', async () => {
    const first = await sendInvitation();
    await sendInvitation();
    await expect(redeem(tenant.system, { token: first, purpose })).rejects.toMatchObject(refused);
  });

  test('is refused alike when empty, expired, of another purpose or of another tenant', async () => {
    const token = await sendInvitation();
    const other = await mintTenant(testPorts.ports);
    const attempts = [
      () => redeem(tenant.system, { token: '', purpose }),
      () => redeem(tenant.system, { token: ' ', purpose }),
      () => redeem(tenant.system, { token, purpose: 'password-reset' }),
      () => redeem(other.system, { token, purpose }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused);
    testPorts.ports.clock.advance(7 * 24 * 3_600_000);
    await expect(redeem(tenant.system, { token, purpose })).rejects.toBeInstanceOf(DomainError);
  });

  test('lies nowhere in clear', async () => {
    const token = await sendInvitation();
    const rows = await withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('oneTimeTokens').selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
