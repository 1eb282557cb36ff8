import { connectOwner } from '@redlich/db/copy';

/** @throws Error with one line while a backup was restored and what was deleted since is not yet deleted again */
export async function refuseBeforeReplay(ownerUrl: string): Promise<void> {
  const owner = await connectOwner(ownerUrl);
  try {
    const open = await owner.query('select from platform.restores where tenant_id is null and finished_at is null');
    if (open.length > 0)
      throw new Error('a restore is not finished: go on with `pnpm backup restore` and the same file');
  } finally {
    await owner.close();
  }
}
