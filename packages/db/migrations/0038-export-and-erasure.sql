-- Everything of a tenant as one archive, made by a job and kept for a week.
create table exports (
  tenant_id uuid not null references tenants (tenant_id),
  export_id uuid not null,
  state text not null check (state in ('queued', 'ready', 'failed', 'expired')),
  requested_by uuid,
  requested_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  blob_id uuid,
  bytes bigint,
  sha256 text,
  constraint exports_pk primary key (tenant_id, export_id),
  constraint exports_file check ((state = 'ready') = (blob_id is not null)),
  constraint exports_requested_by foreign key (tenant_id, requested_by)
    references agents (tenant_id, agent_id) on delete set null (requested_by),
  constraint exports_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
create unique index exports_one_at_a_time on exports (tenant_id) where state = 'queued';
create index exports_newest on exports (tenant_id, requested_at desc, export_id desc);
create index exports_of_blob on exports (tenant_id, blob_id) where blob_id is not null;
create index exports_by_agent on exports (tenant_id, requested_by) where requested_by is not null;
call platform.protect('exports');

-- The certificate of an erasure: it outlives the tenant and names nobody. Its id is known from the day the tenant gives
-- notice, so that its administrators can look it up when none of their addresses is known any more.
alter table tenants add column certificate_id uuid;
create table platform.erasures (
  certificate_id uuid not null,
  tenant_id uuid not null,
  begun_at timestamptz not null,
  -- Rows by table, beside them objects of the file store and jobs.
  counts jsonb not null default '{}',
  finished_at timestamptz,
  sha256 text,
  constraint erasures_pk primary key (certificate_id),
  constraint erasures_by_tenant unique (tenant_id)
);
grant select, insert, update on platform.erasures to redlich_definer;
grant delete on platform.hosts, platform.addresses to redlich_definer;

-- Begins, or goes on with, the erasure of the current tenant: nobody finds it by host or address any more.
create function platform.begin_erasure(certificate uuid, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.hosts h where h.tenant_id = platform.current_tenant();
  delete from platform.addresses a where a.tenant_id = platform.current_tenant();
  insert into platform.erasures (certificate_id, tenant_id, begun_at)
    values (certificate, platform.current_tenant(), moment) on conflict (tenant_id) do nothing;
end;

-- Counts what one step erased, in the transaction that erased it.
create function platform.add_erased(what text, many int) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.erasures e
    set counts = jsonb_set(e.counts, array[what], to_jsonb(coalesce((e.counts ->> what)::int, 0) + many))
    where e.tenant_id = platform.current_tenant() and e.finished_at is null;
end;

create function platform.read_erasure() returns table (certificate_id uuid, begun_at timestamptz, counts jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.certificate_id, e.begun_at, e.counts from platform.erasures e where e.tenant_id = platform.current_tenant();
end;

create function platform.finish_erasure(moment timestamptz, hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.erasures e set finished_at = moment, sha256 = hash
    where e.tenant_id = platform.current_tenant() and e.finished_at is null;
end;

create function platform.find_certificate(wanted uuid) returns table (
  certificate_id uuid, tenant_id uuid, begun_at timestamptz, finished_at timestamptz, counts jsonb, sha256 text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.certificate_id, e.tenant_id, e.begun_at, e.finished_at, e.counts, e.sha256
  from platform.erasures e where e.certificate_id = wanted;
end;

-- Disposal records cannot be deleted by the services; with the whole tenant they go too, and only then.
create function platform.is_being_erased() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from public.tenants t where t.tenant_id = platform.current_tenant() and t.erasing_at is not null);
end;
call platform.open_to_definer('disposals');
grant delete on disposals to redlich_definer;
create policy definer_erases on disposals for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));

-- Deletes rows of a table that the services may not delete from, while the current tenant is being erased. The table has
-- to let redlich_definer do it.
create function platform.erase_rows(target regclass, most int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone int;
begin
  if not platform.is_being_erased() then
    raise exception 'the tenant is not being erased';
  end if;
  execute format('delete from %s where tenant_id = $1 and ctid = any (array(
    select ctid from %s where tenant_id = $1 limit $2))', target, target) using platform.current_tenant(), most;
  get diagnostics gone = row_count;
  return gone;
end $$;

do $$
declare signature text;
begin
  foreach signature in array array['begin_erasure(uuid, timestamptz)', 'add_erased(text, int)', 'read_erasure()',
    'finish_erasure(timestamptz, text)', 'find_certificate(uuid)', 'is_being_erased()', 'erase_rows(regclass, int)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
