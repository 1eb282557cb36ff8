import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { serveBefore } from './serving.fixture.ts';

async function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path,
    method: options.method ?? 'GET',
    headers: options.headers,
  });
  outgoing.end(options.body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { outgoing, answer };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks = await answer.setEncoding('utf8').toArray();
  return chunks.join('');
}

test('the api sees the browser’s Host and an address that only this server states', async () => {
  await using web = await serveBefore((incoming, outgoing) => outgoing.end(JSON.stringify(incoming.headers)));
  const { answer } = await ask(web.port, '/api/v1/tenant', {
    headers: { host: 'seewind.localhost:3000', 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' },
  });
  const seen = JSON.parse(await textOf(answer)) as Record<string, string>;
  expect(seen).toMatchObject({ host: 'seewind.localhost:3000', 'x-forwarded-for': '127.0.0.1' });
  expect(seen.forwarded).toBeUndefined();
  expect(seen['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('status, headers and every Set-Cookie of the api come back as they are', async () => {
  await using web = await serveBefore((_, outgoing) => {
    outgoing
      .writeHead(409, { 'content-type': 'application/problem+json', 'set-cookie': ['a=1', 'b=2'] })
      .end('{"code":"conflict"}');
  });
  const { answer } = await ask(web.port, '/api/v1/x', { method: 'PATCH', body: '{}' });
  expect(answer.statusCode).toBe(409);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(await textOf(answer)).toBe('{"code":"conflict"}');
});

test('a large body goes through while it comes in', async () => {
  let received = 0;
  await using web = await serveBefore((incoming, outgoing) => {
    incoming.on('data', (chunk: Buffer) => (received += chunk.length)).on('end', () => outgoing.end(String(received)));
  });
  const outgoing = request({ host: '127.0.0.1', port: web.port, path: '/api/v1/uploads', method: 'POST' });
  const half = Buffer.alloc(2_000_000);
  outgoing.write(half);
  await expect.poll(() => received).toBe(half.length);
  outgoing.end(half);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  expect(await textOf(answer)).toBe('4000000');
});

test('each event of a stream arrives when it is sent, and leaving ends the stream at the api', async () => {
  const ended = Promise.withResolvers<void>();
  await using web = await serveBefore((_, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    outgoing.write('data: one\n\n');
    outgoing.once('close', ended.resolve);
  });
  const { answer, outgoing } = await ask(web.port, '/api/v1/events', { headers: { 'accept-encoding': 'gzip' } });
  const [chunk] = (await once(answer, 'data')) as [Buffer];
  expect(chunk.toString()).toBe('data: one\n\n');
  expect(answer.headers['content-encoding']).toBeUndefined();
  outgoing.destroy();
  await ended.promise;
});

test('an api that is gone is answered as a problem, not as a broken connection', async () => {
  await using web = await serveBefore((_, outgoing) => outgoing.end());
  await web.api.stop();
  const { answer } = await ask(web.port, '/api/v1/tenant');
  expect(answer.statusCode).toBe(503);
  expect(JSON.parse(await textOf(answer))).toMatchObject({ code: 'unavailable', status: 503 });
});

test('an api that breaks off in the middle breaks off here too', async () => {
  await using web = await serveBefore((_, outgoing) => {
    outgoing.writeHead(200, { 'content-length': '100' });
    outgoing.write('half');
    setImmediate(() => outgoing.destroy());
  });
  const { answer } = await ask(web.port, '/api/v1/attachments/1');
  await expect(textOf(answer)).rejects.toThrow();
});
