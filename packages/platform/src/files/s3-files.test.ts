import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesContract } from './files.contract.ts';
import { s3Files } from './s3-files.ts';
import type { S3Settings } from './s3-files.ts';
import { openEgress } from '../egress/open-egress.fixture.ts';
import { startS3Store } from './s3-store.fixture.ts';

let store: Awaited<ReturnType<typeof startS3Store>>;
beforeAll(async () => {
  store = await startS3Store();
});
afterAll(() => store.stop());

filesContract(() => s3Files(store.settings, openEgress));

test('a bucket that does not exist, or a store that is away, is not ready', async () => {
  await expect(s3Files({ ...store.settings, bucket: 'other' }, openEgress).ready()).rejects.toThrow();
  await expect(s3Files({ ...store.settings, endpoint: 'http://127.0.0.1:9' }, openEgress).ready()).rejects.toThrow();
});

/** A store that answers as `answer` says and keeps a log of the calls. */
async function storeThat(answer: (call: string) => { status?: number; body?: string; length?: number }) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url}`;
    calls.push(call);
    request.resume().on('end', () => {
      const { status = 200, body = '', length } = answer(call);
      response.writeHead(status, { 'content-type': 'application/xml', ...(length && { 'content-length': length }) });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: S3Settings = { ...store.settings, endpoint };
  const stop = () => (server.closeAllConnections(), server.close());
  return { files: s3Files(settings, openEgress), calls, [Symbol.dispose]: stop };
}

test('deleting from a versioned bucket removes every version and marker of that key alone', async () => {
  using versioned = await storeThat((call) => {
    if (call.includes('?versioning'))
      return { body: '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>' };
    if (call.includes('versions')) {
      const body = `<ListVersionsResult><IsTruncated>false</IsTruncated>
        <Version><Key>t/a</Key><VersionId>v1</VersionId></Version><Version><Key>t/a</Key><VersionId>v2</VersionId></Version>
        <DeleteMarker><Key>t/a</Key><VersionId>m1</VersionId></DeleteMarker>
        <Version><Key>t/ab</Key><VersionId>other</VersionId></Version></ListVersionsResult>`;
      return { body };
    }
    return { status: 204 };
  });
  await versioned.files.delete('t/a');
  const deleted = versioned.calls.filter((call) => call.startsWith('DELETE'));
  expect(deleted.map((call) => /versionId=(\w+)/.exec(call)?.[1])).toEqual(['v1', 'v2', 'm1']);
});

test('a store that does not know versions is deleted from plainly', async () => {
  using plain = await storeThat((call) =>
    call.includes('?versioning')
      ? { status: 501, body: '<Error><Code>NotImplemented</Code></Error>' }
      : { status: 204 },
  );
  await plain.files.delete('t/a');
  expect(plain.calls.at(-1)).toMatch(/^DELETE \/files\/t\/a/);
});

test('a store that refuses to say whether it keeps versions is not deleted from', async () => {
  using closed = await storeThat(() => ({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }));
  await expect(closed.files.delete('t/a')).rejects.toThrow();
  expect(closed.calls.every((call) => !call.startsWith('DELETE'))).toBe(true);
});

test('an upload that the store kept only in part is an error', async () => {
  using partial = await storeThat((call) => (call.startsWith('HEAD') ? { length: 3 } : {}));
  await expect(partial.files.put('t/a', { stream: Readable.from(['abcdef']), bytes: 6 })).rejects.toThrow(
    'expected 6 bytes, received 3',
  );
});
