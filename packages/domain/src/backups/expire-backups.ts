import type { Ports } from '../kernel/index.ts';
import type { BackupTools } from './tools.ts';

const keptYears = 1;

/**
 * Destroys backups whose time is over: the file, and the key, so that no copy of the file that lies elsewhere opens ever
 * again. Their lines in the list go a year later. @returns their ids
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
  await owner.query('delete from platform.backups where expired_at < $1::timestamptz - make_interval(years => $2)', [
    now,
    keptYears,
  ]);
  return over.map(({ id }) => id);
}
