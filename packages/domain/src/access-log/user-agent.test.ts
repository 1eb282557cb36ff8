import { expect, test } from 'vitest';
import { readUserAgent } from './user-agent.ts';

const mozilla = (rest: string) => `Mozilla/5.0 ${rest}`;
test.each([
  [
    '(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome 142',
    'Windows',
  ],
  [
    '(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.3595.65',
    'Edge 142',
    'Windows',
  ],
  [
    '(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    'Safari 26.1',
    'macOS',
  ],
  [
    '(iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari 18.6',
    'iOS',
  ],
  ['(X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145', 'Linux'],
  [
    '(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet 28',
    'Android',
  ],
  [
    '(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0',
    'Opera 125',
    'Windows',
  ],
  [
    '(X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome 142',
    'ChromeOS',
  ],
])('%s', (rest, browser, operatingSystem) => {
  expect(readUserAgent(mozilla(rest))).toEqual({ browser, operatingSystem });
});
test.each([undefined, '', 'curl/8.5.0', 'jutta@werft.example', '=cmd|calc', `Chrome/${'9'.repeat(400)}`])(
  'nothing of an unknown one is kept: %j',
  (text) => expect(readUserAgent(text)).toEqual({ browser: 'other', operatingSystem: 'other' }),
);
test('a hostile one is read in no time', () => {
  const start = performance.now();
  readUserAgent(`Version/${'1'.repeat(50_000)} ${'Mobile/a '.repeat(50_000)}`);
  expect(performance.now() - start).toBeLessThan(50);
});
