import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { Recipient } from '@redlich/contract';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../../testing/index.ts';
import { sweepFiles } from '../../files/index.ts';
import { checkNotice, getRegisters } from '../index.ts';
import {
  addRecipientEvidence,
  createRecipient,
  deleteRecipient,
  deleteRecipientEvidence,
  findRecipientEvidence,
  updateRecipient,
} from '../../recipients/index.ts';
import { createWebhook, updateWebhook } from '../../webhooks/index.ts';
import {
  deleteOldConnections,
  judgeConnection,
  listConnections,
  lookUpPlaces,
  readPlaces,
  setOwnHosts,
  setPlaces,
  type GivenPlace,
} from '../../connections/index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let dir: string;
const dayMs = 86_400_000;
const start = new Date('2026-03-10T09:00:00Z');
const at = (moment: Date) => test1.ports.clock.advance(moment.getTime() - test1.ports.clock.now().getTime());

beforeAll(async () => {
  test1 = await openTestPorts({ now: start });
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-evidence-'));
});
beforeEach(async () => {
  at(start);
  tenant = await mintTenant(test1.ports);
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await test1.close();
});

const problem = (field: string, key: string, value?: string) =>
  expect.objectContaining({
    status: 422,
    fields: [expect.objectContaining({ field, problem: key, ...(value && { value }) })],
  });

