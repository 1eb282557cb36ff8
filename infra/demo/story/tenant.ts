import type {
  ActivityInput,
  Channel,
  Hosting,
  IdentityPolicy,
  MandatoryFields,
  MeasureInput,
  Authority,
  Controller,
  DataProtectionOfficer,
  IntakePolicy,
  QuarantineReason,
  RecipientInput,
  RetentionCategory,
  SetIntake,
  SetRetentionRule,
  Sharing,
  OwnSentenceInput,
} from '@redlich/contract';
import type { DemoTicket } from './ticket.ts';

/** A rule of a category: what is left out stands as the contract has it. */
export type RetentionPlan = Pick<SetRetentionRule, 'period' | 'reason'> & Partial<SetRetentionRule>;

/** A tenant of the demo as it is written down. People, queues and organisations are named by short keys. */
export interface DemoTenant {
  slug: string;
  name: string;
  /** The first takes what names no queue. */
  queues: Record<string, string>;
  /** Addresses that take mail in, the first one is `support@<slug>.example`; what arrives becomes tickets unless said otherwise. */
  channels: readonly { address: string; senderName: string; queue: string; takes?: Channel['takes'] }[];
  agents: Record<string, DemoAgent>;
  organisations: Record<string, DemoOrganisation>;
  customers: Record<string, DemoCustomer>;
  privacy: DemoPrivacy;
  /** Without: anybody may write in. */
  intake?: DemoIntake;
  tickets: readonly DemoTicket[];
}

export interface DemoIntake extends SetIntake {
  /** By address, where it decides otherwise. */
  channels?: Record<string, IntakePolicy>;
  /** Whose mails wait in quarantine. */
  strangers: readonly DemoStranger[];
}

export interface DemoStranger {
  name: string;
  email: string;
  /** A channel's address. */
  to: string;
  subject: string;
  text: string;
  hoursAgo: number;
  reason: QuarantineReason;
}

export interface DemoAgent {
  name: string;
  email: string;
  role: 'admin' | 'agent' | 'dpo';
  language?: 'de' | 'en';
}

export interface DemoOrganisation {
  name: string;
  domains: readonly string[];
  sharing?: Sharing;
  isVip?: boolean;
  note?: string;
  contracts?: readonly DemoContract[];
}

export interface DemoContract {
  number: string;
  startedDaysAgo: number;
  /** Negative: it ended so many days ago; null: it has no end. */
  endsInDays: number | null;
  services: readonly string[];
  note?: string;
}

export interface DemoCustomer {
  firstName: string;
  lastName: string;
  email: string;
  /** A key of `organisations`. Who has none is made by the first mail, as the desk itself would do it. */
  organisation?: string;
  /** One of the people whom the organisation has chosen to see all of its requests. */
  seesOrganisation?: boolean;
  /** Whether there is a login to the portal. */
  login?: boolean;
  language?: 'de' | 'en';
}

export interface DemoRecipient extends Omit<RecipientInput, 'dpfCheckedOn'> {
  /** How long ago the list of the Data Privacy Framework was looked at. */
  dpfCheckedDaysAgo?: number;
  /** Of a processor: how long ago its contract was signed, and in how many days it ends; without: it has none, or no end. */
  contract?: { signedDaysAgo: number; endsInDays?: number };
}

export interface DemoPrivacy {
  /** How long ago the records were stated. */
  statedDaysAgo: number;
  controller: Controller;
  dpo: DataProtectionOfficer;
  authority: Authority;
  activities: readonly ActivityInput[];
  practice: {
    hosting: Hosting;
    identity: IdentityPolicy;
    consequences: MandatoryFields['consequences'];
    measures: readonly MeasureInput[];
  };
  recipients: readonly DemoRecipient[];
  retention: Record<RetentionCategory, RetentionPlan>;
  /** Classes of tickets that have a period of their own. */
  classes?: readonly (RetentionPlan & Pick<SetRetentionRule, 'class'>)[];
  /** How its notice differs from the product's. */
  shape?: { order: readonly string[]; hidden: readonly string[]; sentences: readonly OwnSentenceInput[] };
  /** A sentence of the version that a second person has approved and that waits for its day. */
  next?: OwnSentenceInput;
}
