import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureGroupSchema, retentionCategorySchema } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { configurationItems, type ConfigurationItem } from '../../../testing/configuration-items.ts';
import {
  mintTenant,
  openTestPorts,
  stateRegisters,
  testActivity,
  type TestPorts,
  type TestTenant,
} from '../../../testing/index.ts';
import {
  addKeepingDuty,
  announceSubProcessor,
  checkNotice,
  createActivity,
  createChannel,
  createJointController,
  createMeasure,
  createOrganisation,
  createRecipient,
  createWebhook,
  deleteActivity,
  getRegisters,
  publishNotice,
  setAccessRules,
  setAutomatedDecisions,
  setChannelIntake,
  setHosting,
  setIdentityPolicy,
  setIntake,
  setPortalSettings,
  setReadAccessLog,
  setRetentionRule,
  setRetentionSettings,
} from '../../index.ts';
import { dataMap } from '../data-map/index.ts';
import { claimTables } from './claim-tables.ts';

/** Tables and columns of configuration that no sentence of a notice speaks of, each with the reason. */
const saysNothing: Record<string, string> = {
  branding_images: 'looks',
  brandings: 'looks',
  queue_identities: 'senders and signatures of the desk’s mails',
  exports: 'files that the administration had made',
  consent_purposes: 'asked at forms in words of their own; that a purpose rests on consent is in `activities`',
  consent_texts: 'the words of those, versioned by themselves',
  custom_domains:
    'the host that the notice names is chosen by platform.make_primary_host, which is watched by its name',
  notice_versions: 'the notice itself',
  notice_withdrawals: 'versions that never were in force',
  notice_reviews: 'who approved what',
  notice_shapes: 'how the next version is laid out, published by an act of its own',
  own_sentences: 'written for the next version, published by an act of its own',
  own_wordings: 'written for the next version, published by an act of its own',
  own_destinations: 'hosts of the tenant’s own: nobody else receives anything there',
  recipient_evidence:
    'what shows that a processor is bound; gone, the processor is inactive: see shape D of the worker’s tests',
  processing_contracts: 'how the desk and those it works for are bound (GDPR Art. 28), papers of their own',
  notice_runs: 'what was found, by the software',
  notice_verdicts: 'what was found, by the software',
  notice_verdict_changes: 'what was found, by the software',
  notice_watches: 'what was found, by the software',
  tenant_keys: 'sealed keys',
  sso_providers: 'how staff prove who they are; no data of customers goes there',
  role_queue_rights: 'who of the staff may what',
  team_queue_rights: 'who of the staff may what',
  roles: 'who of the staff may what',
  teams: 'who of the staff may what',
  contract_acceptances: 'a record',
  setups: 'how far the wizard is',
  ticket_counters: 'a counter',
  'access_rules.factor_since': 'since when a factor is demanded; that it is, is said',
  'access_rules.grace_days': 'how long staff may take to set one up',
  'access_rules.updated_at': 'a time',
  'access_rules.sso_only': 'how staff and customers prove who they are',
  api_tokens: 'which programs act in whose name; whether any does belongs to a purpose, see `activities.features`',
  'activities.changed_at': 'a time',
  'activities.people': 'whose data, for the record of processing (GDPR Art. 30)',
  'measures.measure_group': 'under which heading a measure stands',
  'joint_controllers.changed_at': 'a time',
  'measures.changed_at': 'a time',
  'channels.sender_name': 'a name in mails',
  'channels.queue_id': 'how the desk sorts its work',
  'intake_settings.changed_at': 'a time',
  'keeping_duties.duty_id': 'an id',
  'keeping_duties.queue_id': 'which requests are letters is told by what they are, not by how the desk sorts them',
  'keeping_duties.tag': 'the same',
  'keeping_duties.created_at': 'a time',
  'log_settings.changed_at': 'a time',
  'notice_records.changed_at': 'a time',
  'organisations.name': 'whom the desk works for is nobody else’s business',
  'organisations.created_at': 'a time',
  'organisations.is_vip': 'how the desk sorts its work',
  'organisations.note': 'a note of the desk',
  'portal_settings.confirmation_de': 'the desk’s own first paragraph of a confirmation',
  'portal_settings.confirmation_en': 'the desk’s own first paragraph of a confirmation',
  'portal_settings.updated_at': 'a time',
  'recipients.changed_at': 'a time',
  request_letter_texts: 'the desk’s own words of letters to single people',
  breaches: 'what went wrong, for the file',
  breach_events: 'what went wrong, for the file',
  breach_measures: 'what went wrong, for the file',
  platform_objections: 'what the desk says to the platform',
  sub_processor_changes: 'what was announced; the notice speaks of those in use',
  'retention_rules.category':
    'what the rule is of: it would be another rule, and a rule that is gone is an item of its own',
  'queues (row)': 'one with a rule of its own is not deleted before it',
  'queues.position': 'how the desk sorts its work',
  'retention_rules.version': 'a counter',
  'retention_rules.statute': 'why the period is what it is; for the file',
  'retention_rules.queue_id': 'which tickets a class is: it would be another class, and one less is an item of its own',
  'retention_rules.tag': 'the same',
  'retention_rules.organisation_id': 'the same, and customers are named to nobody',
  'retention_rules.contract_id': 'the same, and customers are named to nobody',
  'retention_settings (row)': 'without it the product’s own days count, which are none',
  'retention_settings.waiting_days': 'how long a change can be called off',
  'retention_settings.updated_at': 'a time',
  retention_changes: 'who planned which change; what is in force is in `retention_rules`',
  trash_restorations: 'which two had a ticket restored',
  'retention_rules.rule_id': 'an id',
  'retention_rules.reason': 'why the period is what it is; for the file',
  'retention_rules.updated_at': 'a time',
  'tenants (row)': 'goes only with everything',
  'tenants.name': 'a heading; who answers is the controller',
  'tenants.slug': 'the host is said, not the slug',
  'tenants.created_at': 'a time',
  'tenants.state': 'how far the desk is set up',
  'tenants.went_live_at': 'a time',
  'tenants.suspended_at': 'the operator’s',
  'tenants.suspension_reason': 'the operator’s',
  'tenants.closing_at': 'the end of the desk; its people are told by mail',
  'tenants.closing_by': 'the end of the desk; its people are told by mail',
  'tenants.erase_after': 'the end of the desk; its people are told by mail',
  'tenants.erasing_at': 'the end of the desk; its people are told by mail',
  'tenants.mail_while_closing': 'the end of the desk; its people are told by mail',
  'tenants.certificate_id': 'the end of the desk; its people are told by mail',
  'webhooks (row)': 'a target less contradicts nothing',
  'webhooks.state': 'one that rests contradicts nothing, and none is made without its recipient',
  'webhooks.name': 'a name',
  'webhooks.events': 'which events are told; that the recipient is told anything is said',
  'webhooks.sealed_secret': 'a sealed key',
  'webhooks.sealed_previous': 'a sealed key',
  'webhooks.previous_until': 'a time',
  'webhooks.failing_since': 'a time',
  'webhooks.created_at': 'a time',
};

