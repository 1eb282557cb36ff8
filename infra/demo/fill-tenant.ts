import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import {
  command,
  createChannel,
  createQueue,
  DomainError,
  findTenantByHost,
  registerTenant,
  applyLocks,
  runRetention,
  systemActor,
  type CommandScope,
  type NewAttachment,
  type Ports,
  type Scope,
} from '@redlich/domain';
import type { Desk } from './desk.ts';
import { fillBranding } from './branding/fill-branding.ts';
import { deliverQueued } from './fill-article.ts';
import { fillAccess } from './fill-access.ts';
import { fillAlerts } from './fill-alerts.ts';
import { fillDisclosures } from './fill-disclosures.ts';
import { fillBreaches } from './fill-breaches.ts';
import { fillAnnouncements } from './fill-announcements.ts';
import { fillConsents } from './fill-consents.ts';
import { fillDataRequests } from './fill-data-requests.ts';
import { fillIntake, planStrangers, type PlannedStranger } from './fill-intake.ts';
import { fillLocks } from './fill-locks.ts';
import { fillPackages } from './fill-packages.ts';
import { fillPapers } from './fill-papers.ts';
import { fillPeople } from './fill-people.ts';
import { fillPortal } from './fill-portal.ts';
import { fillContracts } from './fill-contracts.ts';
import { fillPrivacy, fillPurposes, prepareNext, publishPrivacy } from './fill-privacy.ts';
import { fillTicket } from './fill-ticket.ts';
import { fillWaysIn } from './fill-ways-in.ts';
import { openPast, type Past } from './past.ts';
import { filesOf, foundedDaysAgo, planTickets, type PlannedMessage, type PlannedTicket } from './plan.ts';
import { planRawMails } from './raw-mails.ts';
import { storeFiles } from './store-files.ts';
import type { DemoSlug } from './slugs.ts';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';

const dayMs = 86_400_000;
/** Where people asked about their data so far. */
const withDataRequests: ReadonlySet<string> = new Set<DemoSlug>(['nordlicht', 'seewind']);

/** Whether nothing is left to do: the notice is published last. */
export async function isFilled({ db }: Pick<Ports, 'db'>, host: string): Promise<boolean> {
  const tenantId = await findTenantByHost(db, host);
  if (!tenantId) return false;
  const version = await withTenant(db, tenantId, (tx) =>
    tx.selectFrom('noticeVersions').select('version').where('tenantId', '=', tenantId).limit(1).executeTakeFirst(),
  );
  return version !== undefined;
}

/**
 * Fills a tenant: its record, then its files, then everything else in one transaction. Cut off at any point it can be
 * run again: the record is found by its host, the files by their content.
 */
export async function fillTenant(ports: Ports, input: { tenant: DemoTenant; host: string; now: Date }): Promise<void> {
  const { tenant, host, now } = input;
  const foundedAt = new Date(now.getTime() - foundedDaysAgo * dayMs);
  const tenantId = await registeredAt({ ...ports, clock: { now: () => foundedAt } }, tenant, host);
  const scope: Scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
  const tickets = planTickets(tenant, now);
  const rawMails = planRawMails(tenant, tickets, now);
  const strangers = planStrangers(tenant, now);
  const strangersFiles = strangers.map(({ file }) => file);
  const files = await storeFiles(scope, [...filesOf(tickets), ...rawMails.values(), ...strangersFiles]);
  await fillContent(scope, { tenant, tickets, rawMails, files, strangers, foundedAt, now });
  // A desk of that age has had its nightly runs: what is past its period is not there.
  await applyLocks(scope);
  await runRetention(scope, now);
  await fillContracts(scope, tenant.privacy, now);
  await publishPrivacy(scope, tenant.privacy, now);
  await prepareNext(scope, tenant, now);
}

async function registeredAt(ports: Ports, { slug, name }: DemoTenant, host: string): Promise<string> {
  const known = await findTenantByHost(ports.db, host);
  if (known) return known;
  const tenantId = randomUUID();
  try {
    await registerTenant({ ports, tenantId, actor: systemActor, requestId: randomUUID() }, { slug, name, host });
    return tenantId;
  } catch (error) {
    // Another start was quicker.
    const other = error instanceof DomainError ? await findTenantByHost(ports.db, host) : undefined;
    if (!other) throw error;
    return other;
  }
}

interface Content {
  tenant: DemoTenant;
  tickets: readonly PlannedTicket[];
  rawMails: ReadonlyMap<PlannedMessage, DemoFile>;
  files: ReadonlyMap<DemoFile, NewAttachment>;
  strangers: readonly PlannedStranger[];
  foundedAt: Date;
  now: Date;
}

const fillContent = command('ticket.import', async (scope, content: Content): Promise<void> => {
  scope.audit({ objectKind: 'tenant', objectId: scope.tenantId });
  if (!(await isMine(scope))) return;
  const { tenant, foundedAt, now } = content;
  const past = openPast(scope);
  await fillPurposes(past, tenant.privacy, foundedAt);
  const people = await fillPeople(past, tenant, foundedAt, now);
  const ids = await fillDesk(past, tenant, foundedAt);
  await fillPortal(past, tenant.slug, people.agents.get('admin')!, foundedAt);
  await fillBranding(past, tenant.slug as DemoSlug, people.agents.get('admin')!, foundedAt);
  await fillPrivacy(past, tenant.privacy, people.agents.get('dpo')!, now);
  await fillPapers(past, people, tenant, now);
  await fillConsents(past, people, { tenantName: tenant.name, foundedAt, now });
  const desk: Desk = { ...content, ...ids, people };
  const admin = people.agents.get('admin')!;
  await fillIntake(past, desk, { admin, at: foundedAt, strangers: content.strangers });
  for (const ticket of content.tickets) await fillTicket(past, desk, ticket);
  await fillAccess(past, people, { foundedAt, now, queueIds: ids.queueIds });
  await fillWaysIn(past, tenant.slug as DemoSlug, people, { foundedAt, now });
  await fillAnnouncements(past, people, { now });
  await fillLocks(past, people, { now });
  if (withDataRequests.has(tenant.slug)) await fillDataRequests(past, people, { now });
  if (withDataRequests.has(tenant.slug)) await fillDisclosures(past, people, { tenant, now });
  await fillPackages(scope, people, now);
  if (tenant.slug === 'nordlicht') await fillBreaches(past, people, { now });
  await fillAlerts(scope, now);
  await deliverQueued(scope);
  await past.writeAudit();
});

/** Two starts at once: the second waits for the first and finds nothing to do. */
async function isMine({ tx, tenantId }: CommandScope): Promise<boolean> {
  await tx.selectFrom('ticketCounters').select('lastNumber').where('tenantId', '=', tenantId).forUpdate().execute();
  const agent = await tx
    .selectFrom('agents')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .limit(1)
    .executeTakeFirst();
  return agent === undefined;
}

async function fillDesk(past: Past, tenant: DemoTenant, at: Date): Promise<Pick<Desk, 'queueIds' | 'channelIds'>> {
  const queueIds = new Map<string, string>();
  for (const [key, name] of Object.entries(tenant.queues)) {
    const queue = await createQueue(past.at(at, systemActor, 'queue.create'), { name });
    queueIds.set(key, queue.id);
  }
  const channelIds = new Map<string, string>();
  for (const { address, senderName, queue, takes } of tenant.channels) {
    const made = { address, senderName, queueId: queueIds.get(queue)!, takes };
    const channel = await createChannel(past.at(at, systemActor, 'channel.create'), made);
    channelIds.set(address, channel.id);
  }
  return { queueIds, channelIds };
}
