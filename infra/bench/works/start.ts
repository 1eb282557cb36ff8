import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ask.ts';
import type { BenchTenant } from '../data/tenants.ts';
import { startServices, type BenchDatabase, type ServiceName, type Services } from '../instance.ts';
import type { StopOrder } from '../../local/stop-order.ts';
import { memoryOf, type Memory } from '../measure/memory.ts';

const patienceMs = 90_000;

/** W6: starts the three services with the database running. @returns seconds until the first page is there too */
export async function startCold(
  stops: StopOrder,
  database: BenchDatabase,
  tenant: BenchTenant,
  how: Parameters<typeof startServices>[2],
): Promise<{ services: Services; coldStartSeconds: number }> {
  const startedAt = performance.now();
  const services = await startServices(stops, database, how);
  const failed = new AbortController();
  const ready = services.ready.catch((error: unknown) => {
    failed.abort();
    throw error;
  });
  const [coldStartSeconds] = await Promise.all([firstPage(services, tenant, failed.signal, startedAt), ready]);
  return { services, coldStartSeconds };
}

/** Asks again and again until the page is there, or a service has failed, which is told elsewhere. */
async function firstPage(services: Services, tenant: BenchTenant, failed: AbortSignal, startedAt: number) {
  const page = { port: services.ports.REDLICH_WEB_PORT, path: '/login', headers: { host: tenant.host } };
  const isThere = () =>
    ask(page).then(
      ({ status, text }) => status === 200 && text.includes('<form'),
      () => false,
    );
  while (!failed.aborted && !(await isThere())) {
    if (performance.now() - startedAt > patienceMs) throw new Error('no page came; see the logs of api and web');
    await sleep(10);
  }
  return (performance.now() - startedAt) / 1000;
}

export type MemoryByService = Record<ServiceName, Memory>;

/** Undefined where the system does not tell. The worker's parsing children count as the worker's. */
export function memoryOfServices(services: Services): MemoryByService | undefined {
  const [api, web, worker] = (['api', 'web', 'worker'] as const).map((name) => memoryOf(services.pidOf(name)));
  return api && web && worker ? { api, web, worker } : undefined;
}

export const totalOf = (memory: MemoryByService, kind: keyof Memory): number =>
  Object.values(memory).reduce((total, one) => total + one[kind], 0);
