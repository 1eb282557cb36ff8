import type { HttpBindings } from '@hono/node-server';
import type { Language } from '@redlich/contract';
import type { OpenSession, Ports, Scope } from '@redlich/domain';
import type { AddressRanges } from '@redlich/platform/config';
import type { Live } from './live.ts';

/** What the routes work with; made once in main.ts, or by a test. */
export interface ApiDependencies {
  ports: Ports;
  live: Live;
  demo: boolean;
  /** Uploads are written here while they come in. */
  spoolDir: string;
  /** Whose X-Forwarded-For is believed. */
  isTrustedProxy: AddressRanges;
  ready: () => Promise<void>;
}

/** What is known of a request before its route runs. */
export interface RequestFacts {
  requestId: string;
  language: Language;
  /** Where the request came from, past trusted proxies. For limits and the access log; never in another log. */
  clientAddress: string;
  /** Undefined on the platform's own host. */
  tenantId: string | undefined;
  session: OpenSession | undefined;
  scope: Scope;
}

export type Environment = {
  /** Absent where a test asks the app itself. */
  Bindings: Partial<HttpBindings>;
  Variables: { facts: RequestFacts; requestId: string };
};
