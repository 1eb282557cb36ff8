import type { PgBoss } from 'pg-boss';
import type { JobData } from './job-queue.ts';
import { deadLetterName } from './queues.ts';

export interface QueueState {
  name: string;
  /** Ready to run now. */
  waiting: number;
  /** Waits for its time: a retry, or something put off. */
  delayed: number;
  active: number;
  /** Failed for good and not yet replayed or discarded. */
  failed: number;
  /** How long the oldest job that is ready has been waiting. */
  oldestSeconds: number | null;
}

export interface DeadJob {
  id: string;
  queue: string;
  data: JobData;
  failedAt: Date;
}

export interface QueueInspection {
  states(names: readonly string[]): Promise<QueueState[]>;
  /** The newest first. */
  listDead(name: string, limit?: number): Promise<DeadJob[]>;
  /** Back into the queue they came from, with all their tries; one job or all of them. @returns how many */
  replayDead(name: string, id?: string): Promise<number>;
  /** @returns how many: 0 when there is no such job */
  discardDead(name: string, id: string): Promise<number>;
  /** Deletes every job of a tenant in any queue but the one named, finished ones too. @returns how many */
  deleteJobsOf(tenantId: string, except: string): Promise<number>;
}

/** What an operator sees of the queues and may do with jobs that failed for good. */
export function inspectQueues(boss: PgBoss): QueueInspection {
  const run = async <T>(text: string, values: unknown[]) => (await boss.getDb().executeSql(text, values)).rows as T[];
  return {
    async states(names) {
      const rows = await run<QueueState>(
        `select q.name,
           count(j.id) filter (where j.state in ('created', 'retry') and j.start_after <= now())::int as waiting,
           count(j.id) filter (where j.state in ('created', 'retry') and j.start_after > now())::int as delayed,
           count(j.id) filter (where j.state = 'active')::int as active,
           (select count(*)::int from pgboss.job d where d.name = q.name || '.dead' and d.state <> 'completed') as failed,
           extract(epoch from now() - min(greatest(j.created_on, j.start_after))
             filter (where j.state in ('created', 'retry') and j.start_after <= now()))::int as "oldestSeconds"
         from unnest($1::text[]) with ordinality q (name, place)
         left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active')
         group by q.name, q.place order by q.place`,
        [names],
      );
      return rows;
    },
    async listDead(name, limit = 200) {
      const rows = await run<{ id: string; data: JobData; failedAt: Date }>(
        `select id, data, created_on as "failedAt" from pgboss.job
         where name = $1 and state <> 'completed' order by created_on desc, id limit $2`,
        [deadLetterName(name), limit],
      );
      return rows.map((row) => ({ ...row, queue: name }));
    },
    async replayDead(name, id) {
      let moved = 0;
      for (;;) {
        const now = await boss.redrive(deadLetterName(name), { destination: name, ...(id && { ids: [id] }) });
        moved += now;
        if (now === 0 || id) return moved;
      }
    },
    async discardDead(name, id) {
      const gone = await run(`delete from pgboss.job where name = $1 and id = $2 returning id`, [
        deadLetterName(name),
        id,
      ]);
      return gone.length;
    },
    async deleteJobsOf(tenantId, except) {
      const gone = await run(`delete from pgboss.job where data ->> 'tenantId' = $1 and name <> $2 returning id`, [
        tenantId,
        except,
      ]);
      return gone.length;
    },
  };
}
