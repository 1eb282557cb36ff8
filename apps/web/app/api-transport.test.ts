import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { send } from './api-transport.server.ts';

let server: Server;
let url: string;
let asked = 0;
/** What the api does with the next requests, in order. */
let answers: ('answer' | 'hang' | 'drop')[] = [];

beforeEach(async () => {
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    const how = answers.shift() ?? 'answer';
    if (how === 'answer') response.end('ok');
    if (how === 'drop') request.socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const ask = (signal?: AbortSignal) =>
  send({ url, method: 'GET', headers: { host: 'desk.example' }, ...(signal && { signal }) });

test('a request that the browser calls off on a kept connection fails once, is not repeated, and ends nothing else', async () => {
  await Promise.all([ask(), ask(), ask()]);
  answers = ['hang'];
  const calledOff = new AbortController();
  const waiting = ask(calledOff.signal);
  await expect.poll(() => asked).toBe(4);
  calledOff.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'ABORT_ERR' });
  expect((await ask()).body).toBe('ok');
  expect(asked).toBe(5);
});

test('a request that is called off before it was sent fails and ends nothing else', async () => {
  await ask();
  await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORT_ERR' });
  expect((await ask()).body).toBe('ok');
});

test('a kept connection that the api closes is replaced by a new one', async () => {
  answers = ['answer', 'drop', 'answer'];
  await ask();
  expect((await ask()).body).toBe('ok');
  expect(asked).toBe(3);
});
