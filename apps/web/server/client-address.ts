import type { IncomingMessage } from 'node:http';
import { isIP, type BlockList } from 'node:net';

const plain = (address: string) => address.replace(/^::ffff:/i, '');
const isTrusted = (proxies: BlockList, address: string) =>
  isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * The address a request came from. X-Forwarded-For counts only while the sender is a trusted proxy, read from its
 * right end, so that nobody can invent an address by sending the header.
 */
export function clientAddress(incoming: IncomingMessage, trustedProxies: BlockList): string {
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => plain(entry.trim()))
    .filter((entry) => isIP(entry) !== 0);
  let address = plain(incoming.socket.remoteAddress ?? '');
  while (isTrusted(trustedProxies, address) && forwarded.length > 0) address = forwarded.pop() ?? address;
  return address;
}
