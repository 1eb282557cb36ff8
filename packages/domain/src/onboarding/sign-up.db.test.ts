import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { openTestPorts, type TestPorts } from '../../testing/index.ts';
import { systemActor } from '../kernel/index.ts';
import { logIn } from '../identity/index.ts';
import { contractVersion, processingContract } from '../papers/index.ts';
import { deliverNotification, findChannelByAddress, type OutgoingMail } from '../mail/index.ts';
import { checkSlug, findSignUpByHost, findTenantByHost } from '../tenants/index.ts';
import { acceptInvitation } from '../staff/index.ts';
import { confirmSignUp, deleteStaleSignUps, signUp } from './index.ts';

let test1: TestPorts;
const sent: OutgoingMail[] = [];
const sender = { send: async (mail: OutgoingMail) => void sent.push(mail) };
beforeAll(async () => {
  test1 = await openTestPorts();
});
afterAll(() => test1.close());

const password = 'ein langes Passwort für alle';
const facts = () => ({ requestId: randomUUID(), network: randomUUID() });
const german = processingContract({ scheme: 'http', subProcessors: [] }, 'de').sha256;
const freshSlug = () => `s${randomUUID().slice(0, 8)}`;
const form = (slug: string, email = `chefin@${slug}.example`) => ({
  company: 'Möwe IT GmbH',
  name: 'Wiebke Möwe',
  email,
  password,
  slug,
  language: 'de' as const,
  acceptedContract: german,
});
/** Signs up, and sends the mail as the worker would. @returns the tenant and the token in the mail */
async function signUpAndRead(slug: string, email?: string, change: { password?: undefined } = {}) {
  await signUp(test1.ports, { ...form(slug, email), ...change }, facts());
  const tenantId = (await findSignUpByHost(test1.ports.db, `${slug}.localhost`))!;
  const scope = { ports: test1.ports, tenantId, actor: systemActor, requestId: randomUUID() };
  const { notificationId } = await withTenant(test1.ports.db, tenantId, (tx) =>
    tx.selectFrom('notifications').select('notificationId').executeTakeFirstOrThrow(),
  );
  await deliverNotification(scope, sender, notificationId);
  const [, desk, token] = /signup\/confirm\?desk=([\w-]+)&token=([\w-]{43})/.exec(sent.at(-1)!.text)!;
  return { tenantId, scope, desk: desk!, token: token! };
}

test('who signs up without a password chooses how to log in once the address is proven, by a link that works once', async () => {
  const slug = freshSlug();
  const { scope, token } = await signUpAndRead(slug, undefined, { password: undefined });
  const { invitation } = await confirmSignUp(test1.ports, { slug, token }, facts());
  const party = { host: `${slug}.localhost`, origin: `https://${slug}.localhost` };
  const accepted = { token: invitation!, password, language: 'de' as const, party };
  expect(await acceptInvitation(scope, accepted)).toMatchObject({ email: `chefin@${slug}.example`, recoveryCodes: [] });
  await expect(acceptInvitation(scope, accepted)).rejects.toMatchObject({ fields: [{ field: 'token' }] });
});

test('a company signs up, proves its address and can log in', async () => {
  const slug = freshSlug();
  const { scope, desk, token } = await signUpAndRead(slug);
  expect(sent.at(-1)).toMatchObject({ to: { address: `chefin@${slug}.example` }, automatic: 'auto-generated' });
  expect(sent.at(-1)!.text).toContain('http://localhost:3000/signup/confirm');
  expect(desk).toBe(slug);
  expect(await confirmSignUp(test1.ports, { slug, token }, facts())).toEqual({
    host: `${slug}.localhost`,
    invitation: null,
  });
  expect(await findTenantByHost(test1.ports.db, `${slug}.localhost`)).toBe(scope.tenantId);
  expect(await findChannelByAddress(test1.ports.db, `support@${slug}.localhost`)).toMatchObject({
    tenantId: scope.tenantId,
  });
  const accepted = await withTenant(test1.ports.db, scope.tenantId, (tx) =>
    tx.selectFrom('contractAcceptances').selectAll().execute(),
  );
  expect(accepted).toMatchObject([
    { version: contractVersion, sha256: german, acceptedBy: 'Wiebke Möwe', company: 'Möwe IT GmbH' },
  ]);
});

