import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { lawPack, type LawPack } from '../law/index.ts';
import type { OperatorScope } from '../operators/index.ts';
import { createRecipient } from '../recipients/index.ts';
import { lintOwnNotice, getLawState, recordNoticeCheck } from './index.ts';

let test1: TestPorts;
let concerned: TestTenant;
let other: TestTenant;

beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-11-26T09:00:00Z') });
  concerned = await mintTenant(test1.ports);
  other = await mintTenant(test1.ports);
  for (const [tenant, country] of [
    [concerned, 'JP'],
    [other, 'CH'],
  ] as const) {
    await stateRegisters(tenant);
    await createRecipient(tenant.as.dpo, {
      name: 'Fernost Cloud',
      role: 'processor',
      purpose: { de: 'Sicherungen', en: 'Backups' },
      country,
      transferMechanism: 'adequacy',
    });
  }
});
afterAll(() => test1.close());

const operator = (): OperatorScope => ({
  ports: test1.ports,
  requestId: '',
  operator: { operatorId: '00000000-0000-4000-8000-000000000000', name: '', email: '', language: 'de' },
});
const errorsOf = async ({ tenantId }: TestTenant) =>
  (await getLawState(operator(), { limit: 100 })).items.find((item) => item.tenantId === tenantId)?.errors ?? [];
const relint = async (pack: LawPack) => {
  for (const { as } of [concerned, other]) await recordNoticeCheck({ ...as.dpo, actor: as.dpo.actor }, pack);
};

test('an adequacy decision ends: whoever relied on it is listed, nobody else because of it', async () => {
  await relint(lawPack);
  expect(await errorsOf(concerned)).not.toContain('L03');
  const ended: LawPack = {
    ...lawPack,
    version: '2026-12.1',
    adequacyDecisions: lawPack.adequacyDecisions.map((decision) =>
      decision.country === 'JP' ? { ...decision, validTo: '2026-11-25' } : decision,
    ),
  };
  await relint(ended);
  expect(await errorsOf(concerned)).toContain('L03');
  expect(await errorsOf(other)).not.toContain('L03');
  // Twice is once: the list has one line a tenant.
  await relint(ended);
  const { items, checked } = await getLawState(operator(), { limit: 100 });
  expect(items.filter(({ tenantId }) => tenantId === concerned.tenantId)).toHaveLength(1);
  // They were checked against another version than the one in force.
  expect(checked).toBe(0);
});

test('the decision ends by its own date as well, without a new pack', async () => {
  test1.ports.clock.advance(6 * 366 * 86_400_000);
  await createRecipient(other.as.dpo, {
    name: 'Themse Hosting',
    role: 'processor',
    purpose: { de: 'Rechenzentrum', en: 'Data centre' },
    country: 'GB',
    transferMechanism: 'adequacy',
  });
  const { findings } = await lintOwnNotice(other.as.dpo, { language: 'en' });
  expect(findings.filter(({ id }) => id === 'L03').map(({ message }) => message.en)).toEqual([
    'No adequacy decision is in force for the country of Themse Hosting.',
  ]);
});

test('the DPO sees findings in the text as it stands; agents and customers do not', async () => {
  const { text, findings } = await lintOwnNotice(concerned.as.dpo, { language: 'de' });
  expect(findings.length).toBeGreaterThan(0);
  for (const { start, end } of findings) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  await expect(lintOwnNotice(concerned.as.agent, { language: 'de' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(lintOwnNotice(concerned.as.customer, { language: 'de' })).rejects.toMatchObject({ code: 'forbidden' });
});
