import { randomBytes } from 'node:crypto';
import type { QueryScope } from '../kernel/index.ts';
import { decrypt, encrypt } from './cipher.ts';

type KeyScope = Pick<QueryScope, 'tx' | 'tenantId' | 'ports' | 'now'>;
type Wrapping = Pick<KeyScope, 'tenantId'> & { ports: Pick<KeyScope['ports'], 'keyEncryptionKeys'> };

const wrapContext = (tenantId: string, version: number) => `${tenantId}|tenant-key|${version}`;

/** Opens a wrapped data key with whichever key-encryption key fits. @throws Error when none does: a key is missing */
export function unwrap({ ports, tenantId }: Wrapping, row: { version: number; wrappedKey: string }): Buffer {
  for (const candidate of ports.keyEncryptionKeys) {
    const key = decrypt(candidate, row.wrappedKey, wrapContext(tenantId, row.version));
    if (key) return key;
  }
  throw new Error('no key-encryption key opens the tenant’s key');
}

/** Wraps a data key with the key-encryption key in use. */
export const wrap = ({ ports, tenantId }: Wrapping, { version, key }: { version: number; key: Buffer }): string =>
  encrypt(ports.keyEncryptionKeys[0], key, wrapContext(tenantId, version));

const readKeys = ({ tx, tenantId }: KeyScope) =>
  tx
    .selectFrom('tenantKeys')
    .select(['version', 'wrappedKey'])
    .where('tenantId', '=', tenantId)
    .orderBy('version', 'desc');

/** The key to seal with; made when the tenant has none yet. */
export async function newestKey(scope: KeyScope): Promise<{ version: number; key: Buffer }> {
  const { tx, tenantId, now } = scope;
  const version = 1;
  const found = await readKeys(scope).executeTakeFirst();
  if (found) return { version: found.version, key: unwrap(scope, found) };
  const wrappedKey = wrap(scope, { version, key: randomBytes(32) });
  await tx
    .insertInto('tenantKeys')
    .values({ tenantId, version, wrappedKey, createdAt: now, wrappedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Of two that make it at once, the first one's is everybody's.
  const row = await readKeys(scope).executeTakeFirstOrThrow();
  return { version: row.version, key: unwrap(scope, row) };
}

export async function keyOfVersion(scope: KeyScope, version: number): Promise<Buffer | undefined> {
  const row = await readKeys(scope).where('version', '=', version).executeTakeFirst();
  return row && unwrap(scope, row);
}
