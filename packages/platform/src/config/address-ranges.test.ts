import { expect, test } from 'vitest';
import { addressRangesSchema, clientAddress } from './address-ranges.ts';

const ranges = (list: string) => addressRangesSchema.parse(list);

test('Zammad CVE-2026-34720: an address told by somebody who is no proxy of ours is not believed', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', ranges('127.0.0.0/8'))).toBe('203.0.113.9');
});

test('behind trusted proxies the rightmost foreign address counts, not one the client made up', () => {
  const told = '198.51.100.66, 203.0.113.9, 10.1.2.3';
  expect(clientAddress('::ffff:127.0.0.1', told, ranges('127.0.0.0/8, 10.0.0.0/8'))).toBe('203.0.113.9');
});

test('a trusted proxy that tells nothing, or nonsense, is the client itself', () => {
  expect(clientAddress('127.0.0.1', undefined, ranges('127.0.0.0/8'))).toBe('127.0.0.1');
  expect(clientAddress('127.0.0.1', 'unknown, <script>', ranges('127.0.0.0/8'))).toBe('127.0.0.1');
});

test('ranges are IPv4, IPv6 and single addresses; anything else is named', () => {
  const isTrusted = ranges('2001:db8::/32,10.0.0.7');
  expect(['2001:db8:9::1', '10.0.0.7', '10.0.0.8', 'x', ''].map(isTrusted)).toEqual([true, true, false, false, false]);
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/x', '1/2/3'])
    expect(() => ranges(wrong)).toThrow('neither an IP address nor a range');
});
