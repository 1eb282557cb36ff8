import { getTicket } from '@redlich/domain';
import { captureStatements, withValues } from '../capture.ts';
import { targets } from '../report/targets.ts';
import { articlesIn, probe } from './probe.ts';
import { dataSets, type Ground, type Work } from './plan.ts';
import { someTickets } from './some-tickets.ts';

const articles = 10;

/** W3: a ticket with ten articles. Another one each time. */
export async function openWorks(ground: Ground): Promise<Work[]> {
  const { services, database } = ground;
  const [apiPort, webPort] = [services.ports.REDLICH_API_PORT, services.ports.REDLICH_WEB_PORT];
  const works: Work[] = [];
  for (const set of dataSets(ground)) {
    const tickets = await someTickets(ground, set, { articles, atMost: 1000 });
    const first = tickets[0]!;
    const calls = (prefix: string, more: Record<string, string>) =>
      tickets.map(({ tenant, ticketId }) => ({
        method: 'GET' as const,
        path: `${prefix}${ticketId}`,
        headers: { ...tenant.headers, ...more },
        status: 200,
      }));
    const api = calls('/api/v1/tickets/', {});
    const page = calls('/desk/tickets/', { 'accept-encoding': 'gzip', accept: 'text/html' });
    await probe(apiPort, api, (text) => articlesIn(text) === articles);
    await probe(webPort, page, (text) => text.split('<article').length - 1 === articles);

    const statements = await captureStatements(database, first.tenant, (scope) =>
      getTicket(scope, { id: first.ticketId }),
    );
    const plain = tickets.map(({ tenant, ticketId }) => ({
      tenantId: tenant.tenantId,
      statements: withValues(
        statements,
        new Map([
          [first.tenant.tenantId, tenant.tenantId],
          [first.ticketId, ticketId],
        ]),
      ),
    }));
    const common = { id: 'W3', title: 'ticket with 10 articles', on: set.name } as const;
    works.push({ ...common, via: 'api', calls: api, plain, target: targets.openApi });
    works.push({ ...common, via: 'page', calls: page, plain: undefined, target: targets.openPage });
  }
  return works;
}
