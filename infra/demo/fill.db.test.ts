import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anonymousActor,
  blobKey,
  findTenantByHost,
  checkNotice,
  getNotice,
  getPublication,
  lintOwnNotice,
  logIn,
  listRetentionRules,
  previewRetention,
  systemActor,
  type Scope,
} from '@redlich/domain';
import { openTestPorts, type TestPorts } from '@redlich/domain/testing';
import { fillDemo } from './fill.ts';
import { demoSlugs } from './slugs.ts';

let demo: TestPorts;
/** The tables' owner as a superuser would see them: without row-level security. */
let everywhere: pg.Client;
const scopes = new Map<string, Scope>();

const fill = (more: { files?: TestPorts['ports']['files']; report?: (line: string) => void } = {}) => {
  const { appUrl, ownerUrl } = demo.database;
  const files = { ...demo.ports.files, ready: async () => {}, ...more.files };
  return fillDemo({ appUrl, ownerUrl, secret: demo.ports.secret, files, ...(more.report && { report: more.report }) });
};

const rows = async <T extends object>(sql: string): Promise<T[]> => (await everywhere.query<T>(sql)).rows;

const counts = () =>
  rows<{ table: string; count: number }>(
    ['tenants', 'agents', 'customers', 'tickets', 'articles', 'attachments', 'blobs', 'audit_entries', 'recipients']
      .map((table) => `select '${table}' as table, count(*)::int from ${table}`)
      .join(' union all '),
  );

