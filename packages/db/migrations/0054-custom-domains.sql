-- A tenant's own domains. A row is a claim; only a proven one is in platform.hosts, and only what is there is served. Two
-- tenants may claim the same name: a claim that is not proven blocks nobody.
create table custom_domains (
  tenant_id uuid not null references tenants (tenant_id),
  custom_domain_id uuid not null,
  -- As DNS has it: lower case, Punycode, no dot at the end.
  name text not null check (name = lower(name) and name ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  -- Random; the TXT record has to say it.
  challenge text not null,
  state text not null check (state in ('pending', 'verified', 'failing')),
  -- What the last check found: null before the first one.
  txt_result text check (txt_result in ('right', 'wrong', 'missing', 'unanswered')),
  txt_found text[] not null default '{}',
  way_result text check (way_result in ('right', 'wrong', 'missing', 'unanswered')),
  way_found text[] not null default '{}',
  -- Proven, but served for another tenant at the time of the check.
  is_elsewhere boolean not null default false,
  added_at timestamptz not null,
  verified_at timestamptz,
  checked_at timestamptz,
  -- When both records were last right.
  right_at timestamptz,
  -- Checks since the claim or since somebody asked: they become rarer, then stop.
  checks int not null default 0,
  misses int not null default 0,
  missed_at timestamptz,
  failing_since timestamptz,
  -- When a failing domain is no longer served; then, since when it is not.
  stops_at timestamptz,
  stopped_at timestamptz,
  next_check_at timestamptz,
  constraint custom_domains_pk primary key (tenant_id, custom_domain_id),
  constraint custom_domains_by_name unique (tenant_id, name),
  constraint custom_domains_failing check (num_nonnulls(failing_since, stops_at) = case state when 'failing' then 2 else 0 end),
  constraint custom_domains_proven check (state = 'pending' or verified_at is not null)
);
call platform.protect('custom_domains');
call platform.open_to_definer('custom_domains');
-- The schedule and the operator's list run over all tenants, so these two do not begin with one.
create index custom_domains_due on custom_domains (next_check_at) where next_check_at is not null;
create index custom_domains_failing_first on custom_domains (failing_since) where failing_since is not null;

-- Which of a tenant's hosts links name: the primary one, else the one under the platform's domain.
alter table platform.hosts
  add column is_custom boolean not null default false,
  add column is_primary boolean not null default false;
create unique index hosts_one_primary on platform.hosts (tenant_id) where is_primary;
grant update, delete on platform.hosts to redlich_definer;

create or replace function platform.hosts_of_tenant() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.host from platform.hosts h where h.tenant_id = platform.current_tenant()
  order by h.is_primary desc, h.is_custom, h.host;
end;

create function platform.own_hosts() returns table (host text, is_custom boolean, is_primary boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.host, h.is_custom, h.is_primary from platform.hosts h where h.tenant_id = platform.current_tenant()
  order by h.is_primary desc, h.is_custom, h.host;
end;

-- Serves a proven domain for the current tenant. False, and nothing changed, where it is served for another one.
create function platform.serve_domain(wanted text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.hosts (host, tenant_id, is_custom) values (lower(wanted), platform.current_tenant(), true)
    on conflict (host) do nothing;
  return exists (select 1 from platform.hosts h
    where h.host = lower(wanted) and h.tenant_id = platform.current_tenant() and h.is_custom);
end $$;

-- Serves a domain no longer; the tenant's host under the platform's domain always stays.
create function platform.stop_domain(unwanted text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.hosts h
    where h.host = lower(unwanted) and h.tenant_id = platform.current_tenant() and h.is_custom;
end;

-- Makes one of the tenant's domains the one that links name; null: the host under the platform's domain again.
create function platform.make_primary_host(wanted text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.hosts set is_primary = false where tenant_id = platform.current_tenant() and is_primary;
  update platform.hosts set is_primary = true
    where tenant_id = platform.current_tenant() and host = lower(wanted) and is_custom;
end $$;

-- Whether a host answers for another tenant than the current one.
create function platform.is_host_elsewhere(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select 1 from platform.hosts h
    where h.host = lower(wanted) and h.tenant_id <> platform.current_tenant());

-- Domains whose check is due, of all tenants, the longest due first.
create function platform.domains_due(moment timestamptz, most int) returns table (tenant_id uuid, custom_domain_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.tenant_id, d.custom_domain_id from public.custom_domains d
  where d.next_check_at <= moment order by d.next_check_at limit most;
end;

-- For the operator's console: the domains of one tenant, or all that are failing.
create function platform.list_custom_domains(only_tenant uuid, most int) returns table (
  id uuid, tenant_id uuid, tenant_name text, name text, state text, is_primary boolean, verified_at timestamptz,
  checked_at timestamptz, failing_since timestamptz, stopped_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.custom_domain_id, d.tenant_id, t.name, d.name, d.state, coalesce(h.is_primary, false), d.verified_at,
    d.checked_at, d.failing_since, d.stopped_at
  from public.custom_domains d
  join public.tenants t on t.tenant_id = d.tenant_id
  left join platform.hosts h on h.host = d.name and h.tenant_id = d.tenant_id
  where d.tenant_id = only_tenant or (only_tenant is null and d.failing_since is not null)
  order by d.failing_since, d.name, d.custom_domain_id limit most;
end;

-- The demo's page and the console name one host of each tenant, also where it has several.
create or replace function platform.desks() returns table (slug text, name text, host text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.slug, t.name, h.host from public.tenants t join platform.hosts h on h.tenant_id = t.tenant_id
  where not h.is_custom order by t.slug;
end;
create or replace function platform.list_tenants(only_one uuid, search text, wanted_standing text, after_name text, after_id uuid,
  most int) returns table (
  id uuid, slug text, name text, host text, state text, standing text, created_at timestamptz,
  suspended_at timestamptz, suspension_reason text, closing_at timestamptz, erase_after timestamptz, closing_by text,
  counted_at timestamptz, agents int, customers int, tickets int, articles int, bytes bigint, mails_in int,
  mails_out int, failed_in int, failed_out int)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id, t.slug, t.name,
    (select h.host from platform.hosts h where h.tenant_id = t.tenant_id
      order by h.is_primary desc, h.is_custom, h.host limit 1),
    t.state, s.standing, t.created_at, t.suspended_at, t.suspension_reason, t.closing_at, t.erase_after, t.closing_by,
    u.counted_at, u.agents, u.customers, u.tickets, u.articles, u.bytes, u.mails_in, u.mails_out, u.failed_in, u.failed_out
  from public.tenants t
  left join platform.tenant_usage u on u.tenant_id = t.tenant_id
  cross join lateral (select case when t.erasing_at is not null then 'erasing' when t.suspended_at is not null
    then 'suspended' when t.closing_at is not null then 'closing' else 'open' end as standing) s
  where (only_one is null or t.tenant_id = only_one)
    and (wanted_standing is null or s.standing = wanted_standing)
    and (search is null or strpos(lower(t.name), lower(search)) > 0 or strpos(t.slug, lower(search)) > 0)
    and (after_name is null or (lower(t.name), t.tenant_id) > (after_name, after_id))
  order by lower(t.name), t.tenant_id limit most;
end;

-- A passkey works on the host where it was made and nowhere else. Until now each tenant had one host.
alter table passkeys add column host text;
alter table passkeys no force row level security;
update passkeys p set host = h.host from platform.hosts h where h.tenant_id = p.tenant_id;
alter table passkeys force row level security;
alter table passkeys alter column host set not null;

do $$
declare signature text;
begin
  foreach signature in array array['own_hosts()', 'serve_domain(text)', 'stop_domain(text)', 'make_primary_host(text)',
    'is_host_elsewhere(text)', 'domains_due(timestamptz, int)', 'list_custom_domains(uuid, int)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
