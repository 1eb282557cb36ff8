import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  anonymisePerson,
  anonymiseTickets,
  beginErasure,
  command,
  createArticle,
  createOrganisation,
  createCustomer,
  createTicket,
  createWebhook,
  getTicket,
  listCustomers,
  listErasures,
  listTickets,
  mergeCustomers,
  recordReading,
  seeLocked,
  setOwnHosts,
  updateCustomer,
  updateTicket,
  type AnonymisingTerms,
  type Scope,
} from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { drain } from '../testing/drain.ts';
import { tablesWith } from '../testing/mark-rows.ts';
import { openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
});
afterAll(() => worker.close());

interface Asked extends AnonymisingTerms {
  ticketIds: readonly string[];
}
const anonymise = command('retention.run', async (scope, { ticketIds, ...terms }: Asked) => {
  await seeLocked(scope);
  scope.audit({ objectKind: 'disposal', objectId: null });
  return anonymiseTickets(scope, ticketIds, terms);
});
const terms = (files: 'drop' | 'keep' = 'drop') => ({ files, at: worker.ports.clock.now() });
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(worker.ports.db, tenant.tenantId, work);
const { signal } = new AbortController();

const mail = (email: string, cc = 'Quirin Zaunkönig <quirin@fremd.example>') =>
  [
    `From: =?UTF-8?Q?Adelgunde_Wei=C3=9Fstein?= <${email}>`,
    `To: ${tenant.supportAddress}`,
    `Cc: ${cc}`,
    'Subject: =?UTF-8?Q?Rechner_von_Adelgunde_Wei=C3=9Fstein_startet_nicht?=',
    `Message-ID: <${Math.random()}@weissstein.example>`,
    'Content-Type: multipart/mixed; boundary=teil',
    '',
    '--teil',
    'Content-Type: multipart/alternative; boundary=art',
    '',
    '--art',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hallo,',
    'PC-WEISSSTEIN meldet 0xc0000098, Pfad C:\\Users\\aweissstein\\ntuser.dat, Adresse 10.20.30.40.',
    'Mit freundlichen Grüßen',
    'Adelgunde Weißstein',
    'Leiterin Orgelbau',
    'Lindenstraße 77 · 24103 Kiel',
    'Tel. 0431 / 55 66 778',
    '',
    '--art',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hallo,<br>PC-WEISSSTEIN meldet <b>0xc0000098</b>, Pfad C:\\Users\\aweissstein\\ntuser.dat, Adresse 10.20.30.40.</p>' +
      '<p>Mit freundlichen Grüßen<br>Adelgunde <i>Wei&szlig;stein</i><br>Leiterin Orgelbau<br>Lindenstraße 77 · 24103 Kiel<br>' +
      `Tel. <a href="tel:+494315566778">0431 / 55 66 778</a></p><p><a href="mailto:${email}">Mail</a></p>`,
    '--art--',
    '--teil',
    'Content-Type: text/plain; name="Weissstein-Protokoll.txt"',
    'Content-Disposition: attachment; filename="Weissstein-Protokoll.txt"',
    '',
    'Adelgunde Inhalt',
    '--teil--',
    '',
  ].join('\r\n');

const traces = [
  'Adelgunde',
  'Weißstein',
  'Weissstein',
  'WEISSSTEIN',
  '5566778',
  '55 66 778',
  'Orgelbau',
  'Lindenstra',
  'Zaunk',
  'quirin',
];

