import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { refuseBusyPorts } from './busy-ports.ts';
import { freePort, freePorts, isFree } from './ports.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('the preferred port is chosen while it is free', async () => {
  const [preferred] = await freePorts(1);
  expect(await freePort(preferred)).toBe(preferred);
});

test('a taken port is not chosen', async () => {
  const taken = await takenPort();
  expect(await isFree(taken)).toBe(false);
  const other = await freePort(taken);
  expect(other).not.toBe(taken);
  expect(await isFree(other)).toBe(true);
});

test('several free ports are all different', async () => {
  const ports = await freePorts(8);
  expect(new Set(ports).size).toBe(8);
});

test('a busy port is named in one line with the variable that changes it', async () => {
  const taken = await takenPort();
  const [web, api, outbox] = (await freePorts(3)) as [number, number, number];
  const ports = { REDLICH_WEB_PORT: web, REDLICH_API_PORT: api, REDLICH_SMTP_PORT: taken, REDLICH_OUTBOX_PORT: outbox };
  await expect(refuseBusyPorts(ports)).rejects.toThrow(
    `another program uses port ${taken} (change it by REDLICH_SMTP_PORT)`,
  );
});
