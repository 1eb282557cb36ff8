import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  acceptMail,
  changeEmail,
  createApiToken,
  addDomain,
  createArticle,
  createExport,
  createContract,
  createCustomer,
  createOrganisation,
  createServiceToken,
  createRole,
  createTeam,
  createTicket,
  createUpload,
  mergeCustomers,
  setIntake,
  requestSupportAccess,
  defaultPortalSettings,
  setPortalSettings,
  createWebhook,
  recordReading,
  setReadAccessLog,
  setRetentionRule,
  testWebhook,
  writeAccessLog,
  type Ports,
} from '@redlich/domain';
import { withTenant } from '@redlich/db';
import type { TestDatabase } from '@redlich/db/testing';
import { testPassword, type TestTenant } from '@redlich/domain/testing';
import { furnishAccess } from './furnish-access.ts';
import { furnishBreaches } from './furnish-breaches.ts';
import { furnishBranding } from './furnish-branding.ts';
import { furnishAbsence, furnishAlerts, furnishAnnouncements, furnishConsents } from './furnish-consents.ts';
import { furnishRegisters } from './furnish-registers.ts';
import { furnishRecipients } from './furnish-recipients.ts';
import { furnishObjections } from './furnish-objections.ts';
import { furnishLocks } from './furnish-locks.ts';
import { furnishDataRequests } from './furnish-data-requests.ts';
import { furnishDisclosures } from './furnish-disclosures.ts';
import { furnishPapers } from './furnish-papers.ts';
import { furnishRetention } from './furnish-retention.ts';
import { furnishRows } from './furnish-rows.ts';

