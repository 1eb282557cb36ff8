import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  beginErasure,
  createBackup,
  createExport,
  deleteBlob,
  deleteEndedLedgers,
  eraseTenant,
  exportLedger,
  findCertificate,
  listErasures,
  requestClosing,
  restorePlatform,
  restoreTenant,
  runErasure,
  verifyLedger,
  whyNotServe,
} from '@redlich/domain';
import { diskFiles } from '@redlich/platform/files';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import {
  dump,
  filesOf,
  openInstallation,
  scratchFolder,
  ticketWithFile,
  type Installation,
} from '../testing/backups.ts';

// Backups from before an erasure: what was erased since is gone before anybody is served.
const canary = 'Kanarienvogel';
let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let source: Installation;
let target: Installation;
let tenant: TestTenant;
let file: string;
let words: string[];

beforeEach(async () => {
  scratch = await scratchFolder();
  const keysDir = join(scratch.dir, 'keys');
  source = await openInstallation(keysDir);
  const anew = await openInstallation(keysDir, 9);
  // The file store, and with it what is said of deletions, outlives the database.
  target = { ...anew, ports: { ...anew.ports, files: source.ports.files } };
  tenant = await mintTenant(source.ports);
  await ticketWithFile(tenant, scratch.dir, canary);
  words = [canary, tenant.email.customer];
  ({ file } = await createBackup(source.ports, source.tools, { folder: scratch.dir, days: 35 }));
}, 60_000);
afterEach(async () => {
  await target.close();
  await source.close();
  await scratch.remove();
});

/** As it happened after the backup: rows by the erasure, files by its jobs, the ledger's copy. */
async function erasePerson({ ports, all }: Installation): Promise<void> {
  await beginErasure({ ...tenant.as.customer, ports }, { password: testPassword, confirmed: true });
  const [erasure] = (await listErasures({ ...tenant.as.dpo, ports }, undefined)).items;
  const system = { ...tenant.system, ports };
  await runErasure(system, erasure!.id);
  await exportLedger(system, source.tools.spool);
  const { rows } = await all.query<{ data: { blobId: string; sha256: string } }>(
    `select data from pgboss.job where name = 'files.delete-blob'`,
  );
  for (const { data } of rows) await deleteBlob(system, data);
}
/** Which of the words are anywhere. */
const found = async (at: Installation, wanted = [canary]) => {
  const all = await everything(at);
  return wanted.filter((word) => all.includes(word));
};
const everything = async (at: Installation) => {
  const rows = [...(await dump(at.all))].filter(([name]) => name !== 'public.ledger_entries');
  return JSON.stringify([rows, [...(await filesOf(at.ports))].filter(([key]) => !key.startsWith('ledger/'))]);
};

test('a person who was erased since the backup is in no row, no file and no job before the first request', async () => {
  expect(await found(source, words)).toEqual(words);
  await erasePerson(source);
  expect(await restorePlatform(target.ports, target.tools, file)).toMatchObject({ people: 1, objects: 0 });
  expect(await found(target, words)).toEqual([]);
  expect(JSON.stringify((await dump(target.all)).get('public.ledger_entries')).includes(canary)).toBe(false);
  expect(await verifyLedger({ ...tenant.as.dpo, ports: target.ports })).toMatchObject({ brokenAt: null, why: null });
  expect(await whyNotServe(target.ports)).toBeUndefined();
});

test('what is restored into a place whose file store was lost too holds nothing of the person either', async () => {
  await erasePerson(source);
  const { file: later } = await createBackup(source.ports, source.tools, { folder: scratch.dir, days: 35 });
  const elsewhere = await openInstallation(join(scratch.dir, 'keys'), 11);
  await restorePlatform(elsewhere.ports, elsewhere.tools, later);
  expect(await found(elsewhere, words)).toEqual([]);
  await elsewhere.close();
});

