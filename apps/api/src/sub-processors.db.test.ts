import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubProcessors } from '@redlich/contract';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
});
afterAll(() => api.close());

const listed = async (of: TestTenant) => {
  const answer = await api.ask(of, 'anonymous', 'GET', '/sub-processors');
  expect(answer.status).toBe(200);
  return (await answer.json()) as SubProcessors;
};
const inDays = (days: number) =>
  new Date(api.ports.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('anybody reads at a desk who is going to process data there and from when, and nothing of another desk', async () => {
  const recipient = {
    name: 'Archiv Nord GmbH',
    role: 'processor',
    purpose: { de: 'Sicherungen aufbewahren', en: 'keeping backups' },
    country: 'DE',
    transferMechanism: null,
    toBeAnnounced: true,
  };
  const made = await api.ask(tenant, 'dpo', 'POST', '/privacy/recipients', recipient);
  expect(made.status).toBe(201);
  const { id: recipientId } = (await made.json()) as { id: string };
  // Not told yet: to come, and nobody's business.
  expect(await listed(tenant)).toMatchObject({ items: [], planned: [] });
  const reason = { de: 'Mehr Platz.', en: 'More room.' };
  const announcement = { recipientId, effectiveOn: inDays(40), reason };
  expect((await api.ask(tenant, 'dpo', 'POST', '/privacy/sub-processor-changes', announcement)).status).toBe(201);
  const { planned, items } = await listed(tenant);
  expect(items).toEqual([]);
  expect(planned).toMatchObject([
    { subProcessor: { name: 'Archiv Nord GmbH', country: 'DE' }, effectiveOn: inDays(40) },
  ]);
  expect(JSON.stringify(await listed(other))).not.toContain('Archiv');
  // Who is told is no list for anybody.
  for (const who of ['anonymous', 'customer', 'agent'] as const)
    expect((await api.ask(tenant, who, 'GET', '/privacy/sub-processor-subscribers')).status).toBe(
      who === 'anonymous' ? 401 : 403,
    );
});
