import type { HttpBindings } from '@hono/node-server';
import type { Language, TenantStanding } from '@redlich/contract';
import type {
  ImageRenderer,
  LoginPartner,
  NameResolver,
  OpenSession,
  OperatorSession,
  Ports,
  Scope,
} from '@redlich/domain';
import type { AddressRanges } from '@redlich/platform/config';
import type { QueueInspection } from '@redlich/platform/jobs';
import type { Probes } from './probes.ts';
import type { Outgoing } from '@redlich/platform/outgoing';
import type { PaperPrinter } from '@redlich/platform/papers';
import type { AccessLogWriter } from './access-log-writer.ts';
import type { Live } from './live.ts';

/** What the routes work with; made once in main.ts, or by a test. */
export interface ApiDependencies {
  ports: Ports;
  live: Live;
  accessLog: AccessLogWriter;
  outgoing: Outgoing;
  resolver: NameResolver;
  /** Where tenants' people log in elsewhere. */
  partner: LoginPartner;
  /** Slugs of the desks with known logins; in demo mode only. */
  demoDesks: readonly string[];
  /** Makes uploaded images anew, in processes of their own. */
  images: ImageRenderer;
  /** Sets papers as PDF, in a process of its own. */
  printer: PaperPrinter;
  /** Uploads are written here while they come in. */
  spoolDir: string;
  /** Whose X-Forwarded-For is believed. */
  isTrustedProxy: AddressRanges;
  /** The operator's console answers on this host and on no other. */
  consoleHost: string;
  /** Operators do nothing before they have a second factor. */
  operatorFactorRequired?: boolean;
  queues: QueueInspection;
  probes: Probes;
  /** How long the tenant of a host and its standing are remembered; tests ask each time. */
  standingKeptMs?: number;
  ready: () => Promise<void>;
}

/** What is known of a request before its route runs. */
export interface RequestFacts {
  requestId: string;
  language: Language;
  /** Where the request came from, past trusted proxies. For limits and the access log; never in another log. */
  clientAddress: string;
  /** Browser and system as the person would name them, empty when unknown. */
  device: string;
  /** Undefined on the platform's own host. */
  tenantId: string | undefined;
  /** Of the tenant; undefined where there is none. */
  standing: TenantStanding | undefined;
  /** On the console's host, where no tenant is. */
  console: boolean;
  operator: OperatorSession | undefined;
  /** An operator who lacks the second factor that is demanded. */
  mustSetUpFactor: boolean;
  session: OpenSession | undefined;
  scope: Scope;
}

export type Environment = {
  /** Absent where a test asks the app itself. */
  Bindings: Partial<HttpBindings>;
  Variables: { facts: RequestFacts; requestId: string };
};
