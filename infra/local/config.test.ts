import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartConfig } from './config.ts';

test('without any variable it is the demo on the documented ports, with data in .data', () => {
  expect(readStartConfig({})).toEqual({
    dataDir: resolve('.data'),
    ports: { REDLICH_WEB_PORT: 3000, REDLICH_API_PORT: 3001, REDLICH_SMTP_PORT: 2525, REDLICH_OUTBOX_PORT: 1080 },
    demo: true,
    secret: undefined,
    keyEncryptionKey: undefined,
    platformDomain: 'localhost',
    databaseUrl: undefined,
    store: undefined,
  });
});

const secret = 'x'.repeat(32);

test.each([
  ['a missing secret outside of demo mode', { REDLICH_DEMO: 'false' }, /REDLICH_SECRET is missing/],
  ['a short secret', { REDLICH_SECRET: 'short' }, /REDLICH_SECRET/],
  ['a port that is no number', { REDLICH_API_PORT: 'http' }, /REDLICH_API_PORT/],
  ['one port for two services', { REDLICH_API_PORT: '3000' }, /REDLICH_WEB_PORT and REDLICH_API_PORT are both 3000/],
  ['a database address of another kind', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
  ['half of an object store', { S3_ENDPOINT: 'http://127.0.0.1:9000' }, /S3_BUCKET/],
])('%s is refused in one line that names it', (_, env, expected) => {
  const read = () => readStartConfig(env);
  expect(read).toThrow(expected);
  expect(read).not.toThrow(/\n/);
});

test('outside of demo mode a secret is all it takes', () => {
  expect(readStartConfig({ REDLICH_DEMO: 'false', REDLICH_SECRET: secret })).toMatchObject({ demo: false, secret });
});
