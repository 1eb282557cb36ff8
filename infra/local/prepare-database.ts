import { appRole, migrate } from '@redlich/db/migrate';
import { queues } from '@redlich/domain';
import { installQueues } from '@redlich/platform/jobs';

/**
 * Brings the database to the newest schema and makes the job queues. Safe to run again and by two at once.
 * @returns the names of the migrations applied now
 */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const { applied } = await migrate({ ownerUrl });
  await installQueues({ ownerUrl, queues, appRole });
  return applied;
}
