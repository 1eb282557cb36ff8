import type {
  Channel,
  Feature,
  IntakePolicy,
  KeepingDutyKind,
  Language,
  MeasureEntry,
  PortalSettings,
  Registers,
  RetentionRule,
  SetIntake,
} from '@redlich/contract';
import type { Protection } from './measures/protection.ts';
import type { ShapeFacts } from './shape.ts';

/** A period that the nightly run carries out. */
export type NoticeRule = Pick<
  RetentionRule,
  'id' | 'category' | 'class' | 'period' | 'toYearEnd' | 'start' | 'action'
> & {
  /** When it was set; the defaults have none. */
  since?: Date;
};

/** What a notice is made of: records and configuration of one tenant at one moment, and nothing else. */
export interface NoticeFacts {
  tenantName: string;
  /** The host that its pages are shown on. */
  host: string;
  scheme: 'http' | 'https';
  registers: Registers;
  retentionRules: readonly NoticeRule[];
  /** How long a ticket past its period lies in the trash. */
  graceDays: number;
  /** What a statute keeps beyond these periods: each kind once. */
  keepingDuties: readonly { kind: KeepingDutyKind; years: number; statute: string }[];
  intake: SetIntake;
  /** The addresses that mail is taken in at; `policy` where one decides otherwise than the tenant, `takes` what becomes of it. */
  channels: readonly { address: string; policy: IntakePolicy | null; takes: Channel['takes'] }[];
  /** `requests.open` as it works: only where anybody may write in. */
  portal: PortalSettings;
  session: { idleMinutes: number; longestHours: number };
  /** Roles that have to log in with a second factor. */
  factorRoles: readonly string[];
  /** Whether any organisation lets people see each other's requests. */
  sharesRequests: boolean;
  keepsReadAccesses: boolean;
  /** What of the product is on. */
  featuresOn: readonly Feature[];
  /** Measures that the tenant states itself. */
  ownMeasures: readonly MeasureEntry[];
  protection: Protection;
  /** The text of each duty of the law pack that is in force today. */
  duties: Readonly<Record<string, Record<Language, string>>>;
  /** Where the platform keeps and sends data; `country` as found, else as configured; null: nobody said. */
  places: readonly { purpose: 'database' | 'files' | 'mail'; country: string | null; operator: string | null }[];
  /** Order, own sentences, own words. */
  shape: ShapeFacts;
}