/** Runs a fill in a process of its own and ends it with SIGKILL while it writes tickets. */
async function killHalfWay(): Promise<void> {
  const { appUrl, ownerUrl } = demo.database;
  const script = `
    import { diskFiles } from '@redlich/platform/files';
    import { fillDemo } from './fill.ts';
    const files = diskFiles({ dir: ${JSON.stringify(demo.filesDir)} });
    await fillDemo({ appUrl: ${JSON.stringify(appUrl)}, ownerUrl: ${JSON.stringify(ownerUrl)}, secret: 'x'.repeat(32), files });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = once(child, 'exit');
  const filling = `select from pg_stat_activity where datname = current_database()
    and application_name = 'redlich-demo' and query like 'insert into "articles"%'`;
  while (child.exitCode === null && (await rows(filling)).length === 0);
  child.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
}

beforeAll(async () => {
  demo = await openTestPorts({ now: new Date() });
  const url = new URL(process.env['REDLICH_TEST_SERVER_URL']!);
  url.pathname = `/${demo.database.name}`;
  everywhere = new pg.Client({ connectionString: url.toString() });
  await everywhere.connect();
});
afterAll(async () => {
  await everywhere.end();
  await demo.close();
});

test('a fill that is cut off twice is completed by the next one', async () => {
  let puts = 0;
  const failing: TestPorts['ports']['files'] = {
    ...demo.ports.files,
    put: async (key, file) => {
      puts += 1;
      if (puts > 12) throw new Error('the store is gone');
      await demo.ports.files.put(key, file);
    },
  };
  await expect(fill({ files: failing })).rejects.toThrow('the store is gone');

  await killHalfWay();
  expect(await rows('select from agents')).toEqual([]);

  await fill();
  expect(
    await rows('select slug, count(*)::int from tickets join tenants using (tenant_id) group by slug order by slug'),
  ).toEqual(demoSlugs.toSorted().map((slug) => ({ slug, count: 40 })));
  for (const slug of demoSlugs) {
    const tenantId = await findTenantByHost(demo.ports.db, `${slug}.localhost`);
    scopes.set(slug, { ports: demo.ports, tenantId: tenantId!, actor: systemActor, requestId: randomUUID() });
  }
}, 120_000);

test('a second fill changes nothing and is done at once, two at a time too', async () => {
  const before = await counts();
  const begun = performance.now();
  const reported: string[] = [];
  await fill({ report: (line) => reported.push(line) });
  const tookMs = performance.now() - begun;
  await Promise.all([fill(), fill()]);
  expect(await counts()).toEqual(before);
  expect(reported).toEqual([]);
  // Usually 40 ms.
  expect(tookMs).toBeLessThan(1_000);
});

test.each(demoSlugs)('everybody at %s can log in with the demo password', async (slug) => {
  const scope = { ...scopes.get(slug)!, actor: anonymousActor };
  for (const [email, role] of [
    [`admin@${slug}.example`, 'admin'],
    [`agent@${slug}.example`, 'agent'],
    [`dpo@${slug}.example`, 'dpo'],
    [`kunde@kunde-${slug}.example`, 'customer'],
  ] as const) {
    const outcome = await logIn(scope, { email, password: 'redlich-demo', address: '127.0.0.1', device: '' });
    if (outcome.kind !== 'open') throw new Error('a second step is due');
    expect(outcome.session.session.person.roles.map(({ builtIn }) => builtIn)).toEqual(
      role === 'customer' ? [] : [role],
    );
  }
});

test.each(demoSlugs)('the notice of %s lacks nothing, in both languages', async (slug) => {
  for (const language of ['de', 'en'] as const) {
    const notice = await getNotice(scopes.get(slug)!, { language });
    expect(notice.missing).toEqual([]);
    expect(new Date(notice.changedAt!).getTime()).toBeLessThan(Date.now());
  }
});

test.each(demoSlugs)('the notice of %s is published and no sentence of it is contradicted', async (slug) => {
  const check = await checkNotice(scopes.get(slug)!, { language: 'de' });
  expect(check.published?.version).toBe(1);
  // What differs waits for its day already.
  const { pending, changes } = await getPublication(scopes.get(slug)!, { language: 'de' });
  expect(changes).toEqual([]);
  expect(check.changes).toHaveLength(pending === null ? 0 : 1);
  const contradicted = check.sentences.filter(({ verdict }) => verdict === 'contradicted');
  expect(contradicted.map(({ id, evidence }) => [id, evidence])).toEqual([]);
});

test.each(demoSlugs)('the notice of %s raises no error of the lints, in both languages', async (slug) => {
  for (const language of ['de', 'en'] as const) {
    const { text, findings } = await lintOwnNotice(scopes.get(slug)!, { language });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ id, start, end }) => [id, text.slice(start - 60, end + 20)])).toEqual([]);
  }
});

test('what the notice says of recipients is that of the five ways to run a desk', async () => {
  const found = await rows<{ slug: string; recipients: string[] | null }>(`select slug,
    array_agg(country || ' ' || coalesce(transfer_mechanism, '-') order by r.name) filter (where r.name is not null) as recipients
    from tenants t left join recipients r using (tenant_id) group by slug`);
  expect(Object.fromEntries(found.map(({ slug, recipients }) => [slug, recipients]))).toEqual({
    nordlicht: null,
    seewind: ['DE -'],
    talwerk: ['DE -'],
    wolkenlos: ['US dpf', 'IE -', 'US scc'],
    rundum: ['AT -', 'US scc', 'LU -', 'NL -', 'DE -', 'DE -'],
  });
});

test('nothing real is addressed: every address ends in .example', async () => {
  const found = await rows<{ address: string }>(`select email as address from customers union select email from agents
    union select address from channels union select address from platform.addresses union select email_key from logins
    union select from_address from articles where from_address is not null union select unnest(to_addresses) from articles
    union select envelope_from from incoming_mails union select trim(both '<>' from message_id) from articles where message_id is not null
    union select record->>'email' from notice_records where kind <> 'authority' and record ? 'email'`);
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter(({ address }) => !/@[a-z0-9.-]+\.example$/.test(address))).toEqual([]);
});

test('no mail waits to be sent, and one shows why it was refused', async () => {
  const states = await rows(
    `select d.state, count(*)::int > 100 as many from articles left join article_deliveries d using (tenant_id, article_id) where kind = 'email' and author_kind = 'agent' group by 1 order by 1`,
  );
  expect(states).toEqual([
    { state: 'failed', many: false },
    { state: 'sent', many: true },
  ]);
  expect(await rows('select name from pgboss.job')).toEqual([]);
});

test('tickets lie in the past in the order of their numbers, every state is there, a third is closed', async () => {
  const [late] = await rows<{ articles: number; tickets: number }>(`select
    (select count(*)::int from articles where created_at > now()) as articles,
    (select count(*)::int from (select created_at < lag(created_at) over (partition by tenant_id order by number) as wrong from tickets) t where wrong) as tickets`);
  expect(late).toEqual({ articles: 0, tickets: 0 });
  const states = await rows<{
    slug: string;
    new: number;
    open: number;
    pending: number;
    closed: number;
    recent: number;
  }>(
    `select slug, count(*) filter (where tickets.state = 'new')::int as new, count(*) filter (where tickets.state = 'open')::int as open,
      count(*) filter (where tickets.state = 'pending')::int as pending, count(*) filter (where tickets.state = 'closed')::int as closed,
      count(*) filter (where tickets.created_at > now() - interval '10 hours')::int as recent
     from tickets join tenants using (tenant_id) group by slug`,
  );
  for (const tenant of states) {
    expect(tenant.new, tenant.slug).toBeGreaterThanOrEqual(2);
    expect(tenant.open, tenant.slug).toBeGreaterThanOrEqual(8);
    expect(tenant.pending, tenant.slug).toBeGreaterThanOrEqual(8);
    expect(tenant.closed, tenant.slug).toBeGreaterThanOrEqual(12);
    expect(tenant.recent, tenant.slug).toBeGreaterThanOrEqual(3);
  }
});

test('state, turn and times of a ticket agree with its thread', async () => {
  const wrong = await rows(`select number, state from tickets t
    join lateral (select count(*) as articles, max(created_at) as newest, min(created_at) as oldest from articles a
      where a.tenant_id = t.tenant_id and a.ticket_id = t.ticket_id) a on true
    where a.articles <> t.article_count or a.oldest <> t.created_at or t.updated_at < a.newest
      or (t.state = 'closed') <> (t.closed_at is not null) or (t.state in ('new', 'open')) <> (t.turn = 'team')
      or (t.state = 'new' and t.owner_id is not null)`);
  expect(wrong).toEqual([]);
});

test('every customer of a ticket has the organisation the ticket has, and the portal login has six tickets', async () => {
  expect(
    await rows(`select t.number from tickets t join customers c on c.tenant_id = t.tenant_id and c.customer_id = t.customer_id
      where t.organisation_id is distinct from c.organisation_id`),
  ).toEqual([]);
  expect(
    await rows(`select count(*)::int from tickets t join logins l on l.tenant_id = t.tenant_id and l.customer_id = t.customer_id
      group by t.tenant_id`),
  ).toEqual(demoSlugs.map(() => ({ count: 6 })));
});

test('every attachment and every raw mail lies in the store with its bytes', async () => {
  const blobs = await rows<{ tenant: string; id: string; sha: string; bytes: string }>(
    `select distinct b.tenant_id as tenant, b.blob_id as id, b.sha256 as sha, b.bytes from blobs b
     where exists (select from attachments f where f.tenant_id = b.tenant_id and f.blob_id = b.blob_id)
        or exists (select from incoming_mails m where m.tenant_id = b.tenant_id and m.blob_id = b.blob_id)`,
  );
  expect(blobs.length).toBeGreaterThan(80);
  for (const { tenant, id, sha, bytes } of blobs) {
    const file = await demo.ports.files.open(blobKey(tenant, { blobId: id, sha256: sha }));
    expect((await buffer(file!.stream)).length).toBe(Number(bytes));
  }
});

test.each(demoSlugs)(
  'at %s the previews of retention show something, and the first night deletes no ticket',
  async (slug) => {
    const scope = scopes.get(slug)!;
    const inHalfAYear = await previewRetention(scope, { category: 'closedTickets', period: 'P150D' });
    expect(inHalfAYear.objects).toBeGreaterThanOrEqual(2);
    const { items } = await listRetentionRules(scope, undefined);
    const { id: _, version: __, updatedAt: ___, ...rule } = items.find(({ category }) => category === 'closedTickets')!;
    const tonight = await previewRetention(scope, { ...rule, class: null });
    expect(tonight.objects).toBe(0);
    expect((await previewRetention(scope, { category: 'rawMails', period: 'P5D' })).objects).toBeGreaterThan(0);
  },
);
