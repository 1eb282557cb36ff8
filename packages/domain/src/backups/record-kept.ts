import type { BackupTools } from './tools.ts';

/** Notes the backups that a restored list does not know, by their keys. */
export async function recordKept({ owner, keys }: BackupTools): Promise<void> {
  for (const { facts } of await keys.list())
    await owner.query(
      `insert into platform.backups (backup_id, kind, tenant_id, created_at, expires_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [facts['id'], facts['kind'], facts['tenantId'], facts['createdAt'], facts['expiresAt']],
    );
}
