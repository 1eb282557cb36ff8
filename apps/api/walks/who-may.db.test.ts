import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble, type Cast } from '../testing/cast.ts';
import { everyRoute } from '../testing/request-of.ts';
import { askEverybody, endsSession, inCarefulOrder, tableOf } from '../testing/who-may.ts';

let api: TestApi;
let cast: Cast;
beforeAll(async () => {
  api = await openTestApi();
  cast = await assemble(api, await mintTenant(api.ports));
}, 60_000);
afterAll(() => api.close());

// A new route, or a route that opens to somebody else, fails until the line in who-may.txt is changed on purpose:
// `vitest run --project walks apps/api/walks/who-may.db.test.ts -u`, then read the difference.
test('every route lets in exactly those people of whom who-may.txt says so', async () => {
  const answers = await askEverybody(
    api,
    cast,
    inCarefulOrder(everyRoute).filter(([, route]) => !endsSession(route)),
  );
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  await expect(tableOf(answers)).toMatchFileSnapshot('who-may.txt');
}, 120_000);
