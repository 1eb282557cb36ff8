import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retentionCategorySchema } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { configurationItems, type ConfigurationItem } from '../../../testing/configuration-items.ts';
import { mintTenant, openTestPorts, stateNotice, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import {
  checkNotice,
  createActivity,
  createChannel,
  createOrganisation,
  createRecipient,
  createWebhook,
  publishNotice,
  setAccessRules,
  setChannelIntake,
  setIntake,
  setPortalSettings,
  setReadAccessLog,
  setRetentionRule,
} from '../../index.ts';
import { dataMap } from '../data-map/index.ts';
import { claimTables } from './claim-tables.ts';

/** Tables and columns of configuration that no sentence of a notice speaks of, each with the reason. */
const saysNothing: Record<string, string> = {};

let open: TestPorts;
let tenant: TestTenant;

/** Everything is set that a notice speaks of, each register has more than one entry, and it is published. */
async function setEverything({ as, channelId, queueId, slug }: TestTenant): Promise<void> {
  await stateNotice(tenant);
  const interest = { de: 'ein Dienst, der läuft', en: 'a service that runs' };
  const purpose = { de: 'Fehler finden', en: 'finding faults' };
  await createActivity(as.dpo, { purpose, legalBasis: 'legitimateInterest', interest });
  const hosting = { name: 'Cloud Inc.', role: 'processor' as const, purpose: { de: 'Betrieb', en: 'hosting' } };
  await createRecipient(as.dpo, { ...hosting, country: 'US', transferMechanism: 'scc', hosts: ['hooks.cloud.example'] });
  for (const category of retentionCategorySchema.options)
    await setRetentionRule(as.dpo, { category, retentionDays: 365, reason: '' });
  await setIntake(as.admin, { policy: 'open', answersStrangers: true, quarantineDays: 7 });
  const second = { address: `zwei@${slug}.example`, senderName: 'Zwei', queueId };
  await createChannel(as.admin, second);
  await setChannelIntake(as.admin, { id: channelId, policy: 'contract' });
  await setPortalSettings(as.admin, {
    confirmsReceipt: true,
    confirmation: { de: '', en: '' },
    accounts: { optIn: true, invitation: true, initialPassword: true, magicLink: true },
    requests: { open: true, nameRequired: false },
  });
  await setAccessRules(as.admin, { idleMinutes: 30, longestHours: 12, factorRoles: ['admin'], graceDays: 7 });
  await setReadAccessLog(as.dpo, { keeps: true });
  await createOrganisation(as.admin, { name: 'Werft', sharing: 'organisation' });
  await createWebhook(as.admin, {
    name: 'Ziel',
    url: 'https://hooks.cloud.example/in',
    events: ['ticket.created'],
  });
  await publishNotice(as.dpo, undefined);
}

beforeAll(async () => {
  open = await openTestPorts();
  tenant = await mintTenant(open.ports);
  await setEverything(tenant);
});
afterAll(() => open.close());

class TakenBack extends Error {}

/** Whether a sentence of the published notice is contradicted once the item is another; undefined where nothing else is allowed. */
async function isDetected({ changes }: ConfigurationItem): Promise<boolean | undefined> {
  for (const change of changes) {
    let detected: boolean | undefined;
    const tried = withTenant(open.ports.db, tenant.tenantId, async (tx) => {
      const { numAffectedRows } = await change.execute(tx);
      if (numAffectedRows !== 1n) throw new TakenBack();
      const scope = { ...tenant.as.dpo, tx, now: open.ports.clock.now() };
      const { sentences } = await checkNotice(scope, { language: 'de' });
      detected = sentences.some(({ verdict }) => verdict === 'contradicted');
      throw new TakenBack();
    });
    await tried.catch(() => {});
    if (detected === true) return true;
    if (detected === false && change === changes.at(-1)) return false;
  }
  return undefined;
}

const configuration = () => [
  ...new Set([
    ...Object.entries(dataMap).flatMap(([table, { category }]) => (category === 'configuration' ? [table] : [])),
    ...claimTables,
  ]),
];

test('whatever is set, changing it is detected, or is listed with the reason why no sentence speaks of it', async () => {
  const { tenantId } = tenant;
  const detected = new Set<string>();
  const silent = new Set<string>();
  for (const table of configuration().filter((name) => !(name in saysNothing))) {
    const items = await withTenant(open.ports.db, tenantId, (tx) => configurationItems(tx, table));
    if (items.length === 0) silent.add(`${table}: no row to change`);
    for (const item of items.filter(({ name }) => !(name in saysNothing))) {
      if (await isDetected(item)) detected.add(`${item.name} ${item.row}`);
      else silent.add(item.name);
    }
  }
  expect([...silent].sort()).toEqual([]);
  expect(detected.size).toBeGreaterThanOrEqual(60);
});

test('what is said to say nothing exists', async () => {
  const { rows } = await withTenant(open.ports.db, tenant.tenantId, (tx) =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' union select table_name from information_schema.tables`.execute(tx),
  );
  const there = new Set(rows.map(({ name }) => name));
  expect(Object.keys(saysNothing).filter((name) => !there.has(name))).toEqual([]);
});
