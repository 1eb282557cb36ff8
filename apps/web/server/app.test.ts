import { expect, test } from 'vitest';
import { serveBefore } from './serving.fixture.ts';

const quiet = (_: unknown, outgoing: { end(): void }) => outgoing.end();
const form = (origin: string | undefined, body = 'a=b') => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === undefined ? {} : { origin }) },
});

test('every page carries a policy with a nonce of its own and is kept by no cache', async () => {
  await using web = await serveBefore(quiet);
  const [one, other] = await Promise.all([
    fetch(`http://127.0.0.1:${web.port}/`),
    fetch(`http://127.0.0.1:${web.port}/`),
  ]);
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'; /);
  expect(policy).toContain(`object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`);
  expect(policy).not.toContain('unsafe-eval');
  expect(other.headers.get('content-security-policy')).not.toBe(policy);
  expect(one.headers.get('cache-control')).toBe('no-store');
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a form of this host reaches the page, one of another host gets a page that says why not', async () => {
  await using web = await serveBefore(quiet);
  const address = `http://127.0.0.1:${web.port}/login`;
  const accepted = await fetch(address, form(`http://127.0.0.1:${web.port}`));
  expect(await accepted.text()).toBe('page a=b');
  const refused = await fetch(address, form('https://evil.example'));
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('Nichts wurde geändert');
});

test('a form that is too large is refused without being read, in the language of the browser', async () => {
  await using web = await serveBefore(quiet);
  const large = form(`http://127.0.0.1:${web.port}`, 'a'.repeat(1_100_000));
  const refused = await fetch(`http://127.0.0.1:${web.port}/login`, {
    ...large,
    headers: { ...large.headers, 'accept-language': 'en' },
  });
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain('This is too large');
});

test('an application that throws is answered with a page that names the request and nothing of the error', async () => {
  await using web = await serveBefore(quiet, { pages: () => Promise.reject(new Error('secret detail')) });
  const failed = await fetch(`http://127.0.0.1:${web.port}/desk`);
  expect(failed.status).toBe(500);
  const page = await failed.text();
  expect(page).toMatch(/<code>[\da-f-]{36}<\/code>/);
  expect(page).not.toContain('secret');
});

test('health is the server’s own, readiness the api’s too', async () => {
  await using web = await serveBefore((incoming, outgoing) => {
    outgoing.statusCode = incoming.url === '/readyz' ? 200 : 404;
    outgoing.end();
  });
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${web.port}${path}`)).status;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
  await web.api.stop();
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
});

test('data of a page is compressed for who can read it', async () => {
  const pages = async () =>
    new Response('x'.repeat(5000), { headers: { 'content-type': 'text/x-script; charset=utf-8' } });
  await using web = await serveBefore(quiet, { pages });
  const packed = await fetch(`http://127.0.0.1:${web.port}/desk.data`, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toHaveLength(5000);
  const plain = await fetch(`http://127.0.0.1:${web.port}/desk.data`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('only a page that names web sites may stand in a frame there; what is no site is left out', async () => {
  const pages = async () =>
    new Response('notice', {
      headers: { 'redlich-frame-ancestors': "https://www.firma.example http://localhost:8080 * 'self' https://a;b" },
    });
  await using web = await serveBefore(quiet, { pages });
  const { headers } = await fetch(`http://127.0.0.1:${web.port}/privacy/embed`);
  expect(headers.get('content-security-policy')).toContain(
    'frame-ancestors https://www.firma.example http://localhost:8080;',
  );
  expect(headers.get('x-frame-options')).toBeNull();
  expect(headers.get('redlich-frame-ancestors')).toBeNull();
});
