import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { addDomain, findTenantByHost, getDomain, listDomains, makePrimary, removeDomain } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestWorker, type TestWorker } from '../testing/worker.ts';

type CustomDomain = Awaited<ReturnType<typeof getDomain>>;

let worker: TestWorker;
const { signal } = new AbortController();
const addresses = ['192.0.2.7'];
const hourMs = 3_600_000;

beforeAll(async () => {
  worker = await openTestWorker();
});
afterAll(() => worker.close());

async function claimed(): Promise<{ tenant: TestTenant; domain: CustomDomain; see(): Promise<CustomDomain> }> {
  const tenant = await mintTenant(worker.ports);
  const { id } = await addDomain(tenant.as.admin, { domain: `hilfe.k${randomUUID().slice(0, 8)}.example` });
  const see = () => getDomain(tenant.as.admin, { id, addresses });
  return { tenant, domain: await see(), see };
}

function publish({ records }: CustomDomain): void {
  for (const { type, name, values } of records)
    worker.zone[name] = type === 'TXT' ? { txt: values } : { cname: values };
}

const check = async ({ tenantId }: TestTenant, domainId: string) => {
  await worker.handlers['domain.check']({ tenantId, domainId }, signal);
  await worker.handlers['domain.check']({ tenantId, domainId }, signal);
};

/** The jobs that wait for one tenant. */
async function jobsOf({ tenantId }: TestTenant): Promise<{ domainId: string }[]> {
  const { rows } = await worker.ports.db.pool.query<{ data: { domainId: string } }>(
    `select data from pgboss.job where name = 'domain.check' and data ->> 'tenantId' = $1`,
    [tenantId],
  );
  return rows.map(({ data }) => data);
}

const notificationsOf = ({ tenantId }: TestTenant) =>
  withTenant(worker.ports.db, tenantId, (tx) =>
    tx.selectFrom('notifications').select(['notificationId', 'kind']).where('tenantId', '=', tenantId).execute(),
  );

test('a claim is looked at by itself, as often as it is due and by one job a time', async () => {
  const { tenant, domain, see } = await claimed();
  await worker.handlers['domain.check-due']({}, signal);
  expect(await jobsOf(tenant)).toEqual([]);
  worker.ports.clock.advance(61_000);
  await worker.handlers['domain.check-due']({}, signal);
  await worker.handlers['domain.check-due']({}, signal);
  expect(await jobsOf(tenant)).toEqual([{ tenantId: tenant.tenantId, domainId: domain.id }]);
  publish(domain);
  await check(tenant, domain.id);
  expect(await see()).toMatchObject({ state: 'verified', records: [{ result: 'right' }, { result: 'right' }] });
  expect(await findTenantByHost(worker.ports.db, domain.name)).toBe(tenant.tenantId);
});

test('a domain that fails is warned of once, served for seven days, then not; right again, it comes back', async () => {
  const { tenant, domain, see } = await claimed();
  publish(domain);
  await check(tenant, domain.id);
  await makePrimary(tenant.as.admin, { domainId: domain.id });
  const kept = { ...worker.zone };
  delete worker.zone[domain.name];

  await check(tenant, domain.id);
  expect((await see()).state).toBe('verified');
  expect(await notificationsOf(tenant)).toEqual([]);
  for (let at = 0; at < 3; at += 1) {
    worker.ports.clock.advance(hourMs);
    await check(tenant, domain.id);
  }
  const failing = await see();
  expect(failing).toMatchObject({ state: 'failing', records: [{ result: 'right' }, { result: 'missing' }] });
  expect(Date.parse(failing.stopsAt!) - Date.parse(failing.failingSince!)).toBe(7 * 24 * hourMs);
  expect(await findTenantByHost(worker.ports.db, domain.name)).toBe(tenant.tenantId);
  const [warning, ...more] = await notificationsOf(tenant);
  expect([warning!.kind, more]).toEqual(['domain-failing', []]);

  const { notificationId } = warning!;
  await worker.handlers['mail.deliver-notification']({ tenantId: tenant.tenantId, notificationId }, signal);
  const mail = worker.sent.at(-1)!;
  expect(mail.subject).toContain(domain.name);
  expect(mail.text).toContain('Bis zum 17. März 2026');
  // Still served, so links name it.
  expect(mail.text).toContain(`http://${domain.name}:3000/settings/domains`);

  worker.ports.clock.advance(7 * 24 * hourMs);
  await check(tenant, domain.id);
  expect(await see()).toMatchObject({ state: 'pending', isPrimary: false, stoppedAt: expect.any(String) });
  expect(await findTenantByHost(worker.ports.db, domain.name)).toBeUndefined();
  expect((await listDomains(tenant.as.admin, { addresses })).primaryHost).toBe(tenant.host);
  expect((await notificationsOf(tenant)).map(({ kind }) => kind).sort()).toEqual(['domain-failing', 'domain-stopped']);

  Object.assign(worker.zone, kept);
  await check(tenant, domain.id);
  expect(await see()).toMatchObject({ state: 'verified', stoppedAt: null });
  expect(await findTenantByHost(worker.ports.db, domain.name)).toBe(tenant.tenantId);
});

test('name servers that say nothing for a day take no domain away', async () => {
  const { tenant, domain, see } = await claimed();
  publish(domain);
  await check(tenant, domain.id);
  worker.zone[domain.name] = 'unanswered';
  for (let hour = 0; hour < 24; hour += 1) {
    worker.ports.clock.advance(hourMs);
    await check(tenant, domain.id);
  }
  expect(await see()).toMatchObject({ state: 'verified', records: [{}, { result: 'unanswered' }] });
  expect(await notificationsOf(tenant)).toEqual([]);
});

test('a job for a domain that was given up meanwhile does nothing', async () => {
  const { tenant, domain } = await claimed();
  await removeDomain(tenant.as.admin, { id: domain.id });
  await check(tenant, domain.id);
  expect((await listDomains(tenant.as.admin, { addresses })).items).toEqual([]);
});
