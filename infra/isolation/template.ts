import { appRole } from '@redlich/db/migrate';
import { dropTemplate, makeTemplate } from '@redlich/db/testing';
import { queues } from '@redlich/domain';
import { installQueues } from '@redlich/platform/jobs';

/** The migrated database that every run of mutated code clones. */
export async function makeIsolationTemplate(): Promise<{ template: string; drop(): Promise<void> }> {
  const { name } = await makeTemplate(({ ownerUrl }) => installQueues({ ownerUrl, queues, appRole }));
  return { template: name, drop: () => dropTemplate(name) };
}
