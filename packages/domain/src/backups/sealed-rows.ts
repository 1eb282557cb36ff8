import type { Owner } from '@redlich/db/copy';
import type { Ports } from '../kernel/index.ts';
import { operatorSeedName } from '../operators/index.ts';
import { openForPlatform, sealForPlatform, unwrapTenantKey, wrapTenantKey } from '../secrets/index.ts';

type Keys = Pick<Ports, 'keyEncryptionKeys'>;

/** A tenant's data keys, opened: in a backup nothing but the backup's own key wraps them. */
export async function readTenantKeys(owner: Owner, ports: Keys, tenantId: string): Promise<string> {
  const rows = await owner.query<{ version: number; wrapped_key: string; created_at: Date }>(
    'select version, wrapped_key, created_at from tenant_keys where tenant_id = $1 order by version',
    [tenantId],
  );
  return JSON.stringify(
    rows.map(({ version, wrapped_key: wrappedKey, created_at: createdAt }) => ({
      version,
      createdAt,
      key: unwrapTenantKey({ ports, tenantId }, { version, wrappedKey }).toString('base64url'),
    })),
  );
}

interface OpenedKey {
  version: number;
  createdAt: string;
  key: string;
}

/** Wraps them with the key of this installation. */
export async function writeTenantKeys(
  owner: Owner,
  ports: Keys & Pick<Ports, 'clock'>,
  { tenantId, json }: { tenantId: string; json: string },
): Promise<void> {
  for (const { version, createdAt, key } of JSON.parse(json) as OpenedKey[]) {
    const wrapped = wrapTenantKey({ ports, tenantId }, { version, key: Buffer.from(key, 'base64url') });
    await owner.query(
      'insert into tenant_keys (tenant_id, version, wrapped_key, created_at, wrapped_at) values ($1, $2, $3, $4, $5)',
      [tenantId, version, wrapped, createdAt, ports.clock.now()],
    );
  }
}

interface Seed {
  operator_id: string;
  sealed_seed: string;
  last_step: string;
  created_at: string;
  confirmed_at: string | null;
}

/** The operators' seeds of one-time codes, opened. */
export async function readSeeds(owner: Owner, ports: Keys): Promise<string> {
  const rows = await owner.query<Seed>('select * from platform.operator_seeds order by operator_id');
  return JSON.stringify(
    rows.map((row) => ({
      ...row,
      sealed_seed: openForPlatform(ports, operatorSeedName(row.operator_id), row.sealed_seed),
    })),
  );
}

export async function writeSeeds(owner: Owner, ports: Keys, json: string): Promise<void> {
  for (const seed of JSON.parse(json) as Seed[])
    await owner.query(
      `insert into platform.operator_seeds (operator_id, sealed_seed, last_step, created_at, confirmed_at)
       values ($1, $2, $3, $4, $5)`,
      [
        seed.operator_id,
        sealForPlatform(ports, operatorSeedName(seed.operator_id), seed.sealed_seed),
        seed.last_step,
        seed.created_at,
        seed.confirmed_at,
      ],
    );
}
