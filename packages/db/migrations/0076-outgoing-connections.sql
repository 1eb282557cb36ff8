-- Hosts of the tenant's own, stated by its data protection officer: what goes there goes to nobody else.
create table own_destinations (
  tenant_id uuid not null references tenants (tenant_id),
  host text not null check (host = lower(host) and length(host) between 1 and 253),
  stated_at timestamptz not null,
  constraint own_destinations_pk primary key (tenant_id, host)
);
call platform.protect('own_destinations');

-- Where the product connected to, or was kept from it, for a tenant: one row for a host and a purpose. No path, no content.
create table outgoing_connections (
  tenant_id uuid not null references tenants (tenant_id),
  purpose text not null check (purpose in ('webhook', 'singleSignOn')),
  host text not null check (length(host) between 1 and 253),
  port integer not null check (port between 1 and 65535),
  opened integer not null default 0,
  refused integer not null default 0,
  -- Of the last try: why it was refused; null: it was not.
  refusal text check (refusal in ('undeclared', 'inactive')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint outgoing_connections_pk primary key (tenant_id, purpose, host, port)
);
create index outgoing_connections_by_age on outgoing_connections (tenant_id, last_at);
call platform.protect('outgoing_connections');

-- The platform's own places: what every tenant's data go through, as the operator configured them and as a look-up found
-- them. Written by the services when they start and by a job.
create table platform.places (
  purpose text not null check (purpose in ('database', 'files', 'mail', 'dns')),
  host text not null check (length(host) between 1 and 253),
  -- As configured: ISO 3166-1 alpha-2, and who runs it.
  country text check (country ~ '^[A-Z]{2}$'),
  operator text check (length(operator) <= 200),
  region text check (length(region) <= 100),
  -- Inside the platform's own network: nobody else is asked.
  is_own_network boolean not null default false,
  -- What names and regions tell of the country; null: nothing.
  found_country text check (found_country ~ '^[A-Z]{2}$'),
  found_by text check (length(found_by) <= 300),
  looked_up_at timestamptz,
  opened bigint not null default 0,
  last_at timestamptz,
  configured_at timestamptz not null,
  constraint places_pk primary key (purpose, host)
);
grant select, insert, update, delete on platform.places to redlich_definer;

-- What is configured now replaces what was, of these purposes; counts and what was found stay with the same host.
create function platform.set_places(given jsonb, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.places p using (select distinct g ->> 'purpose' as purpose from jsonb_array_elements(given) g) s
    where p.purpose = s.purpose and not exists (select from jsonb_array_elements(given) g
      where g ->> 'purpose' = p.purpose and g ->> 'host' = p.host);
  insert into platform.places (purpose, host, country, operator, region, is_own_network, configured_at)
    select g ->> 'purpose', g ->> 'host', g ->> 'country', g ->> 'operator', g ->> 'region',
      coalesce((g ->> 'isOwnNetwork')::boolean, false), moment
    from jsonb_array_elements(given) g where g ->> 'host' is not null
    on conflict (purpose, host) do update set country = excluded.country, operator = excluded.operator,
      region = excluded.region, is_own_network = excluded.is_own_network, configured_at = excluded.configured_at;
end;

create function platform.found_place(of_purpose text, of_host text, country text, found_from text, own boolean, moment timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.places p set found_country = found_place.country, found_by = found_from, is_own_network = own,
    looked_up_at = moment where p.purpose = of_purpose and p.host = of_host;
end;

create function platform.count_place(of_purpose text, of_host text, many int, moment timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.places p set opened = p.opened + many, last_at = moment
    where p.purpose = of_purpose and p.host = of_host;
end;

create function platform.list_places() returns setof platform.places
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.* from platform.places p order by p.purpose, p.host;
end;

do $$
declare signature text;
begin
  foreach signature in array array['set_places(jsonb, timestamptz)',
    'found_place(text, text, text, text, boolean, timestamptz)', 'count_place(text, text, int, timestamptz)',
    'list_places()'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
