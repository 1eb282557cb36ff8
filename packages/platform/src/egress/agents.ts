import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { PlatformConnection } from './connection.ts';
import type { Egress } from './egress.ts';

type Answer = (error: Error | null, socket?: Duplex) => void;
type Opened = { host?: string | null; port?: number | string | null };

const connectionOf = (purpose: PlatformConnection['purpose'], { host, port }: Opened, otherwise: number) => ({
  purpose,
  host: String(host ?? '').replace(/^\[|\]$/g, ''),
  port: Number(port ?? otherwise),
});

/** Agents for clients that open their own connections: each new socket is asked for first. */
export function guardedAgents(egress: Egress, purpose: PlatformConnection['purpose'], options: AgentOptions = {}) {
  class GuardedHttp extends HttpAgent {
    override createConnection(given: Opened & object, answer: Answer): undefined {
      egress
        .pass(connectionOf(purpose, given, 80))
        .then(() => answer(null, super.createConnection(given as never) as Duplex), answer);
    }
  }
  class GuardedHttps extends HttpsAgent {
    override createConnection(given: Opened & object, answer: Answer): undefined {
      egress
        .pass(connectionOf(purpose, given, 443))
        .then(() => answer(null, super.createConnection(given as never) as Duplex), answer);
    }
  }
  return { httpAgent: new GuardedHttp(options), httpsAgent: new GuardedHttps(options) };
}
