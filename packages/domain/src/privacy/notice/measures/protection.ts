import { sql } from 'kysely';
import type { QueryScope } from '../../../kernel/index.ts';
import { sealedPattern } from '../../../secrets/index.ts';
import { endedVersions, readVersions } from './versions.ts';

/** What the product sees of its own protection, at this moment. */
export interface Protection {
  /** Passwords that are not stored as a hash of Argon2. */
  unhashedPasswords: number;
  /** Secrets that have to be read again and are not sealed with the tenant's key. */
  unsealedSecrets: number;
  /** Tables of tenants whose rows the database would show to others. */
  unprotectedTables: number;
  /** Whether no file can be recorded without its checksum. */
  filesSummed: boolean;
  /** Names and versions of what the product runs on, and those of them that get no more mends. */
  versions: string[];
  ended: string[];
}

interface Row extends Omit<Protection, 'versions' | 'ended'> {
  postgres: number;
}

export async function readProtection({ tx, tenantId, now }: QueryScope): Promise<Protection> {
  const { rows } = await sql<Row>`select
    (select count(*)::int from logins where tenant_id = ${tenantId} and password_hash not like '$argon2%') as "unhashedPasswords",
    (select count(*)::int from (
      select sealed_seed as secret from totp_seeds where tenant_id = ${tenantId}
      union all select sealed_secret from webhooks where tenant_id = ${tenantId}
      union all select sealed_secret from sso_providers where tenant_id = ${tenantId}) s
      where secret !~ ${sealedPattern}) as "unsealedSecrets",
    (select count(*)::int from pg_class c join pg_namespace s on s.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where s.nspname = 'public' and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity)) as "unprotectedTables",
    (select attnotnull from pg_attribute where attrelid = 'blobs'::regclass and attname = 'sha256') as "filesSummed",
    current_setting('server_version_num')::int / 10000 as postgres`.execute(tx);
  const { postgres, ...seen } = rows[0]!;
  const versions = readVersions(postgres);
  return {
    ...seen,
    versions: versions.map(({ name, major }) => `${name} ${major}`),
    ended: endedVersions(versions, now),
  };
}
