import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Ports } from '../kernel/index.ts';
import { folderOf } from './read-exported.ts';

/** A tenant that was erased as a whole, as its certificate has it: ids, times and numbers of rows. */
export interface ErasedTenant {
  tenantId: string;
  certificateId: string;
  begunAt: string;
  /** Since it was finished. */
  finishedAt?: string;
  counts?: Record<string, number>;
  sha256?: string;
}

/** No backup lives longer, whatever is configured. */
export const longestBackupDays = 400;

const folder = 'ledger/tenants/';

/** Notes outside of the database that a tenant is, or is being, erased: a restored backup is told by it. */
export async function recordErasedTenant({ files }: Pick<Ports, 'files'>, erased: ErasedTenant): Promise<void> {
  const content = Buffer.from(JSON.stringify(erased));
  await files.put(`${folder}${erased.tenantId}`, { stream: Readable.from([content]), bytes: content.length });
}

export async function findErasedTenant(
  { files }: Pick<Ports, 'files'>,
  tenantId: string,
): Promise<ErasedTenant | undefined> {
  const file = await files.open(`${folder}${tenantId}`);
  return file && (JSON.parse(await text(file.stream)) as ErasedTenant);
}

export async function* listErasedTenants({ files }: Pick<Ports, 'files'>): AsyncGenerator<ErasedTenant> {
  for await (const { key } of files.list(folder)) {
    const erased = await findErasedTenant({ files }, key.slice(folder.length));
    if (erased) yield erased;
  }
}

/**
 * Part of the nightly run: ledgers of tenants that no backup can hold any more. Those of others stay as long as the tenant:
 * they prove what was deleted, and name nobody.
 */
export async function deleteEndedLedgers({ files, clock }: Pick<Ports, 'files' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - longestBackupDays * 86_400_000).toISOString();
  for await (const { tenantId, finishedAt } of listErasedTenants({ files })) {
    if (finishedAt === undefined || finishedAt >= before) continue;
    for await (const { key } of files.list(folderOf(tenantId))) await files.delete(key);
    await files.delete(`${folder}${tenantId}`);
  }
}
