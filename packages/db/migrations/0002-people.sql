create table organisations (
  tenant_id uuid not null references tenants (tenant_id),
  organisation_id uuid not null,
  name text not null,
  name_key text not null generated always as (lower(name)) stored,
  created_at timestamptz not null,
  constraint organisations_pk primary key (tenant_id, organisation_id),
  constraint organisations_by_name unique (tenant_id, name_key)
);
call platform.protect('organisations');

create table customers (
  tenant_id uuid not null references tenants (tenant_id),
  customer_id uuid not null,
  first_name text not null,
  last_name text not null,
  name_key text not null generated always as (lower(last_name || ' ' || first_name)) stored,
  email text not null,
  email_key text not null generated always as (lower(email)) stored,
  organisation_id uuid,
  source text not null check (source in ('mail', 'agent', 'portal', 'import')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search tsvector not null generated always as (
    to_tsvector('simple', first_name || ' ' || last_name || ' ' || email || ' ' || translate(email, '@.-_+', '     '))) stored,
  constraint customers_pk primary key (tenant_id, customer_id),
  constraint customers_by_email unique (tenant_id, email_key),
  constraint customers_organisation foreign key (tenant_id, organisation_id) references organisations (tenant_id, organisation_id)
);
create index customers_by_name on customers (tenant_id, name_key, customer_id);
create index customers_by_organisation on customers (tenant_id, organisation_id);
create index customers_search on customers using gin (tenant_id, search) with (fastupdate = off);
call platform.protect('customers');
call platform.open_to_definer('customers');

create table agents (
  tenant_id uuid not null references tenants (tenant_id),
  agent_id uuid not null,
  name text not null,
  email text not null,
  email_key text not null generated always as (lower(email)) stored,
  role text not null check (role in ('admin', 'agent', 'dpo')),
  active boolean not null default true,
  created_at timestamptz not null,
  constraint agents_pk primary key (tenant_id, agent_id),
  constraint agents_by_email unique (tenant_id, email_key)
);
call platform.protect('agents');
call platform.open_to_definer('agents');

-- An account. A customer made from a mail is a contact and has none.
create table logins (
  tenant_id uuid not null references tenants (tenant_id),
  login_id uuid not null,
  email_key text not null check (email_key = lower(email_key)),
  agent_id uuid,
  customer_id uuid,
  password_hash text not null,
  language text not null check (language in ('de', 'en')),
  created_at timestamptz not null,
  constraint logins_pk primary key (tenant_id, login_id),
  constraint logins_by_email unique (tenant_id, email_key),
  constraint logins_one_person check (num_nonnulls(agent_id, customer_id) = 1),
  constraint logins_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id),
  constraint logins_customer foreign key (tenant_id, customer_id) references customers (tenant_id, customer_id)
);
create unique index logins_by_agent on logins (tenant_id, agent_id) where agent_id is not null;
create unique index logins_by_customer on logins (tenant_id, customer_id) where customer_id is not null;
call platform.protect('logins');
call platform.open_to_definer('logins');

-- The session token exists in the browser only; here is its SHA-256.
create table sessions (
  tenant_id uuid not null references tenants (tenant_id),
  session_hash text not null,
  login_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_pk primary key (tenant_id, session_hash),
  constraint sessions_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
create index sessions_by_login on sessions (tenant_id, login_id);
create index sessions_by_expiry on sessions (tenant_id, expires_at);
call platform.protect('sessions');
call platform.open_to_definer('sessions');

-- One round trip for every request: the session and the person behind it, for a tenant and a token's hash.
create function platform.find_session(tenant uuid, hash text) returns table (
  login_id uuid, created_at timestamptz, expires_at timestamptz, language text, email text,
  agent_id uuid, customer_id uuid, role text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.login_id, s.created_at, s.expires_at, l.language, coalesce(a.email, c.email), l.agent_id, l.customer_id,
    coalesce(a.role, 'customer'), coalesce(a.name, nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email)
  from public.sessions s
  join public.logins l on l.tenant_id = s.tenant_id and l.login_id = s.login_id
  left join public.agents a on a.tenant_id = l.tenant_id and a.agent_id = l.agent_id
  left join public.customers c on c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
  where s.tenant_id = tenant and s.session_hash = hash and coalesce(a.active, true);
end;
grant create on schema platform to redlich_definer;
revoke all on function platform.find_session(uuid, text) from public;
grant execute on function platform.find_session(uuid, text) to redlich_app;
alter function platform.find_session(uuid, text) owner to redlich_definer;
revoke create on schema platform from redlich_definer;
