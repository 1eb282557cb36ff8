import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { on, openEgress } from '../egress/open-egress.fixture.ts';
import { createOutgoing } from './outgoing.ts';
import { isPublicAddress } from './public-address.ts';
import { allowListVariable } from './refusal.ts';

const refused = (reason: string) => expect.objectContaining({ name: 'OutgoingRefused', reason });
let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
});

/** A server on the own machine. @returns its port and how many requests and connections reached it */
async function listening(answer: RequestListener) {
  const reached = { connections: 0, requests: 0 };
  const server = createServer((request, response) => {
    reached.requests += 1;
    answer(request, response);
  });
  server.on('connection', () => (reached.connections += 1));
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, reached };
}

describe('webhooks follow redirects, DNS rebinding, IPv6 tricks', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:0:4136:e378::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    'localhost',
    '127.1',
    '0x7f000001',
    '2130706433',
    '',
  ])('%s is not the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '193.99.144.80',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ['http://hooks.example/', 'notHttps'],
    ['ftp://hooks.example/', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['https://user:word@hooks.example/', 'credentials'],
    ['https://hooks.example:22/', 'port'],
    ['https://hooks.example:5432/', 'port'],
    ['https://127.0.0.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://0x7f000001/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://017700000001/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:169.254.169.254]/', 'address'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'address'],
    ['https://[2002:7f00:1::]:8443/', 'address'],
  ])('%s is refused before anybody is asked: %s', async (url, reason) => {
    let asked = 0;
    const outgoing = createOutgoing({
      egress: openEgress,
      resolve: () => Promise.resolve([]).finally(() => (asked += 1)),
    });
    expect(outgoing.check(url)).toBe(reason);
    await expect(outgoing.send({ on, method: 'GET', url })).rejects.toEqual(refused(reason));
    expect(asked).toBe(0);
  });

  test.each([
    ['a private address', [{ address: '10.0.0.5', family: 4 }], 'address'],
    ['the metadata service', [{ address: '169.254.169.254', family: 4 }], 'address'],
    ['a mapped loopback', [{ address: '::ffff:127.0.0.1', family: 6 }], 'address'],
    [
      'a public and a private one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
      'address',
    ],
    ['nothing', [], 'unknownHost'],
  ])('a name that leads to %s is refused', async (_, found, reason) => {
    const outgoing = createOutgoing({ egress: openEgress, resolve: () => Promise.resolve(found) });
    await expect(outgoing.send({ on, method: 'POST', url: 'https://hooks.example/', body: '{}' })).rejects.toEqual(
      refused(reason),
    );
  });

  test('a name that was public when it was checked and is private when it is connected to reaches nobody', async () => {
    const { port, reached } = await listening((_, response) => response.end('secret'));
    const answers = [[{ address: '8.8.8.8', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
    // Asked once, by the socket: there is no second answer that could differ from the one that was checked.
    let asked = 0;
    const outgoing = createOutgoing({
      egress: openEgress,
      resolve: () => Promise.resolve(answers[Math.min(asked++, 1)]!),
      timeoutMs: 50,
    });
    await expect(outgoing.send({ on, method: 'GET', url: 'https://rebind.example:8443/' })).rejects.toEqual(
      expect.objectContaining({ name: 'OutgoingRefused' }),
    );
    expect(asked).toBe(1);
    await expect(outgoing.send({ on, method: 'GET', url: 'https://rebind.example:8443/' })).rejects.toEqual(
      refused('address'),
    );
    expect([port > 0, reached]).toEqual([true, { connections: 0, requests: 0 }]);
  });

  test('a redirect is an answer and not a way', async () => {
    const inner = await listening((_, response) => response.end('inner'));
    const outer = await listening((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end(),
    );
    const outgoing = createOutgoing({ egress: openEgress, allow: [`127.0.0.1:${outer.port}`] });
    expect(
      await outgoing.send({ on, method: 'POST', url: `http://127.0.0.1:${outer.port}/`, body: '{}' }),
    ).toMatchObject({
      status: 302,
    });
    expect(inner.reached.connections).toBe(0);
  });

  test('an answer of more than 100 KB is cut off', async () => {
    const { port } = await listening((_, response) => response.end('x'.repeat(200_000)));
    const outgoing = createOutgoing({ egress: openEgress, allow: [`127.0.0.1:${port}`] });
    await expect(outgoing.send({ on, method: 'GET', url: `http://127.0.0.1:${port}/` })).rejects.toEqual(
      refused('tooLarge'),
    );
  });

  test('who does not answer is not waited for', async () => {
    const { port } = await listening(() => {});
    const outgoing = createOutgoing({ egress: openEgress, allow: [`127.0.0.1:${port}`], timeoutMs: 50 });
    await expect(outgoing.send({ on, method: 'GET', url: `http://127.0.0.1:${port}/` })).rejects.toEqual(
      refused('timeout'),
    );
  });

  test('the operator opens one place and not its neighbours', async () => {
    const { port } = await listening((_, response) => response.end('ok'));
    const outgoing = createOutgoing({ egress: openEgress, allow: [`127.0.0.1:${port}`] });
    expect(await outgoing.send({ on, method: 'GET', url: `http://127.0.0.1:${port}/` })).toMatchObject({
      status: 200,
      body: 'ok',
    });
    expect(outgoing.check(`http://127.0.0.1:${port + 1}/`)).toBe('notHttps');
    expect(outgoing.check(`https://localhost:${port}/`)).toBe('port');
  });
});

test('the operator’s list is host:port, commas between', () => {
  expect(allowListVariable.parse('127.0.0.1:8080, Hooks.Example:443')).toEqual(['127.0.0.1:8080', 'hooks.example:443']);
  expect(allowListVariable.parse('')).toEqual([]);
  expect(allowListVariable.safeParse('127.0.0.1').success).toBe(false);
});
