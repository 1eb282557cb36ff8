import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  blobKey,
  createArticle,
  createCustomer,
  createOrganisation,
  createOwnPackage,
  createPackage,
  createTicket,
  createUpload,
  customerActor,
  fetchOwnPackage,
  fetchPackage,
  listReadAccesses,
  toldColumnsByTable as toldColumns,
  updateCustomer,
  type Scope,
} from '@redlich/domain';
import { mintTenant, publishStated, type TestTenant } from '@redlich/domain/testing';
import { drain } from '../testing/drain.ts';
import { insertCanaries } from '../testing/insert-canaries.ts';
import { unzip } from '../testing/unzip.ts';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

// Two people of one organisation with something in every table, and a request they share. What the first is handed holds
// every word of hers and none of the second's, but what the first wrote herself.
const mine = 'AMSEL';
const theirs = 'PIROL';
const petra = { firstName: 'Zeisig', lastName: 'Bluthänfling', email: 'zeisig@kunde.example' };
const phone = '0431 778 89 90';
const long = 'Zwanzigtausend Zeichen. '.repeat(840);

let worker: TestWorker;
let tenant: TestTenant;
let written: Awaited<ReturnType<typeof insertCanaries>>;
let secretFile: string;

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(worker.ports.db, tenant.tenantId, work);