/** Puts something of every kind into a tenant, each text carrying the canary. */
export async function furnish(ports: Ports, tenant: TestTenant, canary: string): Promise<void> {
  const { as } = tenant;
  const dir = await mkdtemp(join(tmpdir(), 'redlich-test-furnish-'));
  const path = join(dir, 'file');
  const content = `${canary} ${randomUUID()}`;
  await writeFile(path, content);
  const file = { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  const upload = () => createUpload(as.customer, { file, fileName: `${canary}.txt`, contentType: 'text/plain' });
  const ticket = await createTicket(as.customer, {
    subject: `${canary} Betreff`,
    body: `${canary} Text`,
    attachments: [(await upload()).id],
  });
  await upload();
  await createArticle(as.agent, { id: ticket.id, visibility: 'internal', body: `${canary} Notiz` });
  const organisation = await createOrganisation(as.admin, {
    name: `${canary} GmbH`,
    domains: [`${canary.toLowerCase()}.example`],
    note: `${canary} Vermerk`,
  });
  await createContract(as.admin, {
    organisationId: organisation.id,
    number: `${canary} 1`,
    startsOn: '2026-01-01',
    services: [`${canary} Wartung`],
  });
  const queues = [{ queueId: tenant.queueId, rights: ['read' as const] }];
  await createRole(as.admin, { name: `${canary} Rolle`, privileges: ['tickets.work'], queues });
  await createTeam(as.admin, { name: `${canary} Team`, memberIds: [as.agent.actor.id!], queues });
  const text = { de: `${canary} Zweck`, en: `${canary} purpose` };
  await furnishRegisters(tenant, text);
  await furnishRecipients(tenant, canary, file);
  await setRetentionRule(as.dpo, { category: 'closedTickets', period: 'P700D', reason: `${canary} Grund` });
  await furnishLocks(ports, tenant, canary);
  await furnishRetention(ports, tenant, canary);
  const scopes = ['ticket.list'];
  await createApiToken(as.agent, { name: `${canary} Token`, scopes, expiresInDays: 30 });
  await addDomain(as.admin, { domain: `${canary}.example` });
  const webhook = await createWebhook(as.admin, {
    name: `${canary} Webhook`,
    url: 'https://hooks.example/',
    events: ['ticket.created'],
  });
  await testWebhook(as.admin, { id: webhook.id });
  await recordReading(as.agent, ticket.id);
  await setReadAccessLog(as.dpo, { keeps: true });
  const line = { browser: canary, operatingSystem: canary, ipAddress: '192.0.2.7', at: ports.clock.now() };
  await writeAccessLog(ports, tenant.tenantId, [line]);
  await createServiceToken(as.admin, { name: `${canary} Dienst`, scopes, expiresInDays: 30 });
  await acceptMail(
    ports,
    { envelope: { from: `${canary.toLowerCase()}@firma.example`, to: [tenant.supportAddress] }, raw: file },
    randomUUID(),
  );
  const person = (name: string) =>
    createCustomer(as.admin, { firstName: canary, lastName: name, email: `${canary}-${name}@firma.example` });
  const [stays, goes] = [await person('neu'), await person('alt')];
  await mergeCustomers(as.admin, { id: stays.id, otherId: goes.id, name: 'kept', email: 'kept', organisation: 'kept' });
  await setIntake(as.admin, { policy: 'known', answersStrangers: true, quarantineDays: 7 });
  await holdMail(ports, tenant, canary);
  const operator = {
    operatorId: randomUUID(),
    email: 'kim@plattform.example',
    name: `${canary} Kim`,
    language: 'de',
  } as const;
  await createExport(as.admin, undefined);
  await requestSupportAccess(
    { ports, operator, requestId: randomUUID() },
    { id: tenant.tenantId, reason: `${canary} Anliegen` },
  );
  await furnishRows(ports, tenant, canary);
  await setPortalSettings(as.admin, { ...defaultPortalSettings, confirmation: { de: `${canary} Dank`, en: '' } });
  await changeEmail(as.customer, { email: `${canary.toLowerCase()}@neu.example`, password: testPassword });
  await furnishErasure(ports, tenant);
  await furnishNotice(ports, tenant, canary);
  await furnishAccess(ports, tenant, canary);
  await furnishBranding(ports, tenant, canary);
  await furnishConsents(tenant, canary);
  await furnishAbsence(ports, tenant, canary);
  await furnishPapers(tenant, canary);
  await furnishAlerts(tenant, canary);
  await furnishAnnouncements(tenant, canary);
  await furnishDataRequests(ports, tenant, canary);
  await furnishObjections(ports, tenant, canary);
  await furnishBreaches(tenant, canary);
  await furnishDisclosures(tenant, canary);
  await rm(dir, { recursive: true });
}

/** The record of a deletion, as a finished one leaves it. */
async function furnishErasure({ db, clock }: Ports, { tenantId }: TestTenant): Promise<void> {
  const erasureId = randomUUID();
  const at = clock.now();
  await withTenant(db, tenantId, async (tx) => {
    const erasure = { tenantId, erasureId, customerId: randomUUID(), requestedAt: at, finishedAt: at };
    await tx.insertInto('erasures').values(erasure).execute();
    const step = { tenantId, erasureId, position: 1, step: 'person', objects: 1, articles: 0, files: 0, doneAt: at };
    await tx.insertInto('erasureSteps').values(step).execute();
  });
}

/** A published notice, whatever it says. */
async function furnishNotice({ db, clock }: Ports, { tenantId, as }: TestTenant, canary: string): Promise<void> {
  const document = (language: string) =>
    JSON.stringify({ language, title: `${canary} Erklärung`, tenantName: canary, sections: [] });
  await withTenant(db, tenantId, async (tx) => {
    await tx
      .insertInto('noticeVersions')
      .values({
        tenantId,
        version: 1,
        validFrom: clock.now(),
        publishedAt: clock.now(),
        publishedBy: randomUUID(),
        documentDe: document('de'),
        documentEn: document('en'),
        sha256De: 'a'.repeat(64),
        sha256En: 'b'.repeat(64),
      })
      .execute();
    const at = clock.now();
    const noticeRunId = randomUUID();
    const run = { tenantId, noticeRunId, kind: 'asked', at, version: 1, tookMs: 1, sentences: 1, contradicted: 1 };
    await tx.insertInto('noticeRuns').values(run).execute();
    const sentenceId = `${canary}.satz`;
    await tx
      .insertInto('noticeVerdicts')
      .values({ tenantId, sentenceId, verdict: 'contradicted', since: at })
      .execute();
    await tx
      .insertInto('noticeVerdictChanges')
      .values({
        tenantId,
        noticeVerdictChangeId: randomUUID(),
        noticeRunId,
        sentenceId,
        at,
        was: 'holds',
        became: 'contradicted',
      })
      .execute();
    await tx.insertInto('noticeWatches').values({ tenantId, checkedAt: at }).execute();
    const text = { textDe: `${canary} Satz`, textEn: `${canary} sentence` };
    const sha256 = { sha256De: 'a'.repeat(64), sha256En: 'b'.repeat(64) };
    await tx.insertInto('noticeShapes').values({ tenantId, changedAt: at }).execute();
    await tx
      .insertInto('ownSentences')
      .values({ tenantId, ownSentenceId: randomUUID(), section: 'data', ...text, createdAt: at, changedAt: at })
      .execute();
    await tx
      .insertInto('ownWordings')
      .values({ tenantId, sentence: 'data.sources', ...text, claims: '[]', changedAt: at })
      .execute();
    await tx
      .insertInto('noticeReviews')
      .values({
        tenantId,
        noticeReviewId: randomUUID(),
        state: 'returned',
        ...sha256,
        requestedBy: randomUUID(),
        requestedAt: at,
        decidedBy: randomUUID(),
        decidedAt: at,
        comment: `${canary} Anmerkung`,
      })
      .execute();
    await tx
      .insertInto('noticeVersions')
      .values({
        tenantId,
        version: 2,
        validFrom: new Date(at.getTime() + 86_400_000),
        publishedAt: at,
        documentDe: document('de'),
        documentEn: document('en'),
        ...sha256,
      })
      .execute();
    await tx.insertInto('noticeWithdrawals').values({ tenantId, version: 2, withdrawnAt: at }).execute();
    await tx
      .insertInto('shownNotices')
      .values({
        tenantId,
        shownNoticeId: randomUUID(),
        customerId: as.customer.actor.id!,
        occasion: 'account',
        version: 1,
        language: 'de',
        shownAt: at,
      })
      .execute();
  });
}

/** Puts the mail that has just come in into quarantine, as the worker would do it. */
async function holdMail({ db }: Ports, { tenantId }: TestTenant, canary: string): Promise<void> {
  await withTenant(db, tenantId, async (tx) => {
    const { incomingMailId } = await tx
      .updateTable('incomingMails')
      .set({ state: 'quarantined', senderKey: `${canary.toLowerCase()}@fremd.example` })
      .where('tenantId', '=', tenantId)
      .returning('incomingMailId')
      .executeTakeFirstOrThrow();
    const at = new Date();
    await tx
      .insertInto('quarantinedMails')
      .values({
        tenantId,
        incomingMailId,
        senderAddress: `${canary}@fremd.example`,
        senderName: `${canary} Fremd`,
        subject: `${canary} Angebot`,
        bodyText: `${canary} Text`,
        attachmentCount: 0,
        reason: 'unknown',
        answerDue: false,
        quarantinedAt: at,
        expiresAt: new Date(at.getTime() + 86_400_000),
      })
      .execute();
    await tx
      .insertInto('strangerAnswers')
      .values({ tenantId, addressHash: canary, onDay: '2026-01-01', answeredAt: at })
      .execute();
  });
}

export interface Inventory {
  /** An id of every column of every table of the tenant. */
  ids: string[];
  /** Changes when any row of the tenant changes. */
  fingerprint: string;
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is the platform's, told to every tenant alike. */
const isNobodys: ReadonlySet<string> = new Set(['tenant_id', 'sub_processor_id']);

/** Reads everything a tenant has, as the owner of the tables. */
export async function takeInventory(database: TestDatabase, tenantId: string): Promise<Inventory> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
    const tables = await client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
       where c.table_schema = 'public' and c.column_name = 'tenant_id' order by 1`,
    );
    const ids = new Set<string>();
    const hash = createHash('sha256');
    for (const { name } of tables.rows) {
      const rows = await client.query<Record<string, unknown>>(`select * from ${name} t order by t::text`);
      for (const column of Object.keys(rows.rows[0] ?? {})) {
        if (!column.endsWith('_id') || isNobodys.has(column)) continue;
        const id = rows.rows.map((row) => row[column]).find((value) => typeof value === 'string' && isUuid.test(value));
        if (id !== undefined) ids.add(id as string);
      }
      hash.update(name).update(JSON.stringify(rows.rows));
    }
    await client.query('rollback');
    return { ids: [...ids], fingerprint: hash.digest('hex') };
  } finally {
    await client.end();
  }
}

/** Limits begin anew. */
export async function forgetAttempts(database: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('truncate platform.attempts').finally(() => client.end());
}
