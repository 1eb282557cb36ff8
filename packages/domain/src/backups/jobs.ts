import type { Owner } from '@redlich/db/copy';
import type { Job, Ports } from '../kernel/index.ts';

interface Waiting {
  name: Job['name'];
  data: Job['data'];
  group: string | null;
}

/** Jobs that were not done, ids only: of a tenant, or those of the whole platform. The schedules make theirs again. */
export async function readJobs(owner: Owner, tenantId: string | undefined): Promise<string> {
  const rows = await owner.query<Waiting>(
    `select name, data, group_id as "group" from pgboss.job
     where state in ('created', 'retry', 'active') and name not like '\\_\\_%' and data is not null
       and data <> '{}' and data ->> 'tenantId' is not distinct from $1 order by created_on, id`,
    [tenantId ?? null],
  );
  return JSON.stringify(rows);
}

/** Adds them anew, in the transaction of the rows: whatever was done since finds nothing left to do, or does it twice. */
export async function writeJobs(owner: Owner, { jobs }: Pick<Ports, 'jobs'>, json: string): Promise<void> {
  for (const { name, data, group } of JSON.parse(json) as Waiting[]) {
    const { sql, parameters } = await jobs.compose(name, [data], group ? { group } : {});
    await owner.query(sql, parameters);
  }
}

/** Blobs whose deletion waits in the queue. */
export const readReleasedBlobs = (owner: Owner, tenantId: string): Promise<{ blobId: string; sha256: string }[]> =>
  owner.query(
    `select data ->> 'blobId' as "blobId", data ->> 'sha256' as sha256 from pgboss.job
     where name = 'files.delete-blob' and state in ('created', 'retry', 'active') and data ->> 'tenantId' = $1`,
    [tenantId],
  );