async function contractFile(content: string) {
  const path = join(dir, createHash('sha256').update(content).digest('hex'));
  await writeFile(path, content);
  return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

const processor = (of = tenant, more: object = {}) =>
  createRecipient(of.as.dpo, {
    name: 'Wolke GmbH',
    category: 'hosting',
    role: 'processor',
    purpose: { de: 'Anzeige', en: 'display' },
    country: 'DE',
    transferMechanism: null,
    hosts: ['hooks.wolke.example'],
    ...more,
  });
const bind = async (id: string, days: { signedOn: string; validUntil?: string }, of = tenant): Promise<Recipient> =>
  addRecipientEvidence(of.as.dpo, {
    id,
    ...days,
    fileName: 'vertrag.pdf',
    contentType: 'application/pdf',
    file: await contractFile(`Vertrag ${of.tenantId} ${days.signedOn}`),
  });
const hook = (url = 'https://hooks.wolke.example/in', of = tenant) =>
  createWebhook(of.as.admin, { name: 'Anzeige', url, events: ['ticket.created'] });
const knock = (host = 'hooks.wolke.example', of = tenant) =>
  judgeConnection(test1.ports, { tenantId: of.tenantId, purpose: 'webhook', host, port: 443 });

test('a webhook to a host that no recipient declares is refused, and the refusal names the host', async () => {
  await expect(hook()).rejects.toEqual(problem('url', 'hostUndeclared', 'hooks.wolke.example'));
  expect(await knock()).toEqual({ refusal: 'undeclared', recipient: null });
});

test('a processor stays inactive until its contract is recorded, and again when that ends', async () => {
  const { id, standing } = await processor();
  expect(standing).toBe('missing');
  await expect(hook()).rejects.toEqual(problem('url', 'recipientInactive', 'Wolke GmbH'));
  expect(await knock()).toEqual({ refusal: 'inactive', recipient: 'Wolke GmbH' });

  const bound = await bind(id, { signedOn: '2026-03-01', validUntil: '2026-04-30' });
  expect(bound).toMatchObject({ standing: 'valid', validUntil: '2026-04-30' });
  const webhook = await hook();
  expect(await knock()).toBeUndefined();

  // The last moment of the last day in Berlin, then the first of the next.
  at(new Date('2026-04-30T21:59:59Z'));
  expect(await knock()).toBeUndefined();
  at(new Date('2026-04-30T22:00:00Z'));
  expect(await knock()).toEqual({ refusal: 'inactive', recipient: 'Wolke GmbH' });
  await updateWebhook(tenant.as.admin, { id: webhook.id, state: 'paused' });
  await expect(updateWebhook(tenant.as.admin, { id: webhook.id, state: 'active' })).rejects.toEqual(
    problem('state', 'recipientInactive', 'Wolke GmbH'),
  );
});

test('a controller of its own needs no contract, and takes none', async () => {
  const { id, standing } = await processor(tenant, { role: 'controller' });
  expect(standing).toBe('notNeeded');
  await hook();
  await expect(bind(id, { signedOn: '2026-03-01' })).rejects.toEqual(problem('file', 'notAProcessor'));
});

test.each([
  [{ signedOn: '2026-03-11' }, problem('signedOn', 'inTheFuture')],
  [{ signedOn: '2026-03-01', validUntil: '2026-02-01' }, problem('validUntil', 'endBeforeStart')],
])('evidence of %o is refused', async (days, refused) => {
  const { id } = await processor();
  await expect(bind(id, days)).rejects.toEqual(refused);
});

test.each([
  [{ country: 'US', transferMechanism: 'scc' }, problem('clausesOn', 'clausesUndated')],
  [{ country: 'US', transferMechanism: 'scc', clausesOn: '2021-06-26' }, problem('clausesOn', 'clausesRepealed')],
  [{ country: 'US', transferMechanism: null }, problem('transferMechanism', 'mechanismMissing')],
  [{ country: 'US', transferMechanism: 'dpf', dpfCheckedOn: '2026-03-11' }, problem('dpfCheckedOn', 'inTheFuture')],
])('a transfer with %o is refused', async (more, refused) => {
  await expect(processor(tenant, more)).rejects.toEqual(refused);
});

test('the file of a contract outlives the sweep and goes with the evidence', async () => {
  const { id } = await processor();
  const { evidence } = await bind(id, { signedOn: '2026-03-01' });
  at(new Date(start.getTime() + 3 * dayMs));
  await sweepFiles(tenant.system);
  const { blob } = await findRecipientEvidence(tenant.as.dpo, { id, evidenceId: evidence[0]!.id });
  expect(await test1.ports.files.open(`${tenant.tenantId}/${blob.sha256}/${blob.blobId}`)).toBeDefined();
  expect(await deleteRecipientEvidence(tenant.as.dpo, { id, evidenceId: evidence[0]!.id })).toMatchObject({
    standing: 'missing',
    evidence: [],
  });
  await sweepFiles(tenant.system);
  expect(await test1.ports.files.open(`${tenant.tenantId}/${blob.sha256}/${blob.blobId}`)).toBeUndefined();
});

test('what one tenant declares opens nothing for another, and neither sees the other’s tries', async () => {
  const other = await mintTenant(test1.ports);
  const { id } = await processor(other);
  await bind(id, { signedOn: '2026-03-01' }, other);
  await setOwnHosts(other.as.dpo, { hosts: ['own.other.example'] });
  expect(await knock('hooks.wolke.example', other)).toBeUndefined();
  expect(await knock()).toEqual({ refusal: 'undeclared', recipient: null });
  expect(await knock('own.other.example')).toEqual({ refusal: 'undeclared', recipient: null });
  const mine = await listConnections(tenant.as.dpo, { limit: 50 });
  expect(mine.items.map(({ host, opened, refused }) => [host, opened, refused])).toEqual([
    ['hooks.wolke.example', 0, 1],
    ['own.other.example', 0, 1],
  ]);
  expect(mine.ownHosts).toEqual([]);
  await expect(updateRecipient(tenant.as.dpo, { ...(await input(other, id)), id })).rejects.toMatchObject({
    status: 404,
  });
  await expect(deleteRecipient(tenant.as.dpo, { id })).rejects.toMatchObject({ status: 404 });
  await expect(bind(id, { signedOn: '2026-03-01' })).rejects.toMatchObject({ status: 404 });
});

async function input(of: TestTenant, id: string) {
  const { recipients } = await getRegisters(of.as.dpo, undefined);
  const found = recipients.find((one) => one.id === id)!;
  const { name, category, role, purpose, country, transferMechanism, hosts } = found;
  return { name, category, role, purpose, country, transferMechanism, hosts };
}

test('tries are listed refused ones first, page by page, and forgotten 90 days after the last', async () => {
  await setOwnHosts(tenant.as.dpo, { hosts: ['a.example', 'b.example'] });
  for (const host of ['a.example', 'x.example', 'b.example', 'y.example', 'a.example']) await knock(host);
  const first = await listConnections(tenant.as.dpo, { limit: 3 });
  const second = await listConnections(tenant.as.dpo, { limit: 3, cursor: first.nextCursor! });
  const hosts = [...first.items, ...second.items].map(({ host }) => host);
  expect(hosts).toEqual(['x.example', 'y.example', 'a.example', 'b.example']);
  expect(second.nextCursor).toBeNull();
  expect(first.items[2]).toMatchObject({ host: 'a.example', opened: 2, refused: 0, isOwn: true, lastRefusal: null });
  at(new Date(start.getTime() + 91 * dayMs));
  await knock('b.example');
  await deleteOldConnections(tenant.system);
  expect((await listConnections(tenant.as.dpo, { limit: 50 })).items.map(({ host }) => host)).toEqual(['b.example']);
});

test('an active webhook whose recipient is gone contradicts the list of recipients', async () => {
  const verdict = async () => {
    const { sentences } = await checkNotice(tenant.as.dpo, { language: 'de' });
    return sentences.find(({ id }) => id === 'recipients.none' || id === 'recipients.intro')!;
  };
  const { id } = await processor();
  await bind(id, { signedOn: '2026-03-01' });
  await hook();
  expect(await verdict()).toMatchObject({ verdict: 'holds' });
  await deleteRecipient(tenant.as.dpo, { id });
  const found = await verdict();
  expect(found.verdict).toBe('contradicted');
  expect(JSON.stringify(found.evidence)).toContain('hooks.wolke.example: keinem Empfänger zugeordnet');
});

const place = (purpose: GivenPlace['purpose'], more: Partial<GivenPlace> = {}): GivenPlace => ({
  purpose,
  host: 'localhost',
  country: 'DE',
  operator: null,
  region: null,
  isOwnNetwork: true,
  ...more,
});

test('a mail server or a bucket outside the EEA takes the sentence away that nothing goes there', async () => {
  await processor();
  const said = async () => {
    const { document } = await checkNotice(tenant.as.dpo, { language: 'en' });
    return document.sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  };
  const resolver = {
    cname: async (name: string) =>
      name === 'mail.desk.example'
        ? { kind: 'records' as const, records: ['inbound.us-east-1.relay.example'] }
        : { kind: 'none' as const },
    addresses: async () => ({ kind: 'unanswered' as const }),
  };
  await setPlaces(test1.ports, [place('database'), place('files'), place('mail')]);
  await lookUpPlaces(test1.ports, resolver);
  expect(await said()).toContain('transfers.none');
  // The operator says Germany; the name leads to a region in the United States.
  const mail = place('mail', { host: 'mail.desk.example', isOwnNetwork: false });
  await setPlaces(test1.ports, [place('database'), place('files'), mail]);
  expect(await said()).toContain('transfers.none');
  await lookUpPlaces(test1.ports, resolver);
  const after = await said();
  expect(after).toContain('transfers.place.mail');
  expect(after).not.toContain('transfers.none');
  const bucket = place('files', { host: 's3.desk.example', region: 'us-west-2', isOwnNetwork: false });
  await setPlaces(test1.ports, [place('database'), bucket, place('mail')]);
  await lookUpPlaces(test1.ports, resolver);
  expect((await readPlaces(test1.ports.db)).find(({ purpose }) => purpose === 'files')).toMatchObject({
    country: 'DE',
    foundCountry: 'US',
    foundBy: 'region us-west-2',
  });
  expect(await said()).toContain('transfers.place.files');
  await setPlaces(test1.ports, [place('database'), place('files'), place('mail')]);
});

test('a column that is added to the stored mails is found by the check', async () => {
  const verdict = async () => {
    const { sentences } = await checkNotice(tenant.as.dpo, { language: 'de' });
    return sentences.find(({ id }) => id === 'data.rawMails')!;
  };
  expect((await verdict()).verdict).toBe('holds');
  const owner = new pg.Client(test1.database.superuserUrl);
  await owner.connect();
  await owner.query('alter table incoming_mails add column x_originating_ip text');
  const found = await verdict();
  await owner.query('alter table incoming_mails drop column x_originating_ip');
  await owner.end();
  expect(found.verdict).toBe('contradicted');
  expect(JSON.stringify(found.evidence)).toContain('incoming_mails.x_originating_ip');
});

test('nobody but the tenant’s own roles may look: an agent neither lists connections nor opens a contract', async () => {
  const { id } = await processor();
  const { evidence } = await bind(id, { signedOn: '2026-03-01' });
  await expect(listConnections(tenant.as.agent, { limit: 50 })).rejects.toMatchObject({ status: 403 });
  await expect(findRecipientEvidence(tenant.as.agent, { id, evidenceId: evidence[0]!.id })).rejects.toMatchObject({
    status: 403,
  });
  await expect(setOwnHosts(tenant.as.admin, { hosts: [] })).rejects.toMatchObject({ status: 403 });
  const rows = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('recipientEvidence').select('recordedBy').where('tenantId', '=', tenant.tenantId).execute(),
  );
  expect(rows).toEqual([{ recordedBy: tenant.as.dpo.actor.id }]);
});
