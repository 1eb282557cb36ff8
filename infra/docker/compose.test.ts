import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginRoleOf } from '@redlich/db/migrate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../local/repository.ts';

interface Service {
  profiles?: string[];
  ports?: string[];
  cap_add?: string[];
  image: string;
  build?: { dockerfile: string; target: string };
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[]; interval: string };
}

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const text = read('docker-compose.yml');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const dockerfile = read('infra/docker/redlich.Dockerfile');
const once = new Set(['migrate', 'store-folder', 'caddy-folder']);
/** Make a folder for a service that is not root. */
const folders = new Set(['store-folder', 'caddy-folder']);

test.each(Object.entries(services))('%s runs a pinned image, without rights it does not need', (name, service) => {
  expect(service.image).toMatch(/:v?\d+\.\d+/);
  expect(service.image).not.toContain('latest');
  expect(service.read_only).toBe(true);
  expect(service.cap_drop).toEqual(['ALL']);
  if (service.build === undefined && !folders.has(name)) expect(service.user).toMatch(/^(postgres|[1-9]\d*:)/);
});

test.each(Object.entries(services).filter(([name]) => !once.has(name)))('%s has a health check', (_, service) => {
  expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  expect(service.healthcheck?.interval).toBe('10s');
});

test('a service waits for what it needs', () => {
  for (const { depends_on: needed = {} } of Object.values(services)) {
    for (const [name, { condition }] of Object.entries(needed)) {
      expect(condition).toBe(once.has(name) ? 'service_completed_successfully' : 'service_healthy');
    }
  }
});

test('every image that is built is a stage of the Dockerfile, and none of them runs as root', () => {
  const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, stage]) => stage);
  const built = Object.values(services).flatMap(({ build }) => (build ? [build] : []));
  expect(built.length).toBe(4);
  for (const { dockerfile: file, target } of built) {
    expect(existsSync(join(repository, file))).toBe(true);
    expect(stages).toContain(target);
    expect(dockerfile).toContain(`FROM service AS ${target}`);
  }
  expect(dockerfile).toMatch(/AS service\n[^]*?\nUSER node\n/);
});

test('every base image is pinned', () => {
  for (const [, image] of dockerfile.matchAll(/^FROM (\S+:\S+) /gm)) expect(image).toMatch(/:\d+\.\d+\.\d+/);
});

test('the services log in with the name that belongs to the database', () => {
  const url = services['api']?.environment?.['REDLICH_APP_URL'];
  expect(url).toContain(`postgres://${loginRoleOf('redlich')}:`);
});

test('every value that has no default is explained in the example', () => {
  const required = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
  const example = read('infra/docker/example.env');
  expect(required.length).toBeGreaterThan(0);
  for (const name of required) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
});

test('no service but the migration knows the owner of the database', () => {
  for (const [name, { environment = {} }] of Object.entries(services)) {
    expect(JSON.stringify(environment).includes('redlich_owner')).toBe(name === 'migrate');
  }
});

test('every file that is mounted exists', () => {
  const mounts = Object.values(services).flatMap(({ volumes = [] }) => volumes);
  for (const mount of mounts.filter((path) => path.startsWith('./'))) {
    expect(existsSync(join(repository, mount.split(':')[0] ?? ''))).toBe(true);
  }
});

test('TLS is ended by one service, which asks before each certificate and hands on to the web server alone', () => {
  const caddyfile = read('infra/docker/Caddyfile');
  const { caddy, web } = services;
  expect(caddy?.profiles).toEqual(['tls']);
  expect(caddy?.ports).toEqual(['80:8080', '443:8443', '443:8443/udp']);
  expect(caddy?.cap_add).toEqual(['NET_BIND_SERVICE']);
  expect(caddyfile).toContain('ask {$REDLICH_TLS_ASK_URL:http://api:3001/tls/ask}');
  expect([...caddyfile.matchAll(/reverse_proxy (\S+)/g)].map(([, to]) => to)).toEqual(['{$REDLICH_TLS_WEB:web:3000}']);
  for (const port of ['8080', '8443']) expect(caddyfile).toMatch(new RegExp(`http(s?)_port ${port}\\n`));
  expect(web?.environment).toHaveProperty('REDLICH_TRUSTED_PROXIES');
  // The api has no way in but through the web server and from the inner network.
  expect(services['api']?.ports).toBeUndefined();
});
