-- Backups that were made, for the operator to see. Whoever makes, checks and ends them is the owner of the tables; the files
-- and the keys that open them lie outside of the database. No reference to the tenant: a backup may outlive it.
create table platform.backups (
  backup_id uuid not null,
  kind text not null check (kind in ('platform', 'tenant')),
  tenant_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  bytes bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  verified_at timestamptz,
  expired_at timestamptz,
  constraint backups_pk primary key (backup_id),
  constraint backups_tenant check ((kind = 'tenant') = (tenant_id is not null)),
  constraint backups_expire check (expires_at > created_at)
);
create index backups_newest on platform.backups (created_at desc, backup_id desc);

-- What was restored. A line without finished_at: rows of a backup are there, and what was deleted since is not yet deleted
-- again. Without a tenant that concerns the whole platform, and then no service starts.
create table platform.restores (
  restore_id uuid not null,
  backup_id uuid not null,
  tenant_id uuid,
  begun_at timestamptz not null,
  rows_at timestamptz,
  -- Whether the tenant was suspended in the backup: then it stays so.
  stays_suspended boolean not null default false,
  finished_at timestamptz,
  constraint restores_pk primary key (restore_id)
);
create unique index restores_one_platform on platform.restores ((true)) where tenant_id is null and finished_at is null;
create unique index restores_one_a_tenant on platform.restores (tenant_id) where finished_at is null;
grant select on platform.backups, platform.restores to redlich_definer;

-- Whether the services have to wait for the end of a restore.
create function platform.awaits_replay() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from platform.restores r where r.tenant_id is null and r.finished_at is null);
end;

create function platform.list_backups(before_at timestamptz, before_id uuid, most int) returns table (
  id uuid, kind text, tenant_id uuid, tenant_name text, created_at timestamptz, expires_at timestamptz, bytes bigint,
  sha256 text, verified_at timestamptz, expired_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select b.backup_id, b.kind, b.tenant_id, t.name, b.created_at, b.expires_at, b.bytes, b.sha256, b.verified_at, b.expired_at
  from platform.backups b left join public.tenants t on t.tenant_id = b.tenant_id
  where before_at is null or (b.created_at, b.backup_id) < (before_at, before_id)
  order by b.created_at desc, b.backup_id desc limit most;
end;

-- Puts back the certificate of a tenant that was erased after the backup was made; one that is still there keeps its own.
create function platform.restore_certificate(certificate uuid, tenant uuid, begun timestamptz, finished timestamptz,
  counted jsonb, hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.erasures (certificate_id, tenant_id, begun_at, counts, finished_at, sha256)
    select certificate, tenant, begun, counted, finished, hash
    where not exists (select from public.tenants t where t.tenant_id = tenant)
  on conflict (tenant_id) do update set certificate_id = excluded.certificate_id, begun_at = excluded.begun_at,
    counts = excluded.counts, finished_at = excluded.finished_at, sha256 = excluded.sha256;
end;

do $$
declare signature text;
begin
  foreach signature in array array['awaits_replay()', 'list_backups(timestamptz, uuid, int)',
    'restore_certificate(uuid, uuid, timestamptz, timestamptz, jsonb, text)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