describe('before the address is proven', () => {
  test('neither the host nor the mail address answers', async () => {
    const slug = freshSlug();
    await signUpAndRead(slug);
    expect(await findTenantByHost(test1.ports.db, `${slug}.localhost`)).toBeUndefined();
    expect(await findChannelByAddress(test1.ports.db, `support@${slug}.localhost`)).toBeUndefined();
  });

  test('a link that is empty, wrong, of another desk or used is refused alike', async () => {
    const [one, other] = [await signUpAndRead(freshSlug()), await signUpAndRead(freshSlug())];
    const refused = { code: 'invalid', fields: [{ field: 'token', problem: 'linkUsedUp' }] };
    const confirm = (slug: string, token: string) => confirmSignUp(test1.ports, { slug, token }, facts());
    await expect(confirm(one.desk, '')).rejects.toMatchObject(refused);
    await expect(confirm(one.desk, other.token)).rejects.toMatchObject(refused);
    await expect(confirm('nobody-here', one.token)).rejects.toMatchObject(refused);
    await confirm(one.desk, one.token);
    await expect(confirm(one.desk, one.token)).rejects.toMatchObject(refused);
  });
});

test('an address that is used elsewhere signs up just the same', async () => {
  const email = 'zweimal@firma.example';
  const first = await signUp(test1.ports, form(freshSlug(), email), facts());
  const second = await signUp(test1.ports, form(freshSlug(), email), facts());
  expect([first.email, second.email]).toEqual([email, email]);
});

test('a name is given once, and never one of the platform’s', async () => {
  const slug = freshSlug();
  await signUp(test1.ports, form(slug), facts());
  await expect(signUp(test1.ports, form(slug, 'andere@firma.example'), facts())).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ field: 'slug', problem: 'taken' }],
  });
  await expect(signUp(test1.ports, form('console'), facts())).rejects.toMatchObject({
    fields: [{ field: 'slug', problem: 'reserved' }],
  });
  expect(await checkSlug(test1.ports, { slug })).toMatchObject({ state: 'taken', suggestion: `${slug}-it` });
  expect(await checkSlug(test1.ports, { company: 'Möwe IT GmbH' })).toMatchObject({ slug: 'moewe-it', state: 'free' });
});

test('another wording of the contract than the one shown is not accepted', async () => {
  const stale = { ...form(freshSlug()), acceptedContract: 'a'.repeat(64) };
  await expect(signUp(test1.ports, stale, facts())).rejects.toMatchObject({
    fields: [{ field: 'acceptedContract', problem: 'contractChanged' }],
  });
});

test('one network signs up five companies an hour', async () => {
  const from = facts();
  for (let i = 0; i < 5; i += 1) await signUp(test1.ports, form(freshSlug()), from);
  await expect(signUp(test1.ports, form(freshSlug()), from)).rejects.toMatchObject({ code: 'tooMany' });
});

test('who did not prove the address within 48 hours is gone with everything; who did stays', async () => {
  const [stale, proven] = [await signUpAndRead(freshSlug()), await signUpAndRead(freshSlug())];
  await confirmSignUp(test1.ports, { slug: proven.desk, token: proven.token }, facts());
  test1.ports.clock.advance(47 * 3_600_000);
  expect(await findSignUpByHost(test1.ports.db, `${stale.desk}.localhost`)).toBe(stale.tenantId);
  test1.ports.clock.advance(2 * 3_600_000);
  await deleteStaleSignUps(test1.ports);
  expect(await deleteStaleSignUps(test1.ports)).toBe(0);
  const left = await withTenant(test1.ports.db, stale.tenantId, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id'`.execute(tx);
    const counts = [];
    for (const { name } of rows) {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(tx);
      if (found.rows[0]!.n > 0) counts.push(name);
    }
    return counts;
  });
  expect(left).toEqual([]);
  expect(await checkSlug(test1.ports, { slug: stale.desk })).toMatchObject({ state: 'free' });
  await logIn(proven.scope, { email: `chefin@${proven.desk}.example`, password, address: '127.0.0.1', device: '' });
});
