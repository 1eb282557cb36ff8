import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Whether an address lies in one of some ranges. */
export type AddressRanges = (address: string) => boolean;

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function add(ranges: BlockList, entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  const bits = version === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : bits + 1;
  if (length > bits) return false;
  ranges.addSubnet(address, length, family(address));
  return true;
}

/** A variable with addresses and CIDR ranges, commas between: `10.0.0.0/8, 2001:db8::1`. */
export const addressRangesSchema = z.string().transform((list, context): AddressRanges => {
  const ranges = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '' || add(ranges, entry)) continue;
    context.addIssue({ code: 'custom', message: `${entry} is neither an IP address nor a range such as 10.0.0.0/8` });
  }
  return (address) => isIP(plain(address)) !== 0 && ranges.check(plain(address), family(plain(address)));
});

/**
 * The address a request came from. X-Forwarded-For counts only while the sender is a trusted proxy, read from its right
 * end, so that nobody can invent an address by sending the header.
 */
export function clientAddress(sender: string, forwardedFor: string | undefined, isTrusted: AddressRanges): string {
  const forwarded = (forwardedFor ?? '')
    .split(',')
    .map((entry) => plain(entry.trim()))
    .filter((entry) => isIP(entry) !== 0);
  let address = plain(sender);
  while (isTrusted(address) && forwarded.length > 0) address = forwarded.pop()!;
  return address;
}
