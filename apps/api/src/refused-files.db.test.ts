import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

const evidence = `/privacy/recipients/${randomUUID()}/evidence?signedOn=2026-01-02&fileName=vertrag.pdf`;

test.each<[Who, string]>([
  ['dpo', '/uploads?fileName=a.bin'],
  ['anonymous', '/uploads?fileName=a.bin'],
  ['agent', evidence],
  ['customer', evidence],
])('the file of somebody who may not send one is not even read: %s, %s', async (who, path) => {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        read += 1;
        stream.enqueue(new Uint8Array(1_000));
        if (read === 20) stream.close();
      },
    },
    { highWaterMark: 0 },
  );
  const cookie = who === 'anonymous' ? {} : { cookie: await api.cookieOf(tenant, who) };
  const response = await api.app.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { host: tenant.host, 'content-type': 'application/octet-stream', ...cookie },
    body,
    duplex: 'half',
  });
  expect([response.status, read]).toEqual([who === 'anonymous' ? 401 : 403, 0]);
});
