import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { deleteBlob, sweepFiles } from '../files/index.ts';
import { createTicket } from '../tickets/index.ts';
import type { ImageRenderer } from './images.ts';
import {
  deleteBrandImage,
  getBrand,
  getBranding,
  openBrandFile,
  previewSignature,
  setBrandImage,
  setIdentity,
  setLook,
  setQueueIdentity,
} from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let dir: string;
beforeAll(async () => {
  test1 = await openTestPorts();
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-branding-'));
});
beforeEach(async () => {
  tenant = await mintTenant(test1.ports);
});
afterAll(async () => {
  await test1.close();
  await rm(dir, { recursive: true });
});

/** Stands in for the decoder: each variant is a file that names what it was made of. */
const renderer = (content: string): ImageRenderer => ({
  async render(_, { variants }) {
    const folder = await mkdtemp(join(dir, 'image-'));
    const images = await Promise.all(
      variants.map(async ({ name, width, height }) => {
        const path = join(folder, name);
        await writeFile(path, `${content} ${name}`);
        return { name, path, width, height };
      }),
    );
    return { ok: true, images, dispose: () => rm(folder, { recursive: true }) };
  },
});
const upload = { kind: 'logo', file: { path: '' } } as const;

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of test1.ports.files.list(`${tenant.tenantId}/`)) keys.push(key);
  return keys;
}
const jobs = (name: string) =>
  test1.ports.db.pool
    .query<{ data: { tenantId: string; blobId: string; sha256: string } }>(
      `select data from pgboss.job where name = $1 and data->>'tenantId' = $2`,
      [name, tenant.tenantId],
    )
    .then(({ rows }) => rows.map(({ data }) => data));

test('without anything set a desk looks like the product', async () => {
  expect(await getBrand(tenant.system, undefined)).toMatchObject({ colours: null, logo: null, icon: null });
});

test('only colours that can be read are kept, and a refusal names the nearest that can', async () => {
  const look = (colour: string, accent: string | null = null) =>
    setLook(tenant.as.admin, { colours: { colour, accent }, showsName: true });
  await look('#00407a');
  await expect(look('#f5c400')).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'colours.colour', problem: 'contrastTooLow', value: expect.stringMatching(/^#[0-9a-f]{6}$/) }],
  });
  expect((await getBranding(tenant.as.admin, undefined)).colours).toEqual({ colour: '#00407a', accent: null });
  await setLook(tenant.as.admin, { colours: null, showsName: true });
  expect((await getBranding(tenant.as.admin, undefined)).colours).toBeNull();
});

test.each(['agent', 'dpo', 'customer'] as const)('%s may not change how the desk looks', async (who) => {
  const refused = { code: 'forbidden' };
  await expect(setLook(tenant.as[who], { colours: null, showsName: true })).rejects.toMatchObject(refused);
  await expect(setBrandImage(tenant.as[who], renderer('x'), upload)).rejects.toMatchObject(refused);
});

test('a logo brings its icon; replaced and removed, the files of the one before go', async () => {
  const first = await setBrandImage(tenant.as.admin, renderer('eins'), upload);
  expect(first).toMatchObject({ hasOwnIcon: false, logo: { medium: { width: 480 } }, icon: { small: { width: 32 } } });
  expect(await stored()).toHaveLength(6);
  await setBrandImage(tenant.as.admin, renderer('zwei'), upload);
  const gone = await jobs('files.delete-blob');
  expect(gone).toHaveLength(6);
  for (const { tenantId: _, ...blob } of gone) {
    expect(await deleteBlob(tenant.system, blob)).toBe(true);
    expect(await deleteBlob(tenant.system, blob)).toBe(true);
  }
  expect(await stored()).toHaveLength(6);
  await expect(openBrandFile(tenant.system, { sha256: first.logo!.small.sha256 })).rejects.toMatchObject({
    code: 'notFound',
  });
  const after = await deleteBrandImage(tenant.as.admin, { kind: 'logo' });
  expect(after).toMatchObject({ logo: null, icon: null });
});