test('what lives for a fixed time and is over by now does not come back either', async () => {
  const { id } = await createExport(tenant.as.admin, undefined);
  const path = join(scratch.dir, 'export');
  await writeFile(path, canary);
  const blobId = randomUUID();
  await source.ports.files.put(`${tenant.tenantId}/${'b'.repeat(64)}/${blobId}`, { path });
  await source.all.query('insert into blobs values ($1, $2, $3, 8, $4)', [
    tenant.tenantId,
    blobId,
    'b'.repeat(64),
    source.ports.clock.now(),
  ]);
  await source.all.query(
    `update exports set state = 'ready', blob_id = $2, ready_at = requested_at, expires_at = requested_at + interval '7 days'
     where export_id = $1`,
    [id, blobId],
  );
  const { file: later } = await createBackup(source.ports, source.tools, { folder: scratch.dir, days: 35 });
  target.ports.clock.advance(8 * 86_400_000);
  const elsewhere = await scratchFolder();
  const ports = { ...target.ports, files: diskFiles({ dir: elsewhere.dir }) };
  await restorePlatform(ports, target.tools, later);
  expect([...(await filesOf({ files: ports.files })).keys()].filter((key) => key.includes(blobId))).toEqual([]);
  await elsewhere.remove();
});

test('a tenant that was erased since is erased again, with the certificate that was handed out', async () => {
  await mintTenant(source.ports);
  const { closing } = await requestClosing(tenant.as.admin, { slug: tenant.slug, mail: 'refuse' });
  const id = closing!.certificateUrl.split('/').at(-1)!;
  source.ports.clock.advance(31 * 86_400_000);
  target.ports.clock.advance(31 * 86_400_000);
  await eraseTenant(tenant.system, source.tools);
  const certificate = await findCertificate(source.ports, { id });
  expect(certificate.finishedAt).not.toBeNull();

  expect(await restorePlatform(target.ports, target.tools, file)).toMatchObject({ tenants: 1, objects: 0 });
  const rows = [...(await dump(target.all, tenant.tenantId))].filter(([name]) => name !== 'platform.erasures');
  expect(rows).toEqual([]);
  expect(await found(target)).toEqual([]);
  expect(await findCertificate(target.ports, { id })).toEqual(certificate);
  await expect(
    restoreTenant(target.ports, target.tools, { file, tenantId: tenant.tenantId, replace: false }),
  ).rejects.toThrow(id);
});

test('the ledger of an erased tenant is kept until no backup can hold it any more, and that of others stays', async () => {
  const other = await mintTenant(source.ports);
  await erasePerson(source);
  await requestClosing(tenant.as.admin, { slug: tenant.slug, mail: 'refuse' });
  source.ports.clock.advance(31 * 86_400_000);
  await eraseTenant(tenant.system, source.tools);
  await exportLedger(other.system, source.tools.spool);
  const kept = async () =>
    [...(await filesOf(source.ports, 'ledger/')).keys()].filter((key) => key.includes(tenant.tenantId));
  source.ports.clock.advance(400 * 86_400_000);
  await deleteEndedLedgers(source.ports);
  expect((await kept()).length).toBeGreaterThan(1);
  source.ports.clock.advance(1_000);
  await deleteEndedLedgers(source.ports);
  expect(await kept()).toEqual([]);
});

test('the certificate of a tenant that the backup never knew is there again', async () => {
  const late = await mintTenant(source.ports);
  const { closing } = await requestClosing(late.as.admin, { slug: late.slug, mail: 'refuse' });
  source.ports.clock.advance(31 * 86_400_000);
  await eraseTenant(late.system, source.tools);
  const id = closing!.certificateUrl.split('/').at(-1)!;
  await restorePlatform(target.ports, target.tools, file);
  expect(await findCertificate(target.ports, { id })).toEqual(await findCertificate(source.ports, { id }));
});

test('a restore that died between rows and replay lets no service start and is finished with the same file', async () => {
  await erasePerson(source);
  const dying = {
    ...target.ports,
    files: { ...source.ports.files, open: () => Promise.reject(new Error('the machine went down')) },
  };
  await expect(restorePlatform(dying, target.tools, file)).rejects.toThrow('went down');
  expect(await found(target)).toEqual([canary]);
  expect(await whyNotServe(target.ports)).toContain('go on with');
  const { file: another } = await createBackup(source.ports, source.tools, { folder: scratch.dir, days: 35 });
  await expect(restorePlatform(target.ports, target.tools, another)).rejects.toThrow('go on with that file');
  expect(await restorePlatform(target.ports, target.tools, file)).toMatchObject({ people: 1 });
  expect(await whyNotServe(target.ports)).toBeUndefined();
  expect(await found(target)).toEqual([]);
});
