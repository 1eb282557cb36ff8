import { listTickets } from '@redlich/domain';
import { captureStatements, withValues } from '../capture.ts';
import { targets } from '../report/targets.ts';
import { probe, ticketsIn, ticketsOnPage } from './probe.ts';
import { dataSets, shuffled, type Ground, type Work } from './plan.ts';

/** W2: the tickets of a queue that are not closed, the first 50. Another queue each time. */
export async function listWorks(ground: Ground): Promise<Work[]> {
  const { services, database } = ground;
  const [apiPort, webPort] = [services.ports.REDLICH_API_PORT, services.ports.REDLICH_WEB_PORT];
  const works: Work[] = [];
  for (const { name, tenants } of dataSets(ground)) {
    const queues = shuffled(tenants.flatMap((tenant) => tenant.queueIds.map((queueId) => ({ tenant, queueId }))));
    const [first] = queues;
    if (!first) throw new Error('no queue');
    const query = (queueId: string) => `queueId=${queueId}&state=active`;
    const calls = (prefix: string, more: Record<string, string>) =>
      queues.map(({ tenant, queueId }) => ({
        method: 'GET' as const,
        path: `${prefix}${query(queueId)}`,
        headers: { ...tenant.headers, ...more },
        status: 200,
      }));
    const api = calls('/api/v1/tickets?limit=50&', {});
    const page = calls('/desk?', { 'accept-encoding': 'gzip', accept: 'text/html' });
    const expected = Math.min(50, Math.round(first.tenant.tickets * 0.06));
    await probe(apiPort, api, (text) => ticketsIn(text) === expected);
    await probe(webPort, page, (text) => ticketsOnPage(text) === expected);

    const statements = await captureStatements(database, first.tenant, (scope) =>
      listTickets(scope, { queueId: first.queueId, state: 'active', limit: 50 }),
    );
    const plain = queues.map(({ tenant, queueId }) => ({
      tenantId: tenant.tenantId,
      statements: withValues(
        statements,
        new Map([
          [first.tenant.tenantId, tenant.tenantId],
          [first.queueId, queueId],
        ]),
      ),
    }));
    const common = { id: 'W2', title: 'queue list of 50', on: name } as const;
    works.push({ ...common, via: 'api', calls: api, plain, target: targets.listApi });
    works.push({ ...common, via: 'page', calls: page, plain: undefined, target: targets.listPage });
  }
  return works;
}
