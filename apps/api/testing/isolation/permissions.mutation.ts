import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyCommandAndQuery, type Permission } from '@redlich/domain';
import { mintTenant, refusalsOf } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../api.ts';
import { assemble, type Cast } from '../cast.ts';
import { forgetAttempts } from '../furnish.ts';
import { everyRoute } from '../request-of.ts';
import { askAs, askEverybody, endsSession, inCarefulOrder, isRefused, type Answer } from '../who-may.ts';
import { takeAsked, withoutCheckOf } from './dropped.ts';

// Drops the check of one permission after the other and shows who notices: the walk through the kernel's registry
// (packages/domain/src/refusals.test.ts) and the table of routes (apps/api/walks/who-may.db.test.ts).
let api: TestApi;
let cast: Cast;
/** Refused answers by the permission that was asked for and lacking. */
let refusedFor: Map<Permission, Answer[]>;

beforeAll(async () => {
  api = await openTestApi();
  cast = await assemble(api, await mintTenant(api.ports));
  const refused: [Permission, Answer][] = [];
  await askEverybody(
    api,
    cast,
    inCarefulOrder(everyRoute).filter(([, route]) => !endsSession(route)),
    takeAsked,
    (answer) => {
      const last = takeAsked().at(-1);
      if (last !== undefined && isRefused(answer)) refused.push([last, answer]);
    },
  );
  refusedFor = new Map(
    [...Map.groupBy(refused, ([permission]) => permission)].map(([permission, found]) => [
      permission,
      found.map(([, answer]) => answer),
    ]),
  );
}, 120_000);
afterAll(() => api.close());

/** Where another refusal stands behind the check, so that from outside nothing opens. */
const refusedBesides: Partial<Record<Permission, string>> = {
  'absence.end': "another person's takes agent.update as well",
  'absence.set': "another person's takes agent.update as well",
  'alert.read': 'asks for alert.list as well',
  'api-token.create': 'scopes that nobody has are refused too',
  'service-token.create': 'scopes that nobody has are refused too',
  'processing-objection.record': 'asks for data-request.get as well',
  'role.update': 'asks for role.list as well',
  'role.delete': 'asks for role.list as well',
  'session.log-in': 'a wrong password is refused too',
  'setup.apply-preset': 'asks for retention.set-rule as well',
  'setup.get': 'asks for the records it shows as well',
  'setup.go-live': 'asks for setup.get as well',
  'sso.create': 'asks for every privilege of an administrator as well',
};

const names = [...new Set(everyCommandAndQuery().map(({ name }) => name))].sort();

test.each(names)('%s: dropped, it is noticed', async (permission) => {
  await forgetAttempts(api.database);
  const noticed: string[] = [];
  await withoutCheckOf(permission, async () => {
    for (const declared of everyCommandAndQuery().filter(({ name }) => name === permission)) {
      const { person, nobody } = await refusalsOf(declared);
      if (person !== 'forbidden') noticed.push(`${declared.kind}: entered by a person`);
      if (nobody !== 'unauthenticated') noticed.push(`${declared.kind}: entered by nobody`);
    }
    for (const { name, route, person } of (refusedFor.get(permission) ?? []).slice(0, 4)) {
      if (!isRefused(await askAs(cast, name, route, person))) noticed.push(`${name}: ${person} is let in`);
    }
  });
  expect(noticed).not.toEqual([]);
  // What some person lacks and a route opens has to be seen from outside as well.
  if (refusedFor.has(permission) && !(permission in refusedBesides))
    expect(noticed.filter((line) => line.includes('is let in'))).not.toEqual([]);
});

test('the routes ask for most permissions, seen from outside', () => {
  expect(refusedFor.size).toBeGreaterThan(90);
});