let open: TestPorts;
let tenant: TestTenant;

/** Everything is set that a notice speaks of, each register has more than one entry, and it is published. */
async function setEverything({ as, channelId, queueId, slug }: TestTenant): Promise<void> {
  // What the testing tenant came with covers every function as well; one purpose shall.
  const { activities } = await getRegisters(as.dpo, undefined);
  await stateRegisters(tenant);
  for (const { id } of activities) await deleteActivity(as.dpo, { id });
  const interest = { de: 'ein Dienst, der läuft', en: 'a service that runs' };
  const statute = { de: '§ 147 AO', en: 'section 147 AO' };
  const none = { de: '', en: '' };
  const part = { de: 'ein Teil', en: 'a part' };
  await createActivity(
    as.dpo,
    testActivity({
      purpose: { de: 'Fehler finden', en: 'finding faults' },
      bases: [
        { basis: 'legitimateInterest', covers: part, interest, duty: null, statute: none },
        { basis: 'legalObligation', covers: part, interest: none, duty: null, statute },
      ],
      features: [],
    }),
  );
  const address = { street: 'Am Kai 1', postalCode: '24103', city: 'Kiel', country: 'DE' };
  const contact = { name: 'Werft GmbH', address, email: 'info@werft.example' };
  await createJointController(as.dpo, { ...contact, arrangement: part });
  await setHosting(as.dpo, { selfOperated: false, operator: 'Rechenzentrum', country: 'DE', place: 'Kiel' });
  await setAutomatedDecisions(as.dpo, { used: true, logic: part, significance: part, consequences: part });
  await setIdentityPolicy(as.dpo, { ladder: ['loggedIn', 'callBack'] });
  await createMeasure(as.dpo, { group: measureGroupSchema.options[0]!, text: part });
  const hosting = { name: 'Cloud Inc.', role: 'controller' as const, purpose: { de: 'Betrieb', en: 'hosting' } };
  await createRecipient(as.dpo, {
    ...hosting,
    country: 'US',
    transferMechanism: 'scc',
    clausesOn: '2024-03-01',
    copyPlace: part,
    website: 'https://cloud.example',
    privacyWebsite: 'https://cloud.example/privacy',
    hosts: ['hooks.cloud.example'],
  });
  const toCome = (name: string) =>
    createRecipient(as.dpo, {
      name,
      role: 'processor',
      purpose: part,
      country: 'DE',
      transferMechanism: null,
      toBeAnnounced: true,
    });
  const { id: recipientId } = await toCome('Archiv GmbH');
  await announceSubProcessor(as.dpo, { recipientId, effectiveOn: '2036-05-01', reason: part });
  await toCome('Ablage GmbH');
  for (const category of retentionCategorySchema.options)
    await setRetentionRule(as.dpo, { category, period: 'P365D', reason: '' });
  const queue = { kind: 'queue' as const, reference: queueId };
  await setRetentionRule(as.dpo, { category: 'closedTickets', class: queue, period: 'P2Y', toYearEnd: true });
  await setRetentionSettings(as.dpo, { waitingDays: 3, trashDays: 3 });
  await addKeepingDuty(as.dpo, { kind: 'commercialLetter', tag: 'auftrag' });
  await setIntake(as.admin, { policy: 'open', answersStrangers: true, quarantineDays: 9 });
  const second = { address: `zwei@${slug}.example`, senderName: 'Zwei', queueId };
  await createChannel(as.admin, second);
  await createChannel(as.admin, { ...second, address: `datenschutz@${slug}.example`, takes: 'dataRequests' });
  await setChannelIntake(as.admin, { id: channelId, policy: 'contract' });
  await setPortalSettings(as.admin, {
    confirmsReceipt: true,
    minimises: true,
    confirmation: { de: '', en: '' },
    accounts: { optIn: true, invitation: true, initialPassword: true, magicLink: true },
    requests: { open: true, nameRequired: false },
  });
  await setAccessRules(as.admin, { idleMinutes: 30, longestHours: 12, factorRoles: ['admin'], graceDays: 7 });
  await setReadAccessLog(as.dpo, { keeps: false });
  await createOrganisation(as.admin, { name: 'Werft', sharing: 'organisation' });
  const target = { name: 'Ziel', url: 'https://hooks.cloud.example/in', events: ['ticket.created' as const] };
  await createWebhook(as.admin, target);
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
  let isSilent = false;
  for (const change of changes) {
    const seen: boolean[] = [];
    const tried = withTenant(open.ports.db, tenant.tenantId, async (tx) => {
      const { numAffectedRows } = await change.execute(tx);
      if (numAffectedRows !== 1n) throw new TakenBack();
      const scope = { ...tenant.as.dpo, tx, now: open.ports.clock.now() };
      const { sentences } = await checkNotice(scope, { language: 'de' });
      seen.push(sentences.some(({ verdict }) => verdict === 'contradicted'));
      throw new TakenBack();
    });
    await tried.catch(() => {});
    if (seen[0] === true) return true;
    isSilent ||= seen[0] === false;
  }
  return isSilent ? false : undefined;
}

