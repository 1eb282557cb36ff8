import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RecipientInput } from '@redlich/contract';
import {
  mintTenant,
  openTestPorts,
  publishStated,
  testActivity,
  type TestPorts,
  type TestTenant,
} from '../../../testing/index.ts';
import {
  checkNotice,
  createActivity,
  createOrganisation,
  createRecipient,
  createWebhook,
  deleteActivity,
  deleteRecipient,
  getIntake,
  listNoticeVersions,
  listRetentionRules,
  setIntake,
  setReadAccessLog,
  setRetentionRule,
  updateOrganisation,
  type DomainError,
  type Scope,
} from '../../index.ts';

let open: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  open = await openTestPorts();
});
beforeEach(async () => {
  tenant = await mintTenant(open.ports);
  await publishStated(tenant);
});
afterAll(() => open.close());

const publishing = (scope: Scope): Scope => ({ ...scope, onNoticeDrift: 'publish' });
const versions = async () => (await listNoticeVersions(tenant.as.dpo, undefined)).items.length;
const untrue = async () =>
  (await checkNotice(tenant.as.dpo, { language: 'de' })).sentences.filter(({ verdict }) => verdict === 'contradicted');
const recipient: RecipientInput = {
  name: 'Cloud GmbH',
  role: 'controller',
  purpose: { de: 'Betrieb', en: 'hosting' },
  country: 'DE',
  transferMechanism: null,
  hosts: ['hooks.cloud.example'],
};
const stricter = { policy: 'contract', answersStrangers: true, quarantineDays: 7 } as const;
const period = { category: 'closedTickets', period: 'P30D', reason: '' } as const;

test('a change that would make a published sentence untrue is refused, told with the sentence, and nothing is saved', async () => {
  const refused = setRetentionRule(tenant.as.dpo, period);
  await expect(refused).rejects.toMatchObject({
    code: 'noticeDrift',
    status: 409,
    drift: {
      mayPublish: true,
      obstacles: [],
      sentences: expect.arrayContaining([
        expect.objectContaining({
          id: 'retention.closedTickets',
          before: { de: expect.stringContaining('365 Tage'), en: expect.stringContaining('365 days') },
          after: { de: expect.stringContaining('30 Tage'), en: expect.stringContaining('30 days') },
        }),
      ]),
    },
  });
  const { items } = await listRetentionRules(tenant.as.dpo, undefined);
  expect(items.find(({ category }) => category === 'closedTickets')?.period).toBe('P365D');
  expect(await versions()).toBe(1);
});

test('asked to publish, change and new version are there together, and the notice is true', async () => {
  await setRetentionRule(publishing(tenant.as.dpo), period);
  expect(await versions()).toBe(2);
  expect(await untrue()).toEqual([]);
});

test('a purpose that comes in or goes is told by its name, not as a number', async () => {
  const purpose = { de: 'Vorfälle auswerten', en: 'evaluating incidents' };
  await expect(createActivity(tenant.as.dpo, testActivity({ purpose }))).rejects.toMatchObject({
    code: 'noticeDrift',
    drift: {
      sentences: [],
      added: expect.arrayContaining([
        { de: expect.stringContaining(purpose.de), en: expect.stringContaining(purpose.en) },
      ]),
    },
  });
  const { id } = await createActivity(publishing(tenant.as.dpo), testActivity({ purpose }));
  const refused: unknown = await deleteActivity(tenant.as.dpo, { id }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'noticeDrift' });
  const { sentences, added } = (refused as DomainError).drift!;
  expect(added).toEqual([]);
  expect(sentences.length).toBeGreaterThan(0);
  for (const { after, before } of sentences) {
    expect(after).toBeNull();
    expect(before.de).toContain(purpose.de);
  }
});

test('a change that no sentence speaks of is saved as ever, and no version is made', async () => {
  await setRetentionRule(publishing(tenant.as.dpo), { ...period, period: 'P365D', reason: 'Vertrag' });
  await createOrganisation(tenant.as.agent, { name: 'Werft' });
  expect(await versions()).toBe(1);
});

test('the administrator may publish with a change, an agent is told who may', async () => {
  await expect(setIntake(tenant.as.admin, stricter)).rejects.toMatchObject({ drift: { mayPublish: true } });
  await setIntake(publishing(tenant.as.admin), stricter);
  expect((await getIntake(tenant.as.admin, undefined)).policy).toBe('contract');
  const { id } = await createOrganisation(tenant.as.agent, { name: 'Werft' });
  const shared = { id, sharing: 'organisation' as const };
  await expect(updateOrganisation(tenant.as.agent, shared)).rejects.toMatchObject({
    code: 'noticeDrift',
    drift: { mayPublish: false },
  });
  await expect(updateOrganisation(publishing(tenant.as.agent), shared)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await versions()).toBe(2);
});

test('what would be untrue in a new version too is refused either way', async () => {
  const webhook = { name: 'Ziel', url: 'https://hooks.cloud.example/in', events: ['ticket.created' as const] };
  await expect(createWebhook(publishing(tenant.as.admin), webhook)).rejects.toMatchObject({ code: 'invalid' });
  const { id } = await createRecipient(publishing(tenant.as.dpo), recipient);
  await createWebhook(tenant.as.admin, webhook);
  await expect(deleteRecipient(publishing(tenant.as.dpo), { id })).rejects.toMatchObject({ code: 'invalid' });
  expect(await untrue()).toEqual([]);
});

test('what was contradicted before does not hold up a change that contradicts nothing more', async () => {
  await setRetentionRule(tenant.system, period);
  expect((await untrue()).length).toBeGreaterThan(0);
  await setReadAccessLog(tenant.as.dpo, { keeps: true });
  await setRetentionRule(tenant.as.dpo, { ...period, period: 'P60D' });
});

test('the software’s own changes are never refused', async () => {
  await setIntake(tenant.system, stricter);
  expect((await untrue()).length).toBeGreaterThan(0);
});

test('of two changes at once that are true alone and untrue together, the second is refused', async () => {
  const { id } = await createRecipient(publishing(tenant.as.dpo), recipient);
  const url = 'https://hooks.cloud.example/in';
  const outcomes = await Promise.allSettled([
    createWebhook(tenant.as.admin, { name: 'Ziel', url, events: ['ticket.created'] }),
    deleteRecipient(publishing(tenant.as.dpo), { id }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await untrue()).toEqual([]);
});
