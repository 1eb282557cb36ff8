import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import DNS from 'dns2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEgress } from '../egress/open-egress.fixture.ts';
import { openResolver } from './resolver.ts';

const { Packet } = DNS;
let server: ReturnType<typeof DNS.createServer>;
let port: number;
let asked: string[] = [];

const answers: Record<string, object[]> = {
  'hilfe.kunde.example CNAME': [{ type: Packet.TYPE.CNAME, domain: 'seewind.desk.example' }],
  'kunde.example A': [{ type: Packet.TYPE.A, address: '192.0.2.7' }],
  '_redlich-challenge.kunde.example TXT': [{ type: Packet.TYPE.TXT, data: 'redlich-domain=abc' }],
  'desk.example A': [{ type: Packet.TYPE.A, address: '192.0.2.7' }],
};
const rcode: Record<string, number> = { broken: 2, nothing: 3 };
const types = Object.fromEntries(Object.entries(Packet.TYPE).map(([name, value]) => [value, name]));

beforeAll(async () => {
  server = DNS.createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const { name, type } = request.questions[0] as unknown as { name: string; type: number };
      asked.push(`${name} ${types[type]}`);
      const key = name.split('.')[0]!;
      if (key === 'silent') return;
      response.header.rcode = rcode[key] ?? 0;
      for (const record of answers[`${name} ${types[type]}`] ?? [])
        response.answers.push({ name, class: Packet.CLASS.IN, ttl: 60, ...record } as never);
      send(response);
    },
  });
  const addresses = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  port = (addresses as unknown as { udp: { port: number } }).udp.port;
});
afterAll(() => server.close());

const resolver = (publicAddresses: string[] = []) =>
  openResolver({ egress: openEgress, servers: [`127.0.0.1:${port}`], platformDomain: 'desk.example', publicAddresses });

test('reads TXT, CNAME and addresses as a name server says them', async () => {
  const dns = resolver();
  expect(await dns.txt('_redlich-challenge.kunde.example')).toEqual({
    kind: 'records',
    records: ['redlich-domain=abc'],
  });
  expect(await dns.cname('hilfe.kunde.example')).toEqual({ kind: 'records', records: ['seewind.desk.example'] });
  expect(await dns.addresses('kunde.example')).toEqual({ kind: 'records', records: ['192.0.2.7'] });
});

test('no such name, and no record of the type, are told from a name server in trouble', async () => {
  const dns = resolver();
  expect(await dns.txt('nothing.kunde.example')).toEqual({ kind: 'none' });
  expect(await dns.txt('kunde.example')).toEqual({ kind: 'none' });
  expect(await dns.txt('broken.kunde.example')).toEqual({ kind: 'unanswered' });
  expect(await dns.addresses('broken.kunde.example')).toEqual({ kind: 'unanswered' });
});

test('a name server that is not there is no answer, within seconds', { timeout: 15_000 }, async () => {
  // A socket that nobody reads, so that the port stays closed to others.
  const mute = createSocket('udp4').bind(0, '127.0.0.1');
  await once(mute, 'listening');
  const dns = openResolver({
    egress: openEgress,
    servers: [`127.0.0.1:${mute.address().port}`],
    platformDomain: 'desk.example',
    publicAddresses: [],
  });
  const start = performance.now();
  expect(await dns.txt('kunde.example')).toEqual({ kind: 'unanswered' });
  expect(performance.now() - start).toBeLessThan(10_000);
  mute.close();
});

test('the platform’s own addresses are those the operator names, else looked up once in a while', async () => {
  expect(await resolver(['198.51.100.1']).ownAddresses()).toEqual(['198.51.100.1']);
  const dns = resolver();
  expect(await dns.ownAddresses()).toEqual(['192.0.2.7']);
  asked = [];
  expect(await dns.ownAddresses()).toEqual(['192.0.2.7']);
  expect(asked).toEqual([]);
});
