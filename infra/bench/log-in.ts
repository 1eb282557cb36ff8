import { ask } from './ask.ts';
import { inLanes } from './in-lanes.ts';
import { password, type BenchTenant } from './data/tenants.ts';

/** A tenant with an agent logged in. */
export type OpenTenant = BenchTenant & { headers: Record<string, string> };

/** Logs the agents in at the api, two at a time. */
export function logIn(apiPort: number, tenants: readonly BenchTenant[]): Promise<OpenTenant[]> {
  return inLanes(2, tenants, async (tenant) => {
    const body = JSON.stringify({ email: tenant.email, password });
    const headers = { host: tenant.host, 'content-type': 'application/json', 'content-length': `${body.length}` };
    const answer = await ask({ port: apiPort, path: '/api/v1/session', method: 'POST', headers, body });
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
    if (answer.status !== 200 || cookie === undefined) throw new Error(`no login at ${tenant.host}: ${answer.text}`);
    return { ...tenant, headers: { host: tenant.host, cookie } };
  });
}
