import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { createApp } from './app.ts';

let api: TestApi;
let ofDemo: TestTenant;
let signedUp: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  ofDemo = await mintTenant(api.ports);
  signedUp = await mintTenant(api.ports);
});
afterAll(() => api.close());

const told = async (app: Pick<TestApi['app'], 'request'>, host: string, path: string) =>
  (await (await app.request(`/api/v1${path}`, { headers: { host } })).json()) as {
    demo: boolean;
    desks?: { slug: string }[];
  };

test('in demo mode the desks of the demo are listed and tell their logins, those of others are not', async () => {
  const app = createApp({ ...api.dependencies, demoDesks: [ofDemo.slug] });
  const { demo, desks } = await told(app, api.ports.site.platformDomain, '/platform');
  expect([demo, desks?.map(({ slug }) => slug)]).toEqual([true, [ofDemo.slug]]);
  expect((await told(app, ofDemo.host, '/tenant')).demo).toBe(true);
  expect((await told(app, signedUp.host, '/tenant')).demo).toBe(false);
});

test('otherwise nobody is listed', async () => {
  expect(await told(api.app, api.ports.site.platformDomain, '/platform')).toMatchObject({ demo: false, desks: [] });
  expect((await told(api.app, ofDemo.host, '/tenant')).demo).toBe(false);
});
