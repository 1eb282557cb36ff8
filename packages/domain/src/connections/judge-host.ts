import type { ConnectionRefusal, Recipient } from '@redlich/contract';

type Declared = Pick<Recipient, 'id' | 'name' | 'standing'> & { hosts: readonly string[] };

export type HostVerdict =
  | { allowed: true; by: 'own' | 'recipient'; recipient: Declared | null }
  | { allowed: false; refusal: ConnectionRefusal; recipient: Declared | null };

export const isActive = ({ standing }: Pick<Recipient, 'standing'>) => standing === 'valid' || standing === 'notNeeded';

/** Whether a tenant's product may connect to a host: names are compared whole, nothing is below another. Pure. */
export function judgeHost(
  { recipients, ownHosts }: { recipients: readonly Declared[]; ownHosts: readonly string[] },
  host: string,
): HostVerdict {
  const name = host.toLowerCase();
  if (ownHosts.includes(name)) return { allowed: true, by: 'own', recipient: null };
  const declared = recipients.filter(({ hosts }) => hosts.includes(name));
  const active = declared.find(isActive);
  if (active) return { allowed: true, by: 'recipient', recipient: active };
  const [inactive = null] = declared;
  return { allowed: false, refusal: inactive ? 'inactive' : 'undeclared', recipient: inactive };
}
