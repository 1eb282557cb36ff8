-- What the last check of a tenant's notice found, against which version of the law: ids of lints, nothing of the notice.
create table platform.notice_checks (
  tenant_id uuid not null references tenants (tenant_id) on delete cascade,
  law_version text not null,
  checked_at timestamptz not null,
  errors text[] not null,
  warnings text[] not null,
  constraint notice_checks_pk primary key (tenant_id)
);
grant select, insert, update, delete on platform.notice_checks to redlich_definer;

-- Writes what was found at the current tenant.
create function platform.record_notice_check(version text, moment timestamptz, found_errors text[], found_warnings text[])
returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.notice_checks values (platform.current_tenant(), version, moment, found_errors, found_warnings)
    on conflict (tenant_id) do update set law_version = excluded.law_version, checked_at = excluded.checked_at,
      errors = excluded.errors, warnings = excluded.warnings;
end;

-- Tenants whose notice has errors, by name.
create function platform.list_notice_checks(after_name text, after_id uuid, most int) returns table (
  tenant_id uuid, name text, law_version text, checked_at timestamptz, errors text[], warnings text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id, t.name, c.law_version, c.checked_at, c.errors, c.warnings
  from public.tenants t join platform.notice_checks c on c.tenant_id = t.tenant_id
  where cardinality(c.errors) > 0 and (after_name is null or (lower(t.name), t.tenant_id) > (after_name, after_id))
  order by lower(t.name), t.tenant_id limit most;
end;

create function platform.count_notice_checks(version text) returns table (tenants int, checked int, affected int)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::int, count(*) filter (where c.law_version = version)::int,
    count(*) filter (where cardinality(c.errors) > 0)::int
  from public.tenants t left join platform.notice_checks c on c.tenant_id = t.tenant_id where t.state <> 'unverified';
end;

do $$
declare signature text;
begin
  foreach signature in array array['record_notice_check(text, timestamptz, text[], text[])',
    'list_notice_checks(text, uuid, int)', 'count_notice_checks(text)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
