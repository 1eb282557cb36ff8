import { test } from '../fixtures/test.ts';
import { hostileHtml, hostileLine, hostileSentence, hostileText, longWord } from './hostile-texts.ts';

// What anybody may type, in whatever keeps a text, at the desk that the screens in English are looked at.
const both = (text: string) => ({ de: text, en: text });
const inYears = (years: number) => `${new Date().getUTCFullYear() + years}-01-31`;

test('a desk full of hostile texts', async ({ apiAs, sendMail, desk }) => {
  const [admin, dpo, agent, customer] = await Promise.all(
    (['admin', 'dpo', 'agent', 'customer'] as const).map((role) => apiAs(role)),
  );
  if (!admin || !dpo || !agent || !customer) throw new Error('somebody is missing');

  const queue = await admin.post<{ id: string }>('/queues', { name: hostileLine(60) });
  await admin.post('/roles', { name: hostileLine(100), privileges: ['tickets.work'], everyQueue: ['read'] });
  await admin.post('/teams', { name: hostileLine(100), memberIds: [] });
  const { items: roles } = await admin.get<{ items: { id: string }[] }>('/roles');
  const roleIds = roles.slice(0, 1).map(({ id }) => id);
  await admin.post('/agents', { name: hostileLine(200), email: `hostile@team-${desk}.example`, roleIds });
  const { grantable } = await admin.get<{ grantable: string[] }>('/service-tokens');
  await admin.post('/service-tokens', { name: hostileLine(100), scopes: grantable.slice(0, 1), expiresInDays: 30 });

  const organisation = await admin.post<{ id: string }>('/organisations', {
    name: hostileLine(200),
    note: hostileText,
    isVip: true,
  });
  await admin.post('/contracts', {
    number: hostileLine(100),
    organisationId: organisation.id,
    startsOn: '2024-01-01',
    endsOn: inYears(2),
    services: [hostileLine(200), longWord],
    note: hostileText,
  });
  const person = { firstName: hostileLine(100), lastName: hostileLine(100), email: `hostile@gast-${desk}.example` };
  await admin.post('/customers', { ...person, organisationId: organisation.id });

  await agent.post('/tickets', {
    subject: hostileLine(250),
    body: hostileText,
    kind: 'phone',
    customer: person,
    queueId: queue.id,
    tags: [hostileLine(50)],
  });
  const asked = await customer.post<{ id: string }>('/tickets', { subject: longWord, body: hostileText });
  const subject = hostileLine(200);
  await sendMail({
    from: { name: hostileLine(90), email: `eva@gast-${desk}.example` },
    subject,
    text: hostileText,
    html: hostileHtml,
    files: [{ fileName: `${hostileLine(60).replaceAll('/', '')}.txt`, content: Buffer.from(hostileHtml) }],
  });
  // The longest threads are those that the screens open.
  const { id } = await agent.ticketOf(subject);
  for (let at = 0; at < 16; at += 1) {
    await agent.note(id, hostileText);
    if (at < 12) await agent.reply(asked.id, hostileText);
  }

  const purpose = { key: 'hostile', name: both(hostileLine(120)), text: both(hostileText), offeredToVisitors: true };
  await dpo.post('/consent-purposes', purpose);
  await dpo.post('/privacy/sentences', { section: 'controller', text: both(hostileSentence) });
});
