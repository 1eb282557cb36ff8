import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const proxies = (...entries: string[]) => {
  const list = new BlockList();
  for (const entry of entries) list.addAddress(entry);
  return list;
};
const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('a forwarded address from an unknown sender is ignored', () => {
  expect(clientAddress(from('203.0.113.9', '198.51.100.1'), proxies())).toBe('203.0.113.9');
});

test('behind a trusted proxy the rightmost foreign address counts, not one the client made up', () => {
  const incoming = from('::ffff:10.0.0.2', '198.51.100.66, 203.0.113.9, 10.0.0.3');
  expect(clientAddress(incoming, proxies('10.0.0.2', '10.0.0.3'))).toBe('203.0.113.9');
});

test('a trusted proxy without the header is the client itself', () => {
  expect(clientAddress(from('127.0.0.1'), proxies('127.0.0.1'))).toBe('127.0.0.1');
});
