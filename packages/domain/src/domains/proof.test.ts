import { expect, test } from 'vitest';
import { fakeResolver, type FakeZone } from '@redlich/platform/dns';
import { lookAt } from './proof.ts';

const name = 'hilfe.kunde.example';
const challenge = 'redlich-domain=abc';
const txt = { [`_redlich-challenge.${name}`]: { txt: ['v=spf1 -all', challenge] } };
const own = ['192.0.2.7', '2001:db8::7'];
const look = (zone: FakeZone, addresses: readonly string[] = own) =>
  lookAt(fakeResolver(zone, addresses), { name, challenge, platformDomain: 'desk.example' });

test('a CNAME to any host of the platform leads here, also with the dot that DNS writes', async () => {
  const found = await look({ ...txt, [name]: { cname: ['Seewind.Desk.Example.'] } });
  expect(found.txt).toEqual({ result: 'right', found: [challenge] });
  expect(found.way).toEqual({ result: 'right', found: ['seewind.desk.example'] });
});

test('addresses lead here when all of them are the platform’s', async () => {
  expect((await look({ [name]: { addresses: own } })).way.result).toBe('right');
  expect((await look({ [name]: { addresses: ['192.0.2.7'] } })).way.result).toBe('right');
  // Half of the visitors would come to somebody else.
  expect((await look({ [name]: { addresses: ['192.0.2.7', '2001:db8::bad'] } })).way).toEqual({
    result: 'wrong',
    found: ['192.0.2.7', '2001:db8::bad'],
  });
});

test('a CNAME of the customer’s own that ends at our addresses leads here', async () => {
  const zone = { [name]: { cname: ['lb.kunde.example'] }, 'lb.kunde.example': { addresses: ['192.0.2.7'] } };
  expect((await look(zone)).way.result).toBe('right');
});

test('a host that only ends like the platform’s is another one’s', async () => {
  expect((await look({ [name]: { cname: ['evildesk.example'] } })).way).toEqual({
    result: 'wrong',
    found: ['evildesk.example'],
  });
});

test('what is not there is missing; what says something else is wrong, and shown', async () => {
  expect(await look({})).toEqual({
    txt: { result: 'missing', found: [] },
    way: { result: 'missing', found: [] },
  });
  const other = await look({ [`_redlich-challenge.${name}`]: { txt: ['redlich-domain=old'] } });
  expect(other.txt).toEqual({ result: 'wrong', found: ['redlich-domain=old'] });
});

test('silence is neither right nor missing, also of the name servers of the platform itself', async () => {
  const silent = await look({ [name]: 'unanswered', [`_redlich-challenge.${name}`]: 'unanswered' });
  expect([silent.txt.result, silent.way.result]).toEqual(['unanswered', 'unanswered']);
  expect((await look({ [name]: { addresses: ['192.0.2.7'] } }, [])).way.result).toBe('unanswered');
});

test('of very many and very long records only a little is kept', async () => {
  const many = Array.from({ length: 500 }, (_, index) => `${index} ${'x'.repeat(5_000)}`);
  const { found } = (await look({ [`_redlich-challenge.${name}`]: { txt: many } })).txt;
  expect(found).toHaveLength(8);
  expect(Math.max(...found.map((record) => record.length))).toBeLessThanOrEqual(200);
});
