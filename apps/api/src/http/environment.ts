import type { Language } from '@redlich/contract';
import type { OpenSession, Ports, Scope } from '@redlich/domain';
import type { Live } from './live.ts';

/** What the routes work with; made once in main.ts, or by a test. */
export interface ApiDependencies {
  ports: Ports;
  live: Live;
  demo: boolean;
  /** Uploads are written here while they come in. */
  spoolDir: string;
  ready: () => Promise<void>;
}

/** What is known of a request before its route runs. */
export interface RequestFacts {
  requestId: string;
  language: Language;
  /** Undefined on the platform's own host. */
  tenantId: string | undefined;
  session: OpenSession | undefined;
  scope: Scope;
}

export type Environment = { Variables: { facts: RequestFacts; requestId: string } };
