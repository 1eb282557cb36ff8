import type { Erasure, ErasureReach } from '@redlich/contract';
import { query } from '../kernel/index.ts';

/** Deletions on request with the record of each step, the newest 100. */
export const listErasures = query('erasure.list', async ({ tx, tenantId }, _: void): Promise<{ items: Erasure[] }> => {
  const rows = await tx
    .selectFrom('erasures')
    .select(['erasureId', 'reach', 'requestedAt', 'finishedAt', 'keptTickets'])
    .where('tenantId', '=', tenantId)
    .orderBy('requestedAt', 'desc')
    .orderBy('erasureId', 'desc')
    .limit(100)
    .execute();
  const ids = rows.map((row) => row.erasureId);
  const steps = ids.length
    ? await tx
        .selectFrom('erasureSteps')
        .select(['erasureId', 'step', 'objects', 'articles', 'files', 'doneAt'])
        .where('tenantId', '=', tenantId)
        .where('erasureId', 'in', ids)
        .orderBy('position')
        .execute()
    : [];
  return {
    items: rows.map((row) => ({
      id: row.erasureId,
      reach: row.reach as ErasureReach,
      requestedAt: row.requestedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      keptTickets: row.keptTickets,
      steps: steps
        .filter((step) => step.erasureId === row.erasureId)
        .map(({ step, objects, articles, files, doneAt }) => ({
          step: step as Erasure['steps'][number]['step'],
          objects,
          articles,
          files,
          doneAt: doneAt.toISOString(),
        })),
    })),
  };
});
