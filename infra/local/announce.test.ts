import { expect, test } from 'vitest';
import { announcement } from './announce.ts';

const ports = { REDLICH_WEB_PORT: 3100, REDLICH_API_PORT: 3101, REDLICH_SMTP_PORT: 2626, REDLICH_OUTBOX_PORT: 1180 };
const config = { ports, demo: true, dataDir: '/data', platformDomain: 'localhost' };

test('the first line says that redlich is ready and where', () => {
  expect(announcement(config).split('\n')[0]).toBe('redlich ready: http://localhost:3100');
});

test('demo logins are named in demo mode only', () => {
  expect(announcement(config)).toContain('http://seewind.localhost:3100');
  expect(announcement(config)).toContain('kunde@kunde-seewind.example');
  expect(announcement({ ...config, demo: false })).not.toContain('.example');
});
