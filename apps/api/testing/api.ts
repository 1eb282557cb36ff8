import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@redlich/contract';
import { judgeConnection } from '@redlich/domain';
import { openTestPorts, testPassword, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { fakeResolver, type FakeZone } from '@redlich/platform/dns';
import { openImageRenderer } from '@redlich/platform/images';
import { createLoginPartner } from '@redlich/platform/login-partner';
import { createEgress } from '@redlich/platform/egress';
import { createOutgoing } from '@redlich/platform/outgoing';
import { openPaperPrinter } from '@redlich/platform/papers';
import type { ApiDependencies } from '../src/http/environment.ts';
import { createApp } from '../src/app.ts';
import { accessLogWriter, type AccessLogWriter } from '../src/http/access-log-writer.ts';
import { openLive } from '../src/http/live.ts';

export const consoleHost = 'console.localhost';

export type Who = Role | 'anonymous';

export interface TestApi extends TestPorts {
  app: ReturnType<typeof createApp>;
  accessLog: AccessLogWriter;
  /** What name servers say; a test writes into it. */
  zone: FakeZone;
  /** What the app was made of, for another one beside it. */
  dependencies: ApiDependencies;
  /** Asks the api as a person of a tenant; logs in once per person. */
  ask(
    tenant: TestTenant,
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  cookieOf(tenant: TestTenant, who: Role): Promise<string>;
}

/** The whole api on a database of the test file's own. */
export async function openTestApi(options: { allow?: string[] } = {}): Promise<TestApi> {
  // Sessions are checked against the real time by the session library.
  const test = await openTestPorts({ now: new Date() });
  const spoolDir = await mkdtemp(join(tmpdir(), 'redlich-test-spool-'));
  const live = await openLive({ url: test.database.appUrl, log: test.ports.log });
  const accessLog = accessLogWriter(test.ports);
  const zone: FakeZone = {};
  const printer = openPaperPrinter(spoolDir);
  const egress = createEgress({ places: [], judge: (connection) => judgeConnection(test.ports, connection) });
  const outgoing = createOutgoing({ egress, allow: options.allow ?? ['127.0.0.1:9'], timeoutMs: 3_000 });
  const dependencies: ApiDependencies = {
    ports: test.ports,
    live,
    accessLog,
    resolver: fakeResolver(zone, ['192.0.2.7']),
    outgoing,
    partner: createLoginPartner({ outgoing }),
    demoDesks: [],
    images: openImageRenderer(spoolDir),
    printer,
    spoolDir,
    consoleHost,
    queues: test.jobs,
    probes: {
      checks: async () => [{ name: 'api', ok: true, ms: 0 }],
      versions: async () => [],
      disk: async () => null,
      databaseBytes: async () => 0,
    },
    standingKeptMs: 0,
    isTrustedProxy: (address) => address === '127.0.0.1',
    ready: async () => void (await test.ports.db.pool.query('select 1')),
  };
  const app = createApp(dependencies);
  const cookies = new Map<string, Promise<string>>();
  const logIn = async (tenant: TestTenant, who: Role) => {
    const response = await app.request('/api/v1/session', {
      method: 'POST',
      headers: { host: tenant.host, 'content-type': 'application/json' },
      body: JSON.stringify({ email: tenant.email[who], password: testPassword }),
    });
    if (response.status !== 200) throw new Error(`the ${who} could not log in: ${response.status}`);
    return response.headers.get('set-cookie')!.split(';')[0]!;
  };
  const cookieOf = (tenant: TestTenant, who: Role) => {
    const key = `${tenant.slug} ${who}`;
    const cookie = cookies.get(key) ?? logIn(tenant, who);
    cookies.set(key, cookie);
    return cookie;
  };
  return {
    ...test,
    app,
    accessLog,
    zone,
    dependencies,
    cookieOf,
    async ask(tenant, who, method, path, body, headers = {}) {
      const cookie = who === 'anonymous' ? {} : { cookie: await cookieOf(tenant, who) };
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      return app.request(path.startsWith('/api/') ? path : `/api/v1${path}`, {
        method,
        headers: { host: tenant.host, ...cookie, ...json, ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    },
    async close() {
      printer.close();
      await live.stop();
      await test.close();
      await rm(spoolDir, { recursive: true, force: true });
    },
  };
}