/** A thread in which everybody names everybody, closed; with what other modules keep of it. */
async function thread() {
  const email = `adelgunde@kunde-${tenant.slug}.example`;
  await setOwnHosts(tenant.as.dpo, { hosts: ['hooks.example'] });
  await createWebhook(tenant.as.admin, {
    name: 'Auswertung',
    url: 'https://hooks.example/',
    events: ['ticket.created', 'article.created'],
  });
  await worker.receive(tenant, mail(email), email);
  const [item] = (await listTickets(tenant.as.agent, { limit: 10 })).items;
  const { id } = item!;
  const tick = () => worker.ports.clock.advance(1_000);
  tick();
  await createArticle(tenant.as.agent, {
    id,
    visibility: 'public',
    body: `Sehr geehrte Frau Weißstein,\nbitte bootrec /fixmbr ausführen.\n\nAm 10.03.2026 schrieb Adelgunde Weißstein <${email}>:\n> PC-WEISSSTEIN meldet 0xc0000098\n> -- \n> Adelgunde Weißstein`,
  });
  tick();
  await createArticle(tenant.as.agent, {
    id,
    visibility: 'internal',
    body: `Adelgundes Rückruf unter +49 431 5566778; base64 ${Buffer.from('user=Weißstein').toString('base64')}; WEI%C3%9FSTEIN; auch an Quirin Zaunkönig <quirin@fremd.example>`,
  });
  await recordReading(tenant.as.agent, id);
  await updateTicket(tenant.as.agent, { id, state: 'closed', tags: ['boot', 'Frau Weißstein'] });
  await drain(worker, tenant.tenantId);
  return { id, email };
}