const configuration = () => [
  ...new Set([
    ...Object.entries(dataMap).flatMap(([table, { category }]) => (category === 'configuration' ? [table] : [])),
    ...claimTables,
  ]),
];

/** Each row of these is an item of its own; of others one row that is noticed is enough. */
const byRow: ReadonlySet<string> = new Set(['notice_records', 'retention_rules']);

test('whatever is set, changing it is detected, or is listed with the reason why no sentence speaks of it', async () => {
  const { tenantId } = tenant;
  const detected = new Set<string>();
  const silent = new Set<string>();
  for (const table of configuration().filter((name) => !(name in saysNothing))) {
    const items = await withTenant(open.ports.db, tenantId, (tx) => configurationItems(tx, table));
    if (items.length === 0) silent.add(`${table}: no row to change`);
    for (const item of items.filter(({ name }) => !(name in saysNothing))) {
      const name = byRow.has(table) ? `${item.name} of ${item.row}` : item.name;
      const into = (await isDetected(item)) ? detected : silent;
      into.add(name);
    }
  }
  expect([...silent].filter((name) => !detected.has(name)).sort()).toEqual([]);
  expect(detected.size).toBeGreaterThanOrEqual(60);
}, 60_000);

test('what is said to say nothing exists', async () => {
  const { rows } = await withTenant(open.ports.db, tenant.tenantId, (tx) =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' union select table_name from information_schema.tables`.execute(tx),
  );
  const there = new Set(rows.map(({ name }) => name));
  expect(Object.keys(saysNothing).filter((name) => !there.has(name.replace(' (row)', '')))).toEqual([]);
});
