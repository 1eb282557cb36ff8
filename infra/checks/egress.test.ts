import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const top = new URL('../../', import.meta.url).pathname;
const ofTests =
  /\.(test|fixture|contract)\.|\.fixture\.server\.|\/testing\/|\/paraglide\/|\/build\/|node_modules|\.config\.ts$/;

/** Whatever can open a connection: Node's own modules, and packages that bring a client. */
const modules =
  /(?:from\s+|import\s*\(\s*|import\s+|require\s*\(\s*)['"](node:(?:net|tls|http|https|http2|dgram|dns|dns\/promises)|net|tls|http|https|http2|dgram|dns|dns\/promises|undici|ws|nodemailer(?:\/[^'"]*)?|@aws-sdk\/[a-z0-9-]+|openid-client|pg|pg-boss|axios|got|node-fetch|imapflow)['"]/g;
const globals =
  /(?<![\w.'"`-])(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest|WebTransport)\(|navigator\.sendBeacon\()/g;

// Every file that could, and why it may. `guarded`: it asks packages/platform/src/egress before.
const doors: Record<string, string> = {
  'packages/platform/src/egress/agents.ts': 'the guard itself: sockets of clients that open their own',
  'packages/platform/src/egress/places.ts': 'isIP and ranges, opens nothing',
  'packages/platform/src/outgoing/outgoing.ts': 'guarded',
  'packages/platform/src/outgoing/public-address.ts': 'isIP and ranges, opens nothing',
  'packages/platform/src/login-partner/discovered.ts': 'guarded: openid-client with the guarded fetch',
  'packages/platform/src/login-partner/failure.ts': 'names of errors, opens nothing',
  'packages/platform/src/login-partner/guarded-fetch.ts': 'guarded: types of openid-client',
  'packages/platform/src/login-partner/login-partner.ts': 'guarded: openid-client with the guarded fetch',
  'packages/platform/src/smtp/outgoing.ts': 'guarded',
  'packages/platform/src/smtp/outbox-writer.ts': 'composes mails into files, opens nothing',
  'packages/platform/src/smtp/outgoing-message.ts': 'types of nodemailer',
  'packages/platform/src/smtp/inlet.ts': 'listens, opens nothing',
  'packages/platform/src/files/s3-files.ts': 'guarded',
  'packages/platform/src/files/s3-versions.ts': 'guarded: the client of s3-files',
  'packages/platform/src/dns/resolver.ts': 'guarded',
  'packages/platform/src/dns/dns-variables.ts': 'isIP, opens nothing',
  'packages/platform/src/config/address-ranges.ts': 'isIP and ranges, opens nothing',
  'packages/domain/src/throttle/network.ts': 'isIP, opens nothing',
  'packages/domain/src/domains/domain-name.ts': 'isIP, opens nothing',
  'apps/api/src/http/probes.ts': 'guarded: health of the own services',
  'apps/web/server/app.ts': 'serves, opens nothing',
  'apps/web/server/pass-to-api.ts': 'the api of the own platform, REDLICH_API_URL',
  'apps/web/app/api-transport.server.ts': 'the api of the own platform, REDLICH_API_URL',
};
/** The database is where everything lies; its place stands on the page of connections all the same. */
const database = /^(packages\/db\/|packages\/platform\/src\/jobs\/)/;
/** In a browser: the content security policy lets it ask its own origin only. */
const inBrowsers = /^apps\/web\/app\/(?!.*\.server\.)/;
/** Node's server of pages, which is asked and asks nobody. */
const servers = /^apps\/web\/server\//;

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (ofTests.test(`${path}${entry.isDirectory() ? '/' : ''}`)) continue;
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (/\.(ts|tsx|js|mjs|cjs)$/.test(entry.name)) yield path;
  }
}

const opens = (text: string): string[] => [
  ...[...text.matchAll(modules)].map(([, name]) => name!),
  ...[...text.matchAll(globals)].map(([found]) => found),
];

function* places(): Generator<{ path: string; text: string; found: string[] }> {
  for (const folder of ['apps', 'packages'])
    for (const path of filesBelow(folder)) {
      const text = readFileSync(join(top, path), 'utf8');
      const found = opens(text);
      if (found.length > 0) yield { path, text, found };
    }
}

test('no file can open a connection but those that are listed, each with the reason', () => {
  const unlisted = [...places()].filter(({ path, text }) => {
    if (database.test(path) || inBrowsers.test(path) || path in doors) return false;
    // A server's own modules are fine where nothing of a client is taken from them.
    return !(
      servers.test(path) && !/\b(request|connect|Agent|fetch|get)\b[^;]*from ['"]node:(http|https|net|tls)/.test(text)
    );
  });
  expect(unlisted.map(({ path, found }) => `${path}: ${found.join(', ')}`)).toEqual([]);
});

test('the list names no file that opens nothing any more', () => {
  const found = new Set([...places()].map(({ path }) => path));
  expect(Object.keys(doors).filter((path) => !found.has(path))).toEqual([]);
});

test('who is listed as guarded has the guard in hand', () => {
  const bare = Object.entries(doors)
    .filter(([, why]) => why === 'guarded' || why.startsWith('guarded: health'))
    .filter(([path]) => !/egress\.pass\(|guardedAgents\(/.test(readFileSync(join(top, path), 'utf8')));
  expect(bare).toEqual([]);
});

test('the walk sees what it looks for', () => {
  for (const line of [
    `import { connect } from 'node:net';`,
    `import http from "http";`,
    `const { request } = await import('node:https');`,
    `require('undici')`,
    `await fetch('https://elsewhere.example')`,
    `new WebSocket('wss://elsewhere.example')`,
  ])
    expect(opens(line), line).toHaveLength(1);
  expect(opens(`context.api.fetch('x'); prefetch(); // a fetch`)).toEqual([]);
});
