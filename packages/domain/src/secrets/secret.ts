import type { QueryScope } from '../kernel/index.ts';
import { decrypt, encrypt } from './cipher.ts';
import { keyOfVersion, newestKey } from './tenant-key.ts';

/** What a secret is for and whose: `totp` and the id of its row. */
export interface SecretName {
  purpose: string;
  id: string;
}

type SecretScope = Pick<QueryScope, 'tx' | 'tenantId' | 'ports' | 'now'>;

const contextOf = (tenantId: string, { purpose, id }: SecretName, version: number) =>
  `${tenantId}|${purpose}|${id}|${version}`;

/** What `sealSecret` writes, as a pattern of PostgreSQL: the key's version; then IV, text and tag in base64url. */
export const sealedPattern = '^[1-9][0-9]{0,8}\\.[A-Za-z0-9_-]{38,}$';

/** Seals a text for the database. It opens only under the same tenant, purpose and id. */
export async function sealSecret(scope: SecretScope, name: SecretName, plain: string): Promise<string> {
  const { version, key } = await newestKey(scope);
  return `${version}.${encrypt(key, Buffer.from(plain), contextOf(scope.tenantId, name, version))}`;
}

/** @throws Error when the text was sealed for something else, changed, or its key is gone */
export async function openSecret(scope: SecretScope, name: SecretName, sealed: string): Promise<string> {
  const [, versionText, text] = /^([1-9]\d{0,8})\.([\w-]+)$/.exec(sealed) ?? [];
  const version = Number(versionText);
  const key = text === undefined ? undefined : await keyOfVersion(scope, version);
  const plain = key && decrypt(key, text!, contextOf(scope.tenantId, name, version));
  if (!plain) throw new Error(`a secret of ${name.purpose} does not open`);
  return plain.toString();
}
