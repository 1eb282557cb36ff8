import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sharing } from '@redlich/contract';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createUpload } from '../files/index.ts';
import type { Scope } from '../kernel/index.ts';
import { createCustomer, createOrganisation, updateCustomer, updateOrganisation } from '../people/index.ts';
import {
  createArticle,
  createTicket,
  findAttachment,
  getArticleHtml,
  getTicket,
  listArticles,
  listTickets,
} from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let organisationId: string;
let colleagueId: string;
/** Jutta's ticket with a file and formatted text; she works at the organisation. */
let ticketId: string;
let attachmentId: string;
let colleague: Scope;

beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  organisationId = (await createOrganisation(tenant.as.agent, { name: 'Werft' })).id;
  await updateCustomer(tenant.as.agent, { id: tenant.as.customer.actor.id!, organisationId });
  const person = { firstName: 'Ole', lastName: 'Lund', email: 'ole@werft.example', organisationId };
  colleagueId = (await createCustomer(tenant.as.agent, person)).id;
  colleague = { ...tenant.as.customer, actor: { ...tenant.as.customer.actor, id: colleagueId, loginId: null } };
  const path = join(test1.filesDir, randomUUID());
  await writeFile(path, 'Protokoll');
  const file = { path, bytes: 9, sha256: createHash('sha256').update('Protokoll').digest('hex') };
  const upload = await createUpload(tenant.as.customer, { file, fileName: 'p.txt', contentType: 'text/plain' });
  const ticket = await createTicket(tenant.as.customer, {
    subject: 'Kranführerschein',
    body: 'Wann läuft er ab?',
    attachments: [upload.id],
  });
  ticketId = ticket.id;
  attachmentId = ticket.articles[0]!.attachments[0]!.id;
  test1.ports.clock.advance(1000);
  await createArticle(tenant.as.agent, { id: ticketId, visibility: 'internal', body: 'Kranführerschein: heikel' });
});
afterAll(() => test1.close());

const share = (sharing: Sharing) => updateOrganisation(tenant.as.agent, { id: organisationId, sharing });

/** Every way to read a ticket, by what it shows: true or the code of the refusal. */
async function readings(as: Scope) {
  const tell = (reading: Promise<unknown>) => reading.then(Boolean, (error: { code: string }) => error.code);
  const list = await listTickets(as, { limit: 10 });
  const found = await listTickets(as, { text: 'Kranführerschein', limit: 10 });
  return {
    list: list.items.some(({ id }) => id === ticketId),
    search: found.items.some(({ id }) => id === ticketId),
    ticket: await tell(getTicket(as, { id: ticketId })),
    articles: await tell(listArticles(as, { id: ticketId, limit: 10 })),
    attachment: await tell(findAttachment(as, { id: attachmentId })),
  };
}
const open = { list: true, search: true, ticket: true, articles: true, attachment: true };
const shut = { list: false, search: false, ticket: 'notFound', articles: 'notFound', attachment: 'notFound' };

test('nothing of a colleague is seen as long as the organisation shares nothing', async () => {
  await share('own');
  expect(await readings(tenant.as.customer)).toEqual(open);
  expect(await readings(colleague)).toEqual(shut);
});

test('shared with the whole organisation, everything public is seen, by every way, and no note', async () => {
  await share('organisation');
  expect(await readings(colleague)).toEqual(open);
  const seen = await getTicket(colleague, { id: ticketId });
  expect(JSON.stringify(seen)).not.toContain('heikel');
  expect(seen.articles[0]!.author).toEqual({ kind: 'customer', id: null, name: 'Jutta Kern' });
  expect(seen).not.toHaveProperty('organisation');
  expect(seen).not.toHaveProperty('contract');
  await expect(getArticleHtml(colleague, { id: seen.articles[0]!.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('shared with chosen people, the chosen see it and the others do not', async () => {
  await share('chosen');
  expect(await readings(colleague)).toEqual(shut);
  await updateCustomer(tenant.as.agent, { id: colleagueId, seesOrganisation: true });
  expect(await readings(colleague)).toEqual(open);
  await updateCustomer(tenant.as.agent, { id: colleagueId, seesOrganisation: false });
});

test('a colleague who may see may answer, as themselves; who may not gets what an unknown ticket gets', async () => {
  await share('organisation');
  test1.ports.clock.advance(1000);
  const { article } = await createArticle(colleague, { id: ticketId, visibility: 'public', body: 'Am 3. Mai.' });
  expect(article.author).toEqual({ kind: 'customer', id: colleagueId, name: 'Ole Lund' });
  await share('own');
  await expect(
    createArticle(colleague, { id: ticketId, visibility: 'public', body: 'Und am 4.?' }),
  ).rejects.toMatchObject({ code: 'notFound' });
});

test('who leaves the organisation sees its requests no longer, who is of another one never did', async () => {
  await share('organisation');
  const other = await createOrganisation(tenant.as.agent, { name: 'Reederei', sharing: 'organisation' });
  await updateCustomer(tenant.as.agent, { id: colleagueId, organisationId: other.id });
  expect(await readings(colleague)).toEqual(shut);
  await updateCustomer(tenant.as.agent, { id: colleagueId, organisationId: null });
  expect(await readings(colleague)).toEqual(shut);
  await updateCustomer(tenant.as.agent, { id: colleagueId, organisationId });
});

test('people without an organisation share nothing with each other', async () => {
  const own = await mintTenant(test1.ports);
  const ticket = await createTicket(own.as.customer, { subject: 'x', body: 'y' });
  const stranger = await createCustomer(own.as.agent, { firstName: '', lastName: 'Z', email: 'z@allein.example' });
  const as = { ...own.as.customer, actor: { ...own.as.customer.actor, id: stranger.id } };
  await expect(getTicket(as, { id: ticket.id })).rejects.toMatchObject({ code: 'notFound' });
  expect((await listTickets(as, { limit: 10 })).items).toEqual([]);
});
