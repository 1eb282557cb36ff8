import type { Ports } from '../kernel/index.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { SecretName } from './secret.ts';

type Keys = Pick<Ports, 'keyEncryptionKeys'>;

const contextOf = ({ purpose, id }: SecretName) => `platform|${purpose}|${id}`;

/** Seals a text of the platform itself, which has no tenant's key. It opens only for the same purpose and id. */
export const sealForPlatform = ({ keyEncryptionKeys: [key] }: Keys, name: SecretName, plain: string): string =>
  encrypt(key, Buffer.from(plain), contextOf(name));

/** Opens with the key in use or, during a rotation, the one before. @throws Error when neither fits */
export function openForPlatform({ keyEncryptionKeys }: Keys, name: SecretName, sealed: string): string {
  for (const key of keyEncryptionKeys) {
    const plain = decrypt(key, sealed, contextOf(name));
    if (plain) return plain.toString();
  }
  throw new Error(`a secret of ${name.purpose} does not open`);
}
