import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { destroyTenantKeys, openSecret, rotateKeys, sealSecret, type SecretName } from './index.ts';

let test1: TestPorts;
let mine: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts();
  mine = await mintTenant(test1.ports);
  other = await mintTenant(test1.ports);
});
afterAll(() => test1.close());

const plain = 'correct horse battery staple';
const inTenant = <T>(
  tenant: TestTenant,
  work: (scope: Parameters<typeof sealSecret>[0]) => Promise<T>,
  ports: Ports = test1.ports,
) =>
  withTenant(ports.db, tenant.tenantId, (tx) => work({ tx, tenantId: tenant.tenantId, ports, now: ports.clock.now() }));
const seal = (tenant: TestTenant, name: SecretName) => inTenant(tenant, (scope) => sealSecret(scope, name, plain));
const open = (tenant: TestTenant, name: SecretName, sealed: string, ports?: Ports) =>
  inTenant(tenant, (scope) => openSecret(scope, name, sealed), ports);
const name = () => ({ purpose: 'totp', id: randomUUID() });

test('a secret opens again, and never looks the same twice', async () => {
  const totp = name();
  const [one, two] = [await seal(mine, totp), await seal(mine, totp)];
  expect(one).not.toBe(two);
  expect(one).not.toContain(plain);
  expect(await open(mine, totp, one)).toBe(plain);
});

test('a secret opens for no other tenant, purpose or object, and not when one letter was changed', async () => {
  const totp = name();
  const sealed = await seal(mine, totp);
  await seal(other, totp);
  await expect(open(other, totp, sealed)).rejects.toThrow('does not open');
  await expect(open(mine, { ...totp, purpose: 'oidc' }, sealed)).rejects.toThrow('does not open');
  await expect(open(mine, name(), sealed)).rejects.toThrow('does not open');
  const changed = `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`;
  await expect(open(mine, totp, changed)).rejects.toThrow('does not open');
  await expect(open(mine, totp, '')).rejects.toThrow('does not open');
});

test('two that seal a tenant’s first secret at once share one key', async () => {
  const fresh = await mintTenant(test1.ports);
  const names = Array.from({ length: 4 }, name);
  const sealed = await Promise.all(names.map((one) => seal(fresh, one)));
  expect(await Promise.all(names.map((one, at) => open(fresh, one, sealed[at]!)))).toEqual(names.map(() => plain));
});

test('a rotation changes the key outside while secrets stay readable with old and new services', async () => {
  const totp = name();
  const sealed = await seal(mine, totp);
  const [before] = test1.ports.keyEncryptionKeys;
  const after = Buffer.alloc(32, 9);
  const both: Ports = { ...test1.ports, keyEncryptionKeys: [after, before] };
  expect(await open(mine, totp, sealed, both)).toBe(plain);
  expect(await rotateKeys({ ...mine.system, ports: both })).toBe(1);
  expect(await rotateKeys({ ...mine.system, ports: both })).toBe(1);
  const done: Ports = { ...test1.ports, keyEncryptionKeys: [after] };
  expect(await open(mine, totp, sealed, done)).toBe(plain);
  await expect(open(mine, totp, sealed)).rejects.toThrow('no key-encryption key');
});

test('without the tenant’s key nothing of it opens', async () => {
  const fresh = await mintTenant(test1.ports);
  const totp = name();
  const sealed = await seal(fresh, totp);
  await inTenant(fresh, destroyTenantKeys);
  await expect(open(fresh, totp, sealed)).rejects.toThrow('does not open');
});
