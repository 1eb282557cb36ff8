import { listTickets } from '@redlich/domain';
import { captureStatements, withValues } from '../capture.ts';
import { frequentWord, rareWord } from '../data/search-words.ts';
import { targets } from '../report/targets.ts';
import { probe, ticketsIn } from './probe.ts';
import { dataSets, shuffled, type Ground, type Work } from './plan.ts';

/** W4: a word that ten tickets of a tenant have, and one that every fifth has; the first 50 results. */
export async function searchWorks(ground: Ground): Promise<Work[]> {
  const works: Work[] = [];
  for (const [title, text, target] of [
    ['search, rare word', rareWord, targets.searchRare],
    ['search, frequent word', frequentWord, targets.searchFrequent],
  ] as const) {
    for (const { name, tenants } of dataSets(ground)) {
      const mixed = shuffled(tenants);
      const first = mixed[0]!;
      const calls = mixed.map((tenant) => ({
        method: 'GET' as const,
        path: `/api/v1/tickets?limit=50&text=${text}`,
        headers: tenant.headers,
        status: 200,
      }));
      const expected = text === rareWord ? 10 : Math.min(50, first.tickets / 5);
      await probe(ground.services.ports.REDLICH_API_PORT, calls, (answer) => ticketsIn(answer) === expected);
      const statements = await captureStatements(ground.database, first, (scope) =>
        listTickets(scope, { text, limit: 50 }),
      );
      const plain = mixed.map(({ tenantId }) => ({
        tenantId,
        statements: withValues(statements, new Map([[first.tenantId, tenantId]])),
      }));
      works.push({ id: 'W4', title, on: name, via: 'api', calls, plain, target });
    }
  }
  return works;
}
