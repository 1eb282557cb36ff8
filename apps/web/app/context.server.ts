import type { Language, Platform, Session, Tenant } from '@redlich/contract';
import type { Client } from './api.server.ts';

/** What stands behind the Host of a request. */
export type Site =
  | { kind: 'tenant'; tenant: Tenant }
  | { kind: 'platform'; platform: Platform }
  | { kind: 'unknown' }
  | { kind: 'unavailable' };

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    locale: Language;
    site: Site;
    session: Session | null;
    api: Client;
    cookies: string[];
  }
  interface Future {
    v3_singleFetch: true;
  }
}
