import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createExport,
  eraseTenant,
  exportTenant,
  findCertificate,
  findChannelByAddress,
  findExportFile,
  findTenantByHost,
  getClosing,
  listExports,
  requestClosing,
  requestSupportAccess,
  setRetentionRule,
  withdrawClosing,
  type Archive,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
const { signal } = new AbortController();
const dayMs = 86_400_000;

beforeAll(async () => {
  worker = await openTestWorker();
});
afterAll(() => worker.close());

/** A tenant with something in most tables, files among them. */
async function furnished(): Promise<TestTenant> {
  const tenant = await mintTenant(worker.ports);
  await worker.receive(tenant, letter({ subject: 'Drucker', text: `Hallo ${tenant.slug}` }));
  const { ticketId } = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('tickets').select('ticketId').where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
  );
  await createArticle(tenant.as.agent, { id: ticketId, visibility: 'public', body: 'Antwort' });
  await setRetentionRule(tenant.as.dpo, { category: 'auditLog', period: 'P700D', reason: 'Grund' });
  const operator = { operatorId: randomUUID(), email: 'kim@plattform.example', name: 'Kim', language: 'de' } as const;
  await requestSupportAccess(
    { ports: worker.ports, operator, requestId: randomUUID() },
    { id: tenant.tenantId, reason: 'Frage' },
  );
  await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx
      .insertInto('disposals')
      .values({
        tenantId: tenant.tenantId,
        disposalId: randomUUID(),
        runId: randomUUID(),
        ruleId: randomUUID(),
        category: 'auditLog',
        period: 'P700D',
        cutoffAt: new Date(),
        objectIds: [],
        articles: 0,
        files: 0,
        disposedAt: new Date(),
      })
      .execute(),
  );
  return tenant;
}

/** How many rows a tenant has, by table; of every table there is. */
const rowsOf = ({ tenantId }: TestTenant) =>
  withTenant(worker.ports.db, tenantId, async (tx) => {
    const tables = await tx.introspection.getTables();
    const counts: Record<string, number> = {};
    for (const { name } of tables.filter((table) => table.schema === 'public')) {
      const rows = await tx
        .selectFrom(name as 'tickets')
        .select('tenantId')
        .execute();
      if (rows.length > 0) counts[name] = rows.length;
    }
    return counts;
  });

async function objectsOf({ tenantId }: TestTenant): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of worker.ports.files.list(`${tenantId}/`)) keys.push(key);
  return keys;
}

/** An archive in memory, so that a test can look inside. */
function memoryArchive(): Archive & { files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    files,
    path: '/nowhere',
    async add(path, content) {
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array | string));
      const whole = Buffer.concat(chunks);
      files.set(path, whole.toString('utf8'));
      return { path, bytes: whole.length, sha256: createHash('sha256').update(whole).digest('hex') };
    },
    close: () => Promise.reject(new Error('the disk is full')),
    dispose: async () => {},
  };
}

describe('an export', () => {
  test('holds every row that its schema describes and every file, with checksums, and nothing that opens anything', async () => {
    const tenant = await furnished();
    const asked = await createExport(tenant.as.admin, undefined);
    const archive = memoryArchive();
    await expect(exportTenant(tenant.system, async () => archive, asked.id)).rejects.toThrow('the disk is full');
    const manifest = JSON.parse(archive.files.get('manifest.json')!) as {
      entries: { path: string; bytes: number; sha256: string; rows?: number }[];
    };
    const schema = JSON.parse(archive.files.get('schema.json')!) as {
      $defs: Record<string, { required: string[] }>;
    };
    for (const { path, bytes, sha256 } of manifest.entries) {
      const content = Buffer.from(archive.files.get(path)!);
      if (path.startsWith('files/')) continue;
      expect([content.length, createHash('sha256').update(content).digest('hex')], path).toEqual([bytes, sha256]);
    }
    const rows = await rowsOf(tenant);
    for (const [table, { required }] of Object.entries(schema.$defs)) {
      const lines = archive.files.get(`tables/${table}.jsonl`)!.split('\n').filter(Boolean);
      expect(lines.length, table).toBe(rows[table] ?? 0);
      for (const line of lines)
        expect(Object.keys(JSON.parse(line) as object).sort(), table).toEqual([...required].sort());
    }
    expect(archive.files.get('tables/articles.jsonl')).toContain(`Hallo ${tenant.slug}`);
    expect([...archive.files.keys()].filter((path) => path.startsWith('files/')).length).toBeGreaterThan(0);
    const everything = [...archive.files.values()].join('\n');
    expect(everything).not.toMatch(/\$argon2id\$|"(password_hash|token_hash|session_hash|entry_hash|wrapped_key)"/);
    for (const table of ['sessions', 'one_time_tokens', 'tenant_keys', 'support_sessions'])
      expect(Object.keys(schema.$defs)).not.toContain(table);
  });

  test('is made once, by a job that may run twice; no other begins meanwhile; it goes after a week', async () => {
    const tenant = await furnished();
    const { id } = await createExport(tenant.as.admin, undefined);
    await expect(createExport(tenant.as.admin, undefined)).rejects.toMatchObject({ code: 'conflict' });
    await expect(findExportFile(tenant.as.admin, { id })).rejects.toMatchObject({ code: 'notFound' });
    const job = { tenantId: tenant.tenantId, exportId: id };
    await worker.handlers['tenant.export'](job, signal);
    await worker.handlers['tenant.export'](job, signal);
    const { items } = await listExports(tenant.as.admin, undefined);
    expect(items).toMatchObject([{ id, state: 'ready', requestedByName: 'Person admin' }]);
    const file = await findExportFile(tenant.as.admin, { id });
    expect(file.sha256).toBe(items[0]!.sha256);
    for (const who of ['agent', 'dpo', 'customer'] as const)
      await expect(findExportFile(tenant.as[who], { id })).rejects.toMatchObject({ code: 'forbidden' });

    worker.ports.clock.advance(8 * dayMs);
    await expect(findExportFile(tenant.as.admin, { id })).rejects.toMatchObject({ code: 'notFound' });
    await worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
    const { blobId, sha256 } = file;
    await worker.handlers['files.delete-blob']({ tenantId: tenant.tenantId, blobId, sha256 }, signal);
    expect((await objectsOf(tenant)).join()).not.toContain(blobId);
    expect((await listExports(tenant.as.admin, undefined)).items).toMatchObject([{ id, state: 'expired' }]);
  });
});

