import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any variable the server listens on the loopback address only', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, apiUrl: 'http://127.0.0.1:3001' });
});

test('the address of the api wins over its port and loses its trailing slash', () => {
  expect(readConfig({ REDLICH_API_PORT: '9', REDLICH_API_URL: 'http://api.example/' }).apiUrl).toBe(
    'http://api.example',
  );
});

test('a wrong value stops the start with one line that names the variable', () => {
  expect(() => readConfig({ REDLICH_WEB_PORT: 'lots', REDLICH_TRUSTED_PROXIES: 'proxy' })).toThrow(
    /^configuration[^\n]*REDLICH_WEB_PORT[^\n]*REDLICH_TRUSTED_PROXIES[^\n]*$/,
  );
});
