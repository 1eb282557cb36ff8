import type { DeskFrame, Language, OperatorSessionView, Platform, Session, Tenant } from '@redlich/contract';
import type { Client } from './api.server.ts';

/** What stands behind the Host of a request. */
export type Site =
  | { kind: 'tenant'; tenant: Tenant }
  | { kind: 'platform'; platform: Platform }
  | { kind: 'console'; console: { demo: boolean } }
  | { kind: 'unknown' }
  | { kind: 'unavailable' };

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    locale: Language;
    site: Site;
    session: Session | null;
    /** On the console's host only. */
    operator: OperatorSessionView | null;
    api: Client;
    /** Session, counts, agents and queues. */
    deskFrame(): Promise<DeskFrame>;
    cookies: string[];
  }
  interface Future {
    v3_singleFetch: true;
  }
}
