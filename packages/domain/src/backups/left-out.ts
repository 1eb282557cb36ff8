import type { CopiedTable } from '@redlich/db/copy';

/**
 * What is no part of a backup: who was logged in, counters of attempts, notes of restores. Sealed keys and seeds travel by
 * themselves, since they are sealed with a key that another installation has not.
 */
const leftOut: ReadonlySet<string> = new Set([
  'public.sessions',
  'public.tenant_keys',
  'platform.attempts',
  'platform.operator_sessions',
  'platform.operator_seeds',
  'platform.restores',
]);

export const isCopied = ({ name }: CopiedTable): boolean => !leftOut.has(name);

/** Names of entries. */
export const names = {
  manifest: 'manifest.json',
  rows: (whose: string, table: string, part: number) => `rows/${whose}/${table}/${String(part).padStart(8, '0')}`,
  keys: (tenantId: string) => `keys/${tenantId}`,
  seeds: 'seeds/platform',
  jobs: (whose: string) => `jobs/${whose}`,
  ledger: (key: string) => `ledger-copies/${key}`,
  object: (key: string) => `objects/${key}`,
};
export const platform = 'platform';
