-- Which contract under Art. 28 GDPR a tenant accepted, word for word by its hash, and who did it.
create table contract_acceptances (
  tenant_id uuid not null references tenants (tenant_id),
  contract_acceptance_id uuid not null,
  version text not null,
  language text not null check (language in ('de', 'en')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  company text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  constraint contract_acceptances_pk primary key (tenant_id, contract_acceptance_id)
);
call platform.protect('contract_acceptances');

-- Where the setup was left and which ticket is the sample. How far it is, is computed from what is there.
create table setups (
  tenant_id uuid not null references tenants (tenant_id),
  place text not null check (place in ('company', 'mail', 'retention', 'notice', 'look', 'sample', 'people')),
  sample_ticket_id uuid,
  constraint setups_pk primary key (tenant_id)
);
call platform.protect('setups');

-- A statement, too: that no data protection officer has to be named.
alter table notice_records drop constraint notice_records_kind_check,
  add constraint notice_records_kind_check check (kind in ('controller', 'dpo', 'authority', 'dpoNotRequired'));

-- Until its first address is proven, nothing of a tenant answers: neither its host nor its mail addresses.
create or replace function platform.tenant_by_host(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select h.tenant_id from platform.hosts h join public.tenants t on t.tenant_id = h.tenant_id
    where h.host = lower(wanted) and t.state <> 'unverified');
create or replace function platform.channel_by_address(wanted text) returns table (tenant_id uuid, channel_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.tenant_id, a.channel_id from platform.addresses a join public.tenants t on t.tenant_id = a.tenant_id
  where a.address = lower(wanted) and t.state <> 'unverified';
end;

-- Whether a host belongs to somebody already, proven or not.
create function platform.is_host_taken(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select 1 from platform.hosts h where h.host = lower(wanted));

-- The tenant that waits for its first address to be proven.
create function platform.sign_up_by_host(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select h.tenant_id from platform.hosts h join public.tenants t on t.tenant_id = h.tenant_id
    where h.host = lower(wanted) and t.state = 'unverified');

-- Tenants whose first address was not proven in time.
create function platform.sign_ups_before(moment timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id from public.tenants t where t.state = 'unverified' and t.created_at < moment;
end;

do $$
declare signature text;
begin
  grant create on schema platform to redlich_definer;
  foreach signature in array array['is_host_taken(text)', 'sign_up_by_host(text)', 'sign_ups_before(timestamptz)'] loop
    execute format('revoke all on function platform.%s from public', signature);
    execute format('grant execute on function platform.%s to redlich_app', signature);
    execute format('alter function platform.%s owner to redlich_definer', signature);
  end loop;
  revoke create on schema platform from redlich_definer;
end $$;
