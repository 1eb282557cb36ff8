import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadinessStep } from '@redlich/contract';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { acceptPlatformContract, getPlatformContract } from '../papers/index.ts';
import { lintOwnNotice, publishNotice, setController } from '../privacy/index.ts';
import { createRecipient, deleteRecipient } from '../recipients/index.ts';
import { getAccessRules, setAccessRules } from '../sessions/index.ts';
import { getReadiness } from './index.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
  tenant = await mintTenant(open.ports);
});
afterAll(() => open.close());

const read = () => getReadiness(tenant.as.dpo, { language: 'de' });
const of = async (step: ReadinessStep) => (await read()).entries.find((entry) => entry.step === step)!;

test('only who keeps the registers or runs the desk sees it', async () => {
  for (const role of ['agent', 'customer'] as const)
    await expect(getReadiness(tenant.as[role], { language: 'de' })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await getReadiness(tenant.as.admin, { language: 'en' })).toMatchObject({ score: expect.any(Number) });
});

test('from the first day to a hundred, each step at once', async () => {
  const first = await read();
  expect(first.next.map(({ step }) => step)).toContain('published');
  expect(await of('complete')).toMatchObject({ points: 0, item: 'controller' });

  await stateRegisters(tenant);
  expect(await of('complete')).toMatchObject({ points: 15, open: 0 });
  const stated = await read();
  expect(stated.score).toBeGreaterThan(first.score);
  expect(stated.next[0]).toMatchObject({ step: 'published', place: '/settings/notice' });

  await publishNotice(tenant.as.dpo, undefined);
  expect(await of('published')).toMatchObject({ points: 20 });
  expect(await of('current')).toMatchObject({ points: 10 });
  expect((await read()).score).toBeGreaterThan(stated.score + 25);

  const { sha256 } = await getPlatformContract(tenant.as.dpo, { language: 'de' });
  await acceptPlatformContract(tenant.as.dpo, { sha256, name: 'Ida Berg' });
  expect(await of('platformContract')).toMatchObject({ points: 5 });

  const { factorSince: _, ...rules } = await getAccessRules(tenant.as.admin, undefined);
  // A person would be asked to publish with it.
  await setAccessRules(tenant.system, { ...rules, factorRoles: ['admin', 'agent', 'dpo'] });
  await publishNotice(tenant.as.dpo, undefined);
  const { findings } = await lintOwnNotice(tenant.as.dpo, { language: 'de' });
  expect(findings).toEqual([]);
  expect(await read()).toMatchObject({ score: 100, next: [] });
});

test('what goes wrong afterwards costs its points, and names what it is', async () => {
  const { id } = await createRecipient(tenant.system, {
    name: 'Funkturm Hosting',
    role: 'processor',
    purpose: { de: 'Betrieb der Server', en: 'Operating servers' },
    country: 'DE',
    transferMechanism: null,
  });
  expect(await of('contracts')).toMatchObject({
    points: 0,
    open: 1,
    about: 'Funkturm Hosting',
    place: `/settings/recipients/${id}`,
  });
  expect((await of('current')).points).toBeLessThan(10);
  expect((await of('true')).open).toBeGreaterThan(0);
  await deleteRecipient(tenant.system, { id });
  expect(await read()).toMatchObject({ score: 100 });
});

test('a change that the notice does not know yet costs what is not current', async () => {
  await setController(tenant.system, {
    name: 'Möwe Technik',
    legalForm: 'GmbH',
    address: { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' },
    email: 'info@moewe.example',
    phone: '',
  });
  const entry = await of('current');
  expect(entry.points).toBeLessThan(10);
  expect(entry.open).toBeGreaterThan(0);
  await publishNotice(tenant.as.dpo, undefined);
  expect(await read()).toMatchObject({ score: 100 });
});
