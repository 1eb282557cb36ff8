import type { PortalSettings, Registers, RetentionCategory, SetIntake, IntakePolicy } from '@redlich/contract';

/** What a notice is made of: records and configuration of one tenant at one moment, and nothing else. */
export interface NoticeFacts {
  tenantName: string;
  /** The host that its pages are shown on. */
  host: string;
  scheme: 'http' | 'https';
  registers: Registers;
  retentionRules: readonly { category: RetentionCategory; retentionDays: number }[];
  intake: SetIntake;
  /** The addresses that mail is taken in at; `policy` where one decides otherwise than the tenant. */
  channels: readonly { address: string; policy: IntakePolicy | null }[];
  /** `requests.open` as it works: only where anybody may write in. */
  portal: PortalSettings;
  session: { idleMinutes: number; longestHours: number };
  /** Roles that have to log in with a second factor. */
  factorRoles: readonly string[];
  /** Whether any organisation lets people see each other's requests. */
  sharesRequests: boolean;
  keepsReadAccesses: boolean;
}
