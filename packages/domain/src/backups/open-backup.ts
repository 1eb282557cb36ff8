import type { Ports } from '../kernel/index.ts';
import type { BackupTools } from './tools.ts';

export interface OpenBackup {
  id: string;
  file: string;
  kind: 'platform' | 'tenant';
  tenantId: string | null;
  createdAt: string;
  expiresAt: string;
  key: Buffer;
}

/**
 * What a file says of itself, with the key that opens it.
 * @throws Error when it has expired, or its key is not here or would outlive it
 */
export async function openBackup(
  { clock }: Pick<Ports, 'clock'>,
  { archives, keys }: Pick<BackupTools, 'archives' | 'keys'>,
  file: string,
): Promise<OpenBackup> {
  const facts = (await archives.facts(file)) as unknown as Omit<OpenBackup, 'file' | 'key'>;
  const now = clock.now().toISOString();
  if (facts.expiresAt <= now) throw new Error(`the backup expired at ${facts.expiresAt}: nothing opens it any more`);
  const found = await keys.find(facts.id);
  if (!found) throw new Error(`the key ${facts.id} of this backup is not in REDLICH_BACKUP_KEYS`);
  if (found.expiresAt > facts.expiresAt) throw new Error('the key of this backup would outlive it: it is not used');
  if (found.expiresAt <= now) throw new Error(`the key of this backup expired at ${found.expiresAt}`);
  return { ...facts, file, key: found.key };
}
