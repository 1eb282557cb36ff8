import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openResolver } from '../dns/index.ts';
import { s3Files } from '../files/index.ts';
import { createOutgoing } from '../outgoing/index.ts';
import { mailTransport, type OutgoingMessage } from '../smtp/index.ts';
import { createEgress, type Judge } from './egress.ts';
import { operatedBy, placeOfUrl } from './places.ts';

let closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers) close();
  closers = [];
});

/** A server that counts who knocks and hangs up. */
async function door() {
  const seen = { connections: 0 };
  const server = createServer((socket) => {
    seen.connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  closers.push(() => server.close());
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, seen };
}

const tenantId = '00000000-0000-4000-8000-000000000001';
const judged: Judge = async ({ host }) =>
  host === 'localhost' ? undefined : { refusal: 'inactive', recipient: 'Wolke GmbH' };

test('a webhook to a host that nobody declared reaches no socket and no name server', async () => {
  const { port, seen } = await door();
  let asked = 0;
  const outgoing = createOutgoing({
    egress: createEgress({ places: [], judge: judged }),
    allow: [`127.0.0.1:${port}`, `localhost:${port}`],
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]).finally(() => (asked += 1)),
  });
  const send = (host: string) =>
    outgoing.send({ on: { purpose: 'webhook', tenantId }, method: 'POST', url: `http://${host}:${port}/`, body: '{}' });
  await expect(send('127.0.0.1')).rejects.toMatchObject({ reason: 'inactive', recipient: 'Wolke GmbH' });
  expect([seen.connections, asked]).toEqual([0, 0]);
  // The same server under a declared name is knocked at: it was the guard that kept it away.
  await expect(send('localhost')).rejects.toMatchObject({ reason: 'unreachable' });
  expect([seen.connections, asked]).toEqual([1, 1]);
});

test('without a judge nothing is opened for a tenant', async () => {
  await expect(
    createEgress({ places: [] }).pass({ purpose: 'webhook', tenantId, host: 'hooks.example', port: 443 }),
  ).rejects.toMatchObject({ name: 'EgressRefused', reason: 'undeclared' });
});

test('mail goes to the configured server and to no other', async () => {
  const { port, seen } = await door();
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const message: OutgoingMessage = {
    from: { address: 'a@a.example' },
    to: [{ address: 'b@b.example' }],
    subject: 'x',
    messageId: '<1@a.example>',
    text: 'x',
  };
  const send = (egress = createEgress({ places: [] })) =>
    mailTransport({ smtpUrl, egress }).send(message, { envelope: { from: 'a@a.example', to: ['b@b.example'] } });
  await expect(send()).rejects.toMatchObject({ name: 'TransientMailError', code: 'EREFUSED' });
  expect(seen.connections).toBe(0);
  const egress = createEgress({ places: [placeOfUrl('mail', smtpUrl)] });
  await expect(send(egress)).rejects.toMatchObject({ name: 'TransientMailError' });
  expect(seen.connections).toBe(1);
  expect(egress.takeCounts()).toEqual([{ purpose: 'mail', host: '127.0.0.1', port, opened: 1 }]);
  expect(egress.takeCounts()).toEqual([]);
});

test('files go to the configured store and to no other', async () => {
  const { port, seen } = await door();
  const endpoint = `http://127.0.0.1:${port}`;
  const settings = { endpoint, region: 'eu-central-1', bucket: 'b', accessKeyId: 'a', secretAccessKey: 's' };
  await expect(s3Files(settings, createEgress({ places: [] })).ready()).rejects.toThrow('undeclared');
  expect(seen.connections).toBe(0);
  await expect(s3Files(settings, createEgress({ places: [placeOfUrl('files', endpoint)] })).ready()).rejects.toThrow();
  expect(seen.connections).toBeGreaterThan(0);
});

test('names are asked of the configured servers only', async () => {
  const server = createSocket('udp4');
  let questions = 0;
  server.on('message', () => (questions += 1));
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  const dns = openResolver({
    egress: createEgress({ places: [] }),
    servers: [`127.0.0.1:${server.address().port}`],
    platformDomain: 'desk.example',
    publicAddresses: [],
  });
  expect(await dns.txt('hooks.example')).toEqual({ kind: 'unanswered' });
  expect(questions).toBe(0);
});

test('a place is on this machine where there is no host, and of the own network where its address is', () => {
  expect(operatedBy('files', undefined, {})).toMatchObject({ host: 'localhost', isOwnNetwork: true, country: null });
  expect(operatedBy('database', '10.2.0.4', { country: 'DE' })).toMatchObject({ isOwnNetwork: true, country: 'DE' });
  expect(operatedBy('mail', 'smtp.relay.example', {})).toMatchObject({ isOwnNetwork: false });
  expect(placeOfUrl('files', 'https://s3.example')).toEqual({ purpose: 'files', host: 's3.example', port: 443 });
  expect(placeOfUrl('mail', 'smtps://u:p@mail.example')).toEqual({ purpose: 'mail', host: 'mail.example', port: 465 });
});
