import type { Ports } from '../kernel/index.ts';
import type { BackupTools } from './tools.ts';

/**
 * Destroys backups whose time is over: the file, and the key, so that no copy of the file that lies elsewhere opens ever
 * again. Their lines in the list, and those of restores, go a year later. @returns their ids
 */
export async function expireBackups({ clock }: Pick<Ports, 'clock'>, tools: BackupTools): Promise<string[]> {
  const { owner, keys, archives } = tools;
  const now = clock.now();
  const over = (await keys.list()).filter(({ expiresAt }) => expiresAt <= now.toISOString());
  for (const { id, file } of over) {
    await keys.destroy(id);
    await archives.remove(file);
  }
  // Also of a list that was restored: what was destroyed since has no key here.
  await owner.query('update platform.backups set expired_at = $1 where expires_at <= $1 and expired_at is null', [now]);
  for (const [table, ended] of [
    ['backups', 'expired_at'],
    ['restores', 'finished_at'],
  ])
    await owner.query(`delete from platform.${table} where ${ended} < $1::timestamptz - interval '1 year'`, [now]);
  return over.map(({ id }) => id);
}
