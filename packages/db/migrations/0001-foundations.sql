-- Roles are made before the first migration (see src/roles.ts): redlich_app is the group that the services' login roles
-- belong to; redlich_definer owns the few functions that look across tenants. Neither has BYPASSRLS.
create schema if not exists platform;
grant usage on schema platform to redlich_app, redlich_definer;
revoke all on schema public from public;
grant usage on schema public to redlich_app, redlich_definer;

create extension if not exists btree_gin;

-- After a transaction-local setting ends its value is '', not NULL.
create function platform.current_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- Puts a tenant table under forced row-level security. The sub-select makes the setting be read once a statement.
create procedure platform.protect(target regclass, privileges text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s using (tenant_id = (select platform.current_tenant()))
       with check (tenant_id = (select platform.current_tenant()))', target);
  execute format('grant %s on %s to redlich_app', privileges, target);
end $$;

-- Lets the owner of the look-up functions read a tenant table across tenants; the functions check the tenant themselves.
create procedure platform.open_to_definer(target regclass) language plpgsql as $$
begin
  execute format('create policy definer_reads on %s for select to redlich_definer using (true)', target);
  execute format('grant select on %s to redlich_definer', target);
end $$;

create table tenants (
  tenant_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name text not null,
  created_at timestamptz not null default now(),
  constraint tenants_pk primary key (tenant_id)
);
call platform.protect('tenants');
call platform.open_to_definer('tenants');

-- Which tenant answers on a host, and which channel takes the mail of an address. Unique over the whole platform, so
-- they live outside the tenants' tables and nobody but the functions below reads them.
create table platform.hosts (
  host text not null check (host = lower(host)),
  tenant_id uuid not null references tenants (tenant_id) on delete cascade,
  constraint hosts_pk primary key (host)
);
create index hosts_by_tenant on platform.hosts (tenant_id);
create table platform.addresses (
  address text not null check (address = lower(address)),
  tenant_id uuid not null references tenants (tenant_id) on delete cascade,
  channel_id uuid not null,
  constraint addresses_pk primary key (address)
);
create index addresses_by_tenant on platform.addresses (tenant_id);
grant select, insert on platform.hosts, platform.addresses to redlich_definer;

-- Host name (without port) -> tenant.
create function platform.tenant_by_host(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select h.tenant_id from platform.hosts h where h.host = lower(wanted));

-- Mail address -> tenant and channel.
create function platform.channel_by_address(wanted text) returns table (tenant_id uuid, channel_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.tenant_id, a.channel_id from platform.addresses a where a.address = lower(wanted);
end;

-- Every tenant, for the schedules that fan out one job a tenant.
create function platform.tenant_ids() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id from public.tenants t order by t.tenant_id;
end;

-- The desks that the platform's page lists in demo mode.
create function platform.desks() returns table (slug text, name text, host text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.slug, t.name, h.host from public.tenants t join platform.hosts h on h.tenant_id = t.tenant_id order by t.slug;
end;

-- Takes a host for the current tenant; unique_violation when another tenant has it.
create function platform.claim_host(wanted text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.hosts (host, tenant_id) values (lower(wanted), platform.current_tenant());
end $$;

-- Takes a mail address for a channel of the current tenant; unique_violation when it is taken.
create function platform.claim_address(wanted text, channel uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.addresses (address, tenant_id, channel_id) values (lower(wanted), platform.current_tenant(), channel);
end $$;

-- The current tenant is read by the functions too.
do $$
declare signature text;
begin
  foreach signature in array array['tenant_by_host(text)', 'channel_by_address(text)', 'tenant_ids()', 'desks()',
    'claim_host(text)', 'claim_address(text, uuid)'] loop
    execute format('revoke all on function platform.%s from public', signature);
    execute format('grant execute on function platform.%s to redlich_app', signature);
    execute format('grant create on schema platform to redlich_definer');
    execute format('alter function platform.%s owner to redlich_definer', signature);
  end loop;
  revoke create on schema platform from redlich_definer;
end $$;

create table audit_entries (
  tenant_id uuid not null references tenants (tenant_id),
  audit_entry_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('agent', 'customer', 'system')),
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id uuid,
  fields text[] not null default '{}',
  constraint audit_entries_pk primary key (tenant_id, audit_entry_id)
);
create index audit_entries_newest on audit_entries (tenant_id, at desc, audit_entry_id desc);
create index audit_entries_by_object on audit_entries (tenant_id, object_id, at desc, audit_entry_id desc);
call platform.protect('audit_entries', 'select, insert, delete');

create table blobs (
  tenant_id uuid not null references tenants (tenant_id),
  blob_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  created_at timestamptz not null,
  constraint blobs_pk primary key (tenant_id, blob_id),
  constraint blobs_by_content unique (tenant_id, sha256)
);
call platform.protect('blobs');