test('the same logo again loses nothing', async () => {
  const first = await setBrandImage(tenant.as.admin, renderer('gleich'), upload);
  expect(await setBrandImage(tenant.as.admin, renderer('gleich'), upload)).toEqual(first);
  expect(await jobs('files.delete-blob')).toEqual([]);
});

test('an own icon comes before the one made from the logo', async () => {
  await setBrandImage(tenant.as.admin, renderer('logo'), upload);
  const { icon: made } = await getBranding(tenant.as.admin, undefined);
  const own = await setBrandImage(tenant.as.admin, renderer('symbol'), { ...upload, kind: 'icon' });
  expect(own.hasOwnIcon).toBe(true);
  expect(own.icon).not.toEqual(made);
  expect((await deleteBrandImage(tenant.as.admin, { kind: 'icon' })).icon).toEqual(made);
});

test('the nightly sweep leaves a logo alone', async () => {
  await setBrandImage(tenant.as.admin, renderer('bleibt'), upload);
  test1.ports.clock.advance(3 * 86_400_000);
  await sweepFiles(tenant.system);
  expect(await stored()).toHaveLength(6);
});

test('another tenant’s logo is unknown here, though its content is known', async () => {
  const { logo } = await setBrandImage(tenant.as.admin, renderer('fremd'), upload);
  const other = await mintTenant(test1.ports);
  await expect(openBrandFile(other.system, logo!.small)).rejects.toMatchObject({ code: 'notFound' });
  expect(await openBrandFile(tenant.system, logo!.small)).toMatchObject({ sha256: logo!.small.sha256 });
});

test('a file of a ticket is not served as branding', async () => {
  const { blobId, sha256 } = { blobId: crypto.randomUUID(), sha256: 'a'.repeat(64) };
  await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    tx
      .insertInto('blobs')
      .values({ tenantId: tenant.tenantId, blobId, sha256, bytes: 1, createdAt: new Date() })
      .execute(),
  );
  await expect(openBrandFile(tenant.system, { sha256 })).rejects.toMatchObject({ code: 'notFound' });
});

test('a signature is the queue’s, else the tenant’s, and an unknown placeholder is refused by name', async () => {
  const ticket = await createTicket(tenant.as.agent, {
    subject: 'Drucker',
    body: 'Druckt nicht.',
    customer: { email: tenant.email.customer },
  });
  const preview = () => previewSignature(tenant.as.agent, { id: ticket.id });
  expect(await preview()).toMatchObject({ language: 'de', text: `Person agent\nFirma ${tenant.slug}` });
  await setIdentity(tenant.as.admin, {
    senderPattern: '{agent} – {tenant}',
    signature: { de: 'Viele Grüße\n{agent.name}', en: 'Kind regards' },
  });
  expect(await preview()).toMatchObject({
    text: 'Viele Grüße\nPerson agent',
    senderName: `Person agent – Firma ${tenant.slug}`,
  });
  const signature = { de: '{queue.name} #{ticket.number}', en: '' };
  await setQueueIdentity(tenant.as.admin, { id: tenant.queueId, senderPattern: '{queue}', signature });
  expect(await preview()).toMatchObject({ text: `Support #${ticket.number}`, senderName: 'Support' });
  await setQueueIdentity(tenant.as.admin, { id: tenant.queueId, senderPattern: null, signature: null });
  expect(await preview()).toMatchObject({ text: 'Viele Grüße\nPerson agent' });

  const wrong = { senderPattern: '', signature: { de: 'Tel. {agent.phone}', en: '' } };
  await expect(setIdentity(tenant.as.admin, wrong)).rejects.toMatchObject({
    fields: [{ field: 'signature.de', problem: 'unknownPlaceholder', value: '{agent.phone}' }],
  });
});
