import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Branding } from '@redlich/contract';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let mine: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  other = await mintTenant(api.ports);
});
afterAll(() => api.close());

const picture = (width = 400, height = 100) =>
  sharp({ create: { width, height, channels: 4, background: '#c8102e' } })
    .png()
    .toBuffer();
async function put(bytes: Buffer | string, { tenant = mine, kind = 'logo', type = 'image/png' } = {}) {
  const headers = { host: tenant.host, cookie: await api.cookieOf(tenant, 'admin'), 'content-type': type };
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  return api.app.request(`/api/v1/branding/images/${kind}`, { method: 'PUT', headers, body });
}
const fileOf = (sha256: string, tenant = mine, headers = {}) =>
  api.ask(tenant, 'anonymous', 'GET', `/branding/files/${sha256}`, undefined, headers);

test('a logo is served to anybody under its content, as an image and nothing else, and may be kept', async () => {
  const answer = await put(await picture());
  expect(answer.status).toBe(200);
  const { logo } = (await answer.json()) as Branding;
  const served = await fileOf(logo!.medium.sha256);
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const { width, height, exif } = await sharp(await served.arrayBuffer()).metadata();
  expect({ width, height, exif }).toEqual({ width: 320, height: 80, exif: undefined });
  const again = await fileOf(logo!.medium.sha256, mine, { 'if-none-match': served.headers.get('etag')! });
  expect(again.status).toBe(304);
});

test('another host never serves it', async () => {
  const { logo } = (await (await put(await picture(300, 80))).json()) as Branding;
  expect((await fileOf(logo!.small.sha256, other)).status).toBe(404);
  expect((await fileOf(logo!.small.sha256)).status).toBe(200);
});

test.each([
  [
    'an SVG under the name of a PNG',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    /PNG, JPEG/,
  ],
  ['a page', '<!doctype html><script>alert(1)</script>', /PNG, JPEG/],
  ['a GIF', 'GIF89a', /PNG, JPEG/],
  ['nothing', '', /PNG, JPEG/],
  ['2 MB and one', 'x'.repeat(2_000_001), /2 MB/],
])('%s is refused with words that say what would be right', async (_, content, words) => {
  const answer = await put(content);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ fields: [{ field: 'image', message: expect.stringMatching(words) }] });
});

test('an icon that is too small is refused', async () => {
  expect((await put(await picture(64, 64), { kind: 'icon' })).status).toBe(422);
  expect((await put(await picture(128, 128), { kind: 'icon' })).status).toBe(200);
});

test('a damaged image ends nothing: the api answers on', async () => {
  const damaged = (await picture(2_000, 2_000)).subarray(0, 200);
  expect((await put(damaged)).status).toBe(422);
  expect((await api.ask(mine, 'anonymous', 'GET', '/tenant')).status).toBe(200);
});

test('a pale colour is refused in words with the nearest that can be read', async () => {
  const body = { colours: { colour: '#F5C400', accent: null }, showsName: true };
  const answer = await api.ask(mine, 'admin', 'PUT', '/branding/look', body);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    fields: [{ field: 'colours.colour', message: expect.stringMatching(/#[0-9a-f]{6}$/) }],
  });
});

test.each(['\r\nBcc: x@firma.example', 'a\u2028b', '{agent} <chef@firma.example>', 'chef@firma.example'])(
  'the sender’s name cannot be %j',
  async (senderPattern) => {
    const body = { senderPattern: `Firma${senderPattern}`, signature: { de: '', en: '' } };
    expect((await api.ask(mine, 'admin', 'PUT', '/branding/identity', body)).status).toBe(422);
  },
);

test('a list in place of a text is refused', async () => {
  const body = { senderPattern: ['a', 'b'], signature: { de: '', en: '' } };
  expect((await api.ask(mine, 'admin', 'PUT', '/branding/identity', body)).status).toBe(422);
});