/** Every row of the tenant that is not about the people themselves, as text. */
async function dump(): Promise<string> {
  const client = new pg.Client({ connectionString: worker.database.superuserUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'`,
  );
  let said = '';
  for (const { name } of tables) {
    if (['customers', 'customer_merges', 'logins'].includes(name)) continue;
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    said += rows.map(({ row }) => `${name} ${row}\n`).join('');
  }
  await client.end();
  return said;
}

describe('a ticket as a whole', () => {
  test('keeps what was done and loses who it was, in every table, index and file; numbers and times stay', async () => {
    const { id } = await thread();
    const before = await getTicket(tenant.as.agent, { id });
    expect(await dump()).toContain('Weißstein');
    const done = await anonymise(tenant.system, { ticketIds: [id], ...terms() });
    expect(done).toEqual({ anonymised: [id], refused: [], articles: 3, files: 1 });
    const after = await getTicket(tenant.as.agent, { id });
    const { number, state, createdAt, updatedAt, closedAt, queue, owner, articleCount, priority } = before;
    expect(after).toMatchObject({
      number,
      state,
      createdAt,
      updatedAt,
      closedAt,
      queue,
      owner,
      articleCount,
      priority,
    });
    expect(after).toMatchObject({
      customer: null,
      anonymisedAt: worker.ports.clock.now().toISOString(),
      subject: 'Rechner von Kunde 1 startet nicht',
      tags: ['boot'],
      mayChange: false,
    });
    const [first, second, third] = after.articles;
    expect(first!.author).toEqual({ kind: 'customer', id: null, name: 'Kunde 1' });
    expect(first!.bodyText).toBe(
      'Hallo,\nPC-kunde1 meldet 0xc0000098, Pfad C:\\Users\\kunde1\\ntuser.dat, Adresse 10.20.30.40.\n\nMit freundlichen Grüßen\n\n',
    );
    expect(first).toMatchObject({
      attachments: [],
      from: 'kunde-1@anonymous.invalid',
      to: [tenant.supportAddress],
    });
    expect(second!.bodyText).toContain('Sehr geehrte Kunde 1,\nbitte bootrec /fixmbr ausführen.');
    expect(second!.bodyText).toContain('> PC-kunde1 meldet 0xc0000098');
    expect(second!.author.name).toBe('Person agent');
    expect(third!.bodyText).toMatch(/^Kunde 1 Rückruf unter \[Telefonnummer\]; base64 \[entfernt\]/);
    const said = await dump();
    for (const trace of traces) expect(said, trace).not.toContain(trace);
    for (const text of ['Adelgunde', 'Weißstein', 'quirin'])
      expect((await listTickets(tenant.as.agent, { text, limit: 10 })).items.map((item) => item.id)).not.toContain(id);
    expect((await listTickets(tenant.as.agent, { text: 'bootrec', limit: 10 })).items.map((item) => item.id)).toEqual([
      id,
    ]);
    // Nothing tells any more which person the ticket was of.
    const person = (await listCustomers(tenant.as.agent, { text: 'adelgunde', limit: 10 })).items[0]!;
    for (const table of [
      'read_accesses',
      'webhook_deliveries',
      'notifications',
      'shown_notices',
      'articles',
      'tickets',
      'incoming_mails',
    ])
      expect(await tablesWith(worker.database, `tenant_id = '${tenant.tenantId}'`, person.id), table).not.toContain(
        table,
      );
    expect(await listCustomers(tenant.as.agent, { limit: 50 })).toMatchObject({ items: [{}, {}] });
  });

  test('kept files lose names of people from what they are called', async () => {
    const { id } = await thread();
    await anonymise(tenant.system, { ticketIds: [id], ...terms('keep') });
    const { articles } = await getTicket(tenant.as.agent, { id });
    expect(articles[0]!.attachments.map(({ fileName }) => fileName)).toEqual(['kunde1-Protokoll.txt']);
  });

  test('repeated it changes nothing; from then on nothing changes it, and an answer becomes a new ticket', async () => {
    const { id, email } = await thread();
    const [raw] = await inTenant((tx) =>
      tx.selectFrom('articles').select('messageId').where('ticketId', '=', id).where('kind', '=', 'email').execute(),
    );
    await anonymise(tenant.system, { ticketIds: [id], ...terms() });
    const before = await dump();
    const again = await anonymise(tenant.system, { ticketIds: [id], ...terms('keep') });
    expect(again).toEqual({ anonymised: [], refused: [], articles: 0, files: 0 });
    const rows = (said: string) => said.replace(/^audit_entries.*\n/gm, '');
    expect(rows(await dump())).toBe(rows(before));
    const refused = { code: 'conflict', fields: [{ field: 'id', problem: 'ticketAnonymised' }] };
    await expect(createArticle(tenant.as.agent, { id, visibility: 'public', body: 'x' })).rejects.toMatchObject(
      refused,
    );
    await expect(createArticle(tenant.as.agent, { id, visibility: 'internal', body: 'x' })).rejects.toMatchObject(
      refused,
    );
    await expect(updateTicket(tenant.as.agent, { id, state: 'open' })).rejects.toMatchObject(refused);
    const answer = mail(email).replace('\r\nTo:', `\r\nIn-Reply-To: ${raw!.messageId}\r\nTo:`);
    await worker.receive(
      tenant,
      answer.replace(/^Subject: .*$/m, `Subject: Re: x [#${(await getTicket(tenant.as.agent, { id })).number}]`),
      email,
    );
    const { items } = await listTickets(tenant.as.agent, { limit: 10 });
    expect(items.map((item) => item.customer?.email ?? null).sort()).toEqual([email, null].sort());
  });

  test('the organisation stays where it is of several people, and its people see what was done', async () => {
    const domain = `kunde-${tenant.slug}.example`;
    const organisation = await createOrganisation(tenant.as.admin, {
      name: 'Werft',
      domains: [],
      sharing: 'organisation',
    });
    await updateCustomer(tenant.as.admin, { id: tenant.as.customer.actor.id!, organisationId: organisation.id });
    const others: { id: string }[] = [];
    for (const firstName of ['Berta', 'Cäcilie'])
      others.push(
        await createCustomer(tenant.as.admin, {
          firstName,
          lastName: 'Probst',
          email: `${firstName[0]}@${domain}`,
          organisationId: organisation.id,
        }),
      );
    const make = async () => {
      const ticket = await createTicket(tenant.as.agent, {
        subject: 'Von Berta Probst',
        body: 'Cäcilie Probst fragt auch',
        customer: { id: others[0]!.id },
      });
      await updateTicket(tenant.as.agent, { id: ticket.id, state: 'closed' });
      await anonymise(tenant.system, { ticketIds: [ticket.id], ...terms() });
      return ticket.id;
    };
    const shared = await make();
    expect(await getTicket(tenant.as.customer, { id: shared })).toMatchObject({
      customer: null,
      subject: 'Von Kunde 1',
    });
    expect((await getTicket(tenant.as.agent, { id: shared })).organisation).toMatchObject({ id: organisation.id });
    await updateCustomer(tenant.as.admin, { id: others[1]!.id, organisationId: null });
    expect((await getTicket(tenant.as.agent, { id: await make() })).organisation).toBeNull();
  });

  test('what was written by a merged person and under their old address goes too', async () => {
    const { id, email } = await thread();
    const [one] = (await listCustomers(tenant.as.agent, { text: 'adelgunde', limit: 10 })).items;
    const other = await createCustomer(tenant.as.admin, {
      firstName: 'Ada',
      lastName: 'Vorher',
      email: 'ada@neu.example',
    });
    await mergeCustomers(tenant.as.admin, {
      id: other.id,
      otherId: one!.id,
      name: 'kept',
      email: 'kept',
      organisation: 'kept',
    });
    await anonymise(tenant.system, { ticketIds: [id], ...terms() });
    const said = JSON.stringify(await getTicket(tenant.as.agent, { id }));
    for (const trace of [...traces, email, 'Vorher']) expect(said, trace).not.toContain(trace);
  });

  test('an open one is refused, and another tenant’s is not met', async () => {
    const open = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Text' });
    expect(await anonymise(tenant.system, { ticketIds: [open.id], ...terms() })).toMatchObject({
      anonymised: [],
      refused: [{ ticketId: open.id, reason: 'open' }],
    });
    const { id } = await thread();
    const stranger = await mintTenant(worker.ports);
    expect(await anonymise(stranger.system, { ticketIds: [id], ...terms() })).toMatchObject({
      anonymised: [],
      refused: [],
    });
    expect((await getTicket(tenant.as.agent, { id })).customer).not.toBeNull();
  });

  test('where the second look finds somebody the ticket stays as it was, the others go on', async () => {
    const { id } = await thread();
    const odd = await createTicket(tenant.as.customer, { subject: 'Seltsam', body: 'Text' });
    await updateTicket(tenant.as.agent, { id: odd.id, state: 'closed' });
    // Too long to be replaced as a run, and read by the look all the same.
    await inTenant((tx) =>
      tx
        .updateTable('articles')
        .set({ bodyText: Buffer.from(`${'-'.repeat(160_000)} ${tenant.email.customer}`).toString('base64') })
        .where('ticketId', '=', odd.id)
        .where('tenantId', '=', tenant.tenantId)
        .execute(),
    );
    const before = await getTicket(tenant.as.agent, { id: odd.id });
    const done = await anonymise(tenant.system, { ticketIds: [odd.id, id], ...terms() });
    expect(done).toMatchObject({ anonymised: [id], refused: [{ ticketId: odd.id, reason: 'remaining' }] });
    expect(await getTicket(tenant.as.agent, { id: odd.id })).toEqual(before);
  });

  test('killed between two batches it is simply run again', async () => {
    const first = await thread();
    const second = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Text von Jutta Kern' });
    await updateTicket(tenant.as.agent, { id: second.id, state: 'closed' });
    const both = [first.id, second.id];
    await anonymise(tenant.system, { ticketIds: both.slice(0, 1), ...terms() });
    const dying: Scope = tenant.system;
    const killed = command('retention.run', async (scope, ticketIds: readonly string[]) => {
      scope.audit({ objectKind: 'disposal', objectId: null });
      await anonymiseTickets(scope, ticketIds, terms());
      throw new Error('killed');
    });
    await expect(killed(dying, both)).rejects.toThrow('killed');
    expect((await getTicket(tenant.as.agent, { id: second.id })).customer).not.toBeNull();
    expect(await anonymise(tenant.system, { ticketIds: both, ...terms() })).toMatchObject({ anonymised: [second.id] });
  });
});

describe('a person in what others share', () => {
  const take = command('erasure.run', async (scope, input: { customerId: string; ticketIds: string[] }) => {
    scope.audit({ objectKind: 'erasure', objectId: null });
    return anonymisePerson(scope, input);
  });

  test('goes from everybody’s articles; the others stay who they are, a name they share included', async () => {
    const petra = await createCustomer(tenant.as.admin, {
      firstName: 'Petra',
      lastName: 'Weißstein',
      email: 'petra@kunde.example',
    });
    const { id, email } = await thread();
    const adelgunde = (await listCustomers(tenant.as.agent, { text: email, limit: 1 })).items[0]!;
    await inTenant((tx) =>
      tx
        .updateTable('tickets')
        .set({ customerId: petra.id })
        .where('ticketId', '=', id)
        .where('tenantId', '=', tenant.tenantId)
        .execute(),
    );
    await take(tenant.system, { customerId: adelgunde.id, ticketIds: [id] });
    const said = JSON.stringify(await getTicket(tenant.as.agent, { id }));
    for (const trace of ['Adelgunde', email, '5566778', 'Orgelbau']) expect(said, trace).not.toContain(trace);
    for (const stays of ['Petra Weißstein', 'quirin@fremd.example', '0xc0000098']) expect(said).toContain(stays);
  });

  test('who asks to be erased leaves nothing in quotes of others, as a recipient or in names of files', async () => {
    const petra = await createCustomer(tenant.as.admin, {
      firstName: 'Petra',
      lastName: 'Lang',
      email: 'petra@kunde.example',
    });
    const copied = await createTicket(tenant.as.agent, {
      subject: 'Kopie',
      body: 'Jutta Kern weiß Bescheid, im Kern',
      customer: { id: petra.id },
    });
    await inTenant((tx) =>
      tx
        .updateTable('articles')
        .set({ toAddresses: [tenant.email.customer.toUpperCase(), 'petra@kunde.example'] })
        .where('ticketId', '=', copied.id)
        .where('tenantId', '=', tenant.tenantId)
        .execute(),
    );
    const written = await createTicket(tenant.as.agent, {
      subject: 'Gruppe',
      body: 'Frage von Petra',
      customer: { id: petra.id },
    });
    await createArticle(tenant.as.agent, {
      id: written.id,
      visibility: 'public',
      body: `Hallo Jutta Kern,\n> ${tenant.email.customer} schrieb`,
    });
    const own = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Ich bin Jutta' });
    await inTenant((tx) =>
      tx
        .updateTable('articles')
        .set({ ticketId: written.id })
        .where('ticketId', '=', own.id)
        .where('tenantId', '=', tenant.tenantId)
        .execute(),
    );
    await beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
    const [erasure] = await inTenant((tx) => tx.selectFrom('erasures').select('erasureId').execute());
    await worker.handlers['erasure.run']({ tenantId: tenant.tenantId, erasureId: erasure!.erasureId }, signal);
    await worker.handlers['erasure.run']({ tenantId: tenant.tenantId, erasureId: erasure!.erasureId }, signal);
    expect((await listErasures(tenant.as.dpo, undefined)).items[0]!.finishedAt).not.toBeNull();
    expect(await getTicket(tenant.as.agent, { id: copied.id })).toMatchObject({
      customer: { id: petra.id },
      articles: [
        { bodyText: 'Kunde 1 weiß Bescheid, im Kern', to: ['kunde-1@anonymous.invalid', 'petra@kunde.example'] },
      ],
    });
    const said = await dump();
    for (const trace of ['Jutta', tenant.email.customer])
      expect(said.toLowerCase(), trace).not.toContain(trace.toLowerCase());
    expect(said).toContain('Frage von Petra');
  });
});
