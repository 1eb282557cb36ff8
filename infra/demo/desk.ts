import { may, type Actor, type NewAttachment, type Standing } from '@redlich/domain';
import type { KnownCustomer, People } from './fill-people.ts';
import type { PlannedMessage, PlannedTicket } from './plan.ts';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';

type Channel = DemoTenant['channels'][number];

/** A tenant's desk as far as tickets need it. */
export interface Desk {
  tenant: DemoTenant;
  /** When the demo is filled. */
  now: Date;
  people: People;
  /** By the keys of the texts. */
  queueIds: ReadonlyMap<string, string>;
  /** By address. */
  channelIds: ReadonlyMap<string, string>;
  rawMails: ReadonlyMap<PlannedMessage, DemoFile>;
  files: ReadonlyMap<DemoFile, NewAttachment>;
}

/** A ticket while it is being told. */
export interface Thread {
  ticketId: string;
  queueId: string;
  ticket: PlannedTicket;
  customer: KnownCustomer;
  channel: Channel;
  /** Made in this very transaction, so nobody else can change it. */
  standing: Standing;
  lastPublic: { text: string; author: string; at: Date } | undefined;
}

export const queueOf = (tenant: DemoTenant, { queue }: Pick<PlannedTicket, 'queue'>): string =>
  queue ?? Object.keys(tenant.queues)[0]!;

/** The desk's own address and name in a thread. */
export function channelOf(tenant: DemoTenant, ticket: Pick<PlannedTicket, 'queue'>): Channel {
  return tenant.channels.find(({ queue }) => queue === queueOf(tenant, ticket)) ?? tenant.channels[0]!;
}

export function agentOf({ tenant, people }: Desk, key: string): Actor {
  const actor = people.agents.get(key);
  if (!actor || !may(actor, 'article.create')) throw new Error(`${tenant.slug} has no agent "${key}" at the desk`);
  return actor;
}

export const attachmentsOf = ({ files }: Desk, step: { files: readonly DemoFile[] }): NewAttachment[] =>
  step.files.map((file) => files.get(file)!);