beforeAll(async () => {
  worker = await openTestWorker();
  tenant = await mintTenant(worker.ports);
  const { as } = tenant;
  const jutta = as.customer.actor;
  const { id: organisationId } = await createOrganisation(as.admin, { name: 'Werft', sharing: 'organisation' });
  await updateCustomer(as.admin, { id: jutta.id!, organisationId });
  const other = await createCustomer(as.admin, { ...petra, organisationId });
  await share(other.id);
  await publishStated(tenant);
  await worker.receive(
    tenant,
    letter({ from: `Jutta <${tenant.email.customer}>`, subject: 'Meine Mail', text: `${mine}-mail ${long}` }),
    tenant.email.customer,
  );
  await worker.receive(
    tenant,
    letter({ from: `${petra.firstName} <${petra.email}>`, subject: 'Andere Mail', text: `${theirs}-mail` }),
    petra.email,
  );
  await drain(worker, tenant.tenantId);
  const { articleId } = await inTenant((tx) =>
    tx
      .selectFrom('articles')
      .select('articleId')
      .where('customerId', '=', jutta.id)
      .where('kind', '=', 'web')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const filler = { tenant_id: tenant.tenantId, agent_id: null, search: '', blob_id: randomUUID(), bytes: 1 };
  const tables = Object.keys(toldColumns).filter((table) => !alone.has(table));
  written = await insertCanaries(worker.database, {
    tables,
    word: mine,
    values: {
      ...filler,
      customer_id: jutta.id,
      login_id: jutta.loginId,
      organisation_id: organisationId,
      ...(await rules(tenant.email.customer)),
      'attachments.article_id': articleId,
      'article_deliveries.article_id': articleId,
      'attachments.position': 7,
      'audit_entries.actor_id': jutta.id,
      'contracts.note': `${mine}-contracts-note zu Jutta Kern`,
      'processing_contracts.note': `${mine}-processing-note zu Jutta Kern`,
      'processing_contracts.accepted_name': 'Jutta Kern',
      'data_request_letters.to_name': 'Jutta Kern',
    },
  });
  await insertCanaries(worker.database, {
    tables,
    word: theirs,
    values: {
      ...filler,
      customer_id: other.id,
      login_id: randomUUID(),
      organisation_id: randomUUID(),
      ...(await rules(petra.email)),
      'audit_entries.actor_id': other.id,
    },
  });
}, 120_000);
afterAll(() => worker?.close());

/** There is one of these a person, made above. */
const alone = new Set(['customers', 'organisations', 'logins']);

/** What makes rows the owner's by an address, and what checks of several columns demand. */
async function rules(email: string): Promise<Record<string, unknown>> {
  return {
    sender_key: email,
    envelope_from: email,
    sender_address: email,
    email_key: email,
    'stranger_answers.address_hash': randomUUID(),
    'audit_entries.actor_kind': 'customer',
    'notifications.kind': 'receipt',
    'one_time_tokens.purpose': 'magic-link',
    'tickets.state': 'closed',
    'tickets.anonymised_at': null,
    'articles.author_role': null,
    'tickets.number': 100_000 + email.length,
    'data_requests.state': 'closed',
    'data_requests.number': 100_000 + email.length,
    'recipient_notices.settled_at': null,
    'recipient_notices.exception': null,
    data_request_id: randomUUID(),
    'data_request_events.detail': 'fulfilled',
    'processing_contracts.state': 'accepted',
    'processing_objections.kind': 'purpose',
    'processing_objections.activity_id': null,
    person_hash: null,
    sha256_de: '0'.repeat(64),
    sha256_en: '0'.repeat(64),
    given_by: null,
    withdrawn_by: null,
    form_hash: null,
    'subject_packages.state': 'failed',
    'subject_packages.blob_id': null,
    'subject_packages.for_staff': true,
    'subject_packages.kind': 'portability',
  };
}

/** A request of Jutta's that Petra takes part in, and one of Petra's that Jutta wrote in. */
async function share(otherId: string): Promise<void> {
  const { as } = tenant;
  const asPetra: Scope = { ...as.customer, actor: customerActor({ id: otherId, loginId: as.customer.actor.loginId }) };
  const own = await createTicket(as.customer, { subject: 'Drucker', body: `${mine}-frage` });
  const file = await upload(asPetra, `${theirs} Vertrag.pdf`, `${theirs}-datei`);
  secretFile = file;
  await createArticle(asPetra, {
    id: own.id,
    visibility: 'public',
    body: `${petra.firstName} hier, Tel. ${phone}, ${petra.email}`,
    attachments: [file],
  });
  const ownFile = await upload(as.customer, `${mine} Bild.txt`, `${mine}-dateiinhalt`);
  await createArticle(as.customer, {
    id: own.id,
    visibility: 'public',
    body: `${mine}-antwort`,
    attachments: [ownFile],
  });
  const note = `${mine}-notiz: mit Zeisig Bluthänfling gesprochen, ${phone}. Gruß, Person agent`;
  await createArticle(as.agent, { id: own.id, visibility: 'internal', body: note });
  await createArticle(as.agent, { id: own.id, visibility: 'public', body: `${mine}-zusage an Bluthänfling` });
  const foreign = await createTicket(asPetra, { subject: `${theirs}-betreff`, body: `${theirs}-eigenes` });
  await createArticle(as.customer, { id: foreign.id, visibility: 'public', body: `${mine}-beitrag` });
  await createArticle(as.agent, { id: foreign.id, visibility: 'internal', body: `${theirs}-intern` });
  await createArticle(as.agent, { id: foreign.id, visibility: 'internal', body: `${mine}-genannt: Jutta Kern half` });
}

async function upload(scope: Scope, fileName: string, content: string): Promise<string> {
  const path = join(worker.filesDir, `${randomUUID()}.tmp`);
  await writeFile(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { path, bytes: Buffer.byteLength(content), sha256 };
  return (await createUpload(scope, { file, fileName, contentType: 'text/plain' })).id;
}

async function unpacked(taken: { blobId: string; sha256: string }): Promise<Map<string, Buffer>> {
  const file = await worker.ports.files.open(blobKey(tenant.tenantId, taken));
  const chunks: Buffer[] = [];
  for await (const chunk of file!.stream) chunks.push(chunk as Buffer);
  return unzip(Buffer.concat(chunks));
}

async function ownPackage(kind: 'access' | 'portability', language: 'de' | 'en') {
  await inTenant((tx) => tx.updateTable('logins').set({ language }).where('tenantId', '=', tenant.tenantId).execute());
  const { id } = await createOwnPackage(tenant.as.customer, { kind });
  await drain(worker, tenant.tenantId);
  return unpacked(await fetchOwnPackage(tenant.as.customer, { id }));
}
const textOf = (files: Map<string, Buffer>) =>
  [...files]
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([name, content]) => `${name}\n${content.toString()}`)
    .join('\n');

describe.each(['de', 'en'] as const)('the access package in %s', (language) => {
  let files: Map<string, Buffer>;
  let text: string;
  beforeAll(async () => {
    files = await ownPackage('access', language);
    text = textOf(files);
  }, 60_000);

  test('holds every word of the person, in every table and in what was shared', () => {
    const told = written.filter(({ table, column }) => toldColumns[table]!.includes(column));
    expect(new Set(told.map(({ table }) => table)).size).toBeGreaterThan(20);
    expect(told.filter((one) => !text.includes(one.text))).toEqual([]);
    for (const word of ['mail', 'frage', 'antwort', 'notiz', 'zusage', 'beitrag', 'genannt', 'dateiinhalt'])
      expect(text).toContain(`${mine}-${word}`);
    expect(text).toContain(long.slice(0, 20_000));
  });

  test('holds no secret and nothing withheld', () => {
    const withheld = written.filter(({ table, column }) => !toldColumns[table]!.includes(column));
    expect(withheld.length).toBeGreaterThan(5);
    expect(withheld.filter((one) => text.includes(one.text))).toEqual([]);
  });

  test('holds nothing of the other person: no word, name, address, number or file', () => {
    for (const word of [theirs, petra.firstName, petra.lastName, petra.email, phone, 'Person agent'])
      expect(text, word).not.toContain(word);
    expect(text).toContain(language === 'de' ? '[andere Person]' : '[other person]');
    expect(secretFile).toBeTruthy();
  });

  test('states what the published notice says, and is told by its manifest', () => {
    const data = JSON.parse(files.get('data.json')!.toString()) as Record<string, never>;
    expect(data).toMatchObject({ kind: 'access', language, statement: { notice: { version: 1 } } });
    expect(text).toContain(language === 'de' ? 'Aufsichtsbehörde' : 'supervisory authority');
    expect(files.has(language === 'de' ? 'auskunft.pdf' : 'access.pdf')).toBe(true);
    expect(
      files
        .get(language === 'de' ? 'auskunft.pdf' : 'access.pdf')!
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { entries: { path: string }[] };
    expect(manifest.entries.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json').sort(),
    );
    expect([...files.keys()].filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  });
});

test('what is taken along is what the person gave: no answer, no note, no log', async () => {
  const files = await ownPackage('portability', 'de');
  const text = textOf(files);
  for (const word of ['mail', 'frage', 'antwort', 'beitrag', 'dateiinhalt']) expect(text).toContain(`${mine}-${word}`);
  for (const word of [`${mine}-notiz`, `${mine}-zusage`, `${mine}-genannt`, theirs, petra.lastName])
    expect(text).not.toContain(word);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['csv/articles.csv', 'data.json', 'schema.json']));
  expect(text).not.toContain('audit_entries');
});

test('what the data protection officer has made is noted as reading, with the reason', async () => {
  const email = tenant.email.customer;
  const { id } = await createPackage(tenant.as.dpo, { kind: 'access', email, reason: 'Antrag vom 3. März' });
  await drain(worker, tenant.tenantId);
  expect((await unpacked(await fetchPackage(tenant.as.dpo, { id }))).has('auskunft.pdf')).toBe(true);
  const { items } = await listReadAccesses(tenant.as.dpo, { limit: 50, readerId: tenant.as.dpo.actor.id! });
  expect(items.length).toBeGreaterThan(1);
  expect(items.every(({ reason }) => reason === 'Antrag vom 3. März')).toBe(true);
  await expect(fetchPackage(tenant.as.dpo, { id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(createPackage(tenant.as.agent, { kind: 'access', email, reason: 'x' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