describe('a tenant that leaves', () => {
  test('has to type its own short name, keeps its mail unread, and files it when it stays after all', async () => {
    const tenant = await furnished();
    await expect(requestClosing(tenant.as.admin, { slug: 'other', mail: 'keep' })).rejects.toMatchObject({
      code: 'invalid',
    });
    for (const who of ['agent', 'dpo', 'customer'] as const)
      await expect(requestClosing(tenant.as[who], { slug: tenant.slug, mail: 'keep' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    await requestClosing(tenant.as.admin, { slug: tenant.slug, mail: 'keep' });
    const incomingMailId = await worker.accept(tenant, letter({ subject: 'Später' }));
    const job = { tenantId: tenant.tenantId, incomingMailId };
    await worker.handlers['mail.receive'](job, signal);
    const stateOf = async () =>
      (await worker.incoming(tenant)).find((mail) => mail.incomingMailId === incomingMailId)!.state;
    expect(await stateOf()).toBe('received');
    await worker.handlers['tenant.erase']({ tenantId: tenant.tenantId }, signal);
    expect((await withdrawClosing(tenant.as.admin, undefined)).closing).toBeNull();
    await worker.handlers['mail.receive'](job, signal);
    expect(await stateOf()).toBe('done');
    worker.ports.clock.advance(60 * dayMs);
    await worker.handlers['tenant.erase']({ tenantId: tenant.tenantId }, signal);
    expect((await rowsOf(tenant))['tickets']).toBe(2);
  });

  test('is erased on its day wherever it was interrupted: every row, object, job, host and address; a certificate stays', async () => {
    const [tenant, other] = [await furnished(), await furnished()];
    const { id } = await createExport(tenant.as.admin, undefined);
    await worker.handlers['tenant.export']({ tenantId: tenant.tenantId, exportId: id }, signal);
    const before = { rows: await rowsOf(other), objects: await objectsOf(other) };
    const { closing } = await requestClosing(tenant.as.admin, { slug: tenant.slug, mail: 'refuse' });
    const certificateId = closing!.certificateUrl.split('/').at(-1)!;
    expect((await getClosing(tenant.as.admin, undefined)).closing).toEqual(closing);
    worker.ports.clock.advance(29 * dayMs);
    await worker.handlers['tenant.erase']({ tenantId: tenant.tenantId }, signal);
    expect((await rowsOf(tenant))['tickets']).toBe(1);
    worker.ports.clock.advance(dayMs);

    const files = worker.ports.files;
    const broken = {
      ...tenant.system,
      ports: {
        ...worker.ports,
        files: { ...files, list: files.list.bind(files), delete: () => Promise.reject(new Error('killed')) },
      },
    };
    const tools = { deleteJobsOf: worker.jobs.deleteJobsOf };
    await expect(
      eraseTenant(tenant.system, { deleteJobsOf: () => Promise.reject(new Error('killed')) }),
    ).rejects.toThrow();
    expect(await findTenantByHost(worker.ports.db, tenant.host)).toBeUndefined();
    expect(await findChannelByAddress(worker.ports.db, tenant.supportAddress)).toBeUndefined();
    await expect(eraseTenant(broken, tools)).rejects.toThrow('killed');
    expect(await findCertificate(worker.ports, { id: certificateId })).toMatchObject({ finishedAt: null });

    await worker.handlers['tenant.erase']({ tenantId: tenant.tenantId }, signal);
    await worker.handlers['tenant.erase']({ tenantId: tenant.tenantId }, signal);
    expect(await rowsOf(tenant)).toEqual({});
    expect(await objectsOf(tenant)).toEqual([]);
    const { rows } = await worker.ports.db.pool.query(
      `select name from pgboss.job where data ->> 'tenantId' = $1 and name <> 'tenant.erase'`,
      [tenant.tenantId],
    );
    expect(rows).toEqual([]);
    expect({ rows: await rowsOf(other), objects: await objectsOf(other) }).toEqual(before);

    const { sha256, ...facts } = await findCertificate(worker.ports, { id: certificateId });
    expect(facts.counts).toMatchObject({
      tickets: 1,
      articles: 2,
      disposals: 1,
      tenants: 1,
      objects: expect.any(Number),
    });
    const counts = Object.fromEntries(Object.entries(facts.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { begunAt, finishedAt, tenantId } = facts;
    const text = JSON.stringify({ begunAt, counts, finishedAt, id: certificateId, tenantId });
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(JSON.stringify(facts)).not.toContain(tenant.slug);
  });

  test('frees no disposal record while it is not being erased', async () => {
    const tenant = await furnished();
    const erase = withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      tx.executeQuery({
        sql: `select platform.erase_rows('disposals', 10)`,
        parameters: [],
        query: undefined as never,
        queryId: undefined as never,
      }),
    );
    await expect(erase).rejects.toThrow('not being erased');
  });
});
