-- How a tenant leaves: from closing_at on nothing is changed any more, after erase_after everything is erased. From
-- erasing_at on there is no way back.
alter table tenants
  add column closing_at timestamptz,
  add column erase_after timestamptz,
  add column closing_by text check (closing_by in ('tenant', 'operator')),
  add column mail_while_closing text check (mail_while_closing in ('keep', 'refuse')),
  add column erasing_at timestamptz,
  add constraint tenants_closing check (num_nonnulls(closing_at, erase_after, closing_by, mail_while_closing) in (0, 4)),
  add constraint tenants_erasing check (erasing_at is null or closing_at is not null);
create index tenants_to_erase on tenants (erase_after) where erase_after is not null;

-- Asked for at every request of a tenant, so it is one look-up by key.
create function platform.tenant_standing(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select case when t.erasing_at is not null then 'erasing' when t.suspended_at is not null then 'suspended'
    when t.closing_at is not null then 'closing' else 'open' end
  from public.tenants t where t.tenant_id = wanted;
end;

-- Mail to a tenant that is leaving and does not want it any more.
create function platform.refuses_mail(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.erasing_at is not null or t.mail_while_closing = 'refuse' from public.tenants t where t.tenant_id = wanted;
end;

create function platform.list_tenants(only_one uuid, search text, wanted_standing text, after_name text, after_id uuid,
  most int) returns table (
  id uuid, slug text, name text, host text, state text, standing text, created_at timestamptz,
  suspended_at timestamptz, suspension_reason text, closing_at timestamptz, erase_after timestamptz, closing_by text,
  counted_at timestamptz, agents int, customers int, tickets int, articles int, bytes bigint, mails_in int,
  mails_out int, failed_in int, failed_out int)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id, t.slug, t.name, (select min(h.host) from platform.hosts h where h.tenant_id = t.tenant_id),
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

-- Tenants whose time is over, or whose erasure was begun.
create function platform.tenants_to_erase(moment timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id from public.tenants t where t.erase_after <= moment order by t.erase_after;
end;

do $$
declare signature text;
begin
  foreach signature in array array['tenant_standing(uuid)', 'refuses_mail(uuid)', 'list_tenants(uuid, text, text, text, uuid, int)',
    'tenants_to_erase(timestamptz)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
