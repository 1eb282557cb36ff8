import type { IncomingMessage } from 'node:http';

const plain = (address: string) => address.replace(/^::ffff:/i, '');

/**
 * The address a request came from. X-Forwarded-For counts only while the sender is a trusted proxy, read from its
 * right end, so that nobody can invent an address by sending the header.
 */
export function clientAddress(incoming: IncomingMessage, trustedProxies: readonly string[]): string {
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => plain(entry.trim()))
    .filter((entry) => entry !== '');
  let address = plain(incoming.socket.remoteAddress ?? '');
  while (trustedProxies.includes(address) && forwarded.length > 0) address = forwarded.pop() ?? address;
  return address;
}
