-- Where a tenant's people may log in instead of with a password: OpenID Connect providers. The issuer never changes, so
-- that the secret cannot be sent to another place and a binding means the same person for ever.
create table sso_providers (
  tenant_id uuid not null references tenants (tenant_id),
  sso_provider_id uuid not null,
  -- On the button.
  name text not null check (length(name) between 1 and 60),
  audience text not null check (audience in ('agent', 'customer')),
  issuer text not null check (issuer ~ '^https?://' and length(issuer) <= 500),
  client_id text not null check (length(client_id) between 1 and 300),
  sealed_secret text not null,
  -- Mail domains whose people it speaks for; of anybody else it is not believed.
  domains text[] not null check (cardinality(domains) between 1 and 50),
  active boolean not null default true,
  makes_people boolean not null,
  -- The tenant says that the provider asks for a second factor: ours is not asked for then.
  trusts_factor boolean not null,
  -- What somebody new gets; of agents only.
  role_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_used_at timestamptz,
  last_failure text,
  last_failed_at timestamptz,
  constraint sso_providers_pk primary key (tenant_id, sso_provider_id),
  constraint sso_providers_failure check ((last_failure is null) = (last_failed_at is null)),
  constraint sso_providers_of_customers check (audience = 'agent' or num_nonnulls(role_id, team_id) = 0),
  constraint sso_providers_role foreign key (tenant_id, role_id) references roles (tenant_id, role_id)
    on delete set null (role_id),
  constraint sso_providers_team foreign key (tenant_id, team_id) references teams (tenant_id, team_id)
    on delete set null (team_id)
);
create index sso_providers_oldest on sso_providers (tenant_id, created_at, sso_provider_id);
create index sso_providers_of_role on sso_providers (tenant_id, role_id) where role_id is not null;
create index sso_providers_of_team on sso_providers (tenant_id, team_id) where team_id is not null;
call platform.protect('sso_providers');

-- Whose login a person of a provider is: by the provider's own name for them, which no second person ever gets.
create table sso_identities (
  tenant_id uuid not null references tenants (tenant_id),
  sso_provider_id uuid not null,
  subject text not null check (length(subject) between 1 and 255),
  login_id uuid not null,
  bound_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint sso_identities_pk primary key (tenant_id, sso_provider_id, subject),
  constraint sso_identities_by_login unique (tenant_id, sso_provider_id, login_id),
  constraint sso_identities_provider foreign key (tenant_id, sso_provider_id)
    references sso_providers (tenant_id, sso_provider_id) on delete cascade,
  constraint sso_identities_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
create index sso_identities_newest on sso_identities (tenant_id, sso_provider_id, bound_at desc, login_id desc);
create index sso_identities_of_login on sso_identities (tenant_id, login_id);
call platform.protect('sso_identities');

-- A login that has been sent to a provider and is not back yet; each answer counts once. What it is answered with lies
-- sealed in the browser.
create table sso_attempts (
  tenant_id uuid not null references tenants (tenant_id),
  state_hash text not null,
  sso_provider_id uuid not null,
  expires_at timestamptz not null,
  constraint sso_attempts_pk primary key (tenant_id, state_hash),
  constraint sso_attempts_provider foreign key (tenant_id, sso_provider_id)
    references sso_providers (tenant_id, sso_provider_id) on delete cascade
);
create index sso_attempts_of_provider on sso_attempts (tenant_id, sso_provider_id);
create index sso_attempts_by_expiry on sso_attempts (tenant_id, expires_at);
call platform.protect('sso_attempts');

alter table access_rules
  -- Who comes in by single sign-on only: 'agent', 'customer'. Administrators keep password and second factor.
  add column sso_only text[] not null default '{}' check (sso_only <@ array['agent', 'customer']);

alter table sessions
  -- The provider asked for the second factor, as the tenant says.
  add column factor_by_provider boolean not null default false;

create or replace function platform.session_limits(tenant uuid, hash text) returns table (
  session_id uuid, idle_minutes int, longest_hours int, factor_roles text[], factor_due_at timestamptz, has_factor boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.session_id, coalesce(r.idle_minutes, 30), coalesce(r.longest_hours, 12), coalesce(r.factor_roles, '{}'),
    greatest(r.factor_since, l.created_at) + make_interval(days => r.grace_days),
    s.factor_by_provider
      or exists (select from public.totp_seeds t
        where t.tenant_id = tenant and t.login_id = s.login_id and t.confirmed_at is not null)
      or exists (select from public.passkeys p where p.tenant_id = tenant and p.login_id = s.login_id)
  from public.sessions s
  join public.logins l on l.tenant_id = s.tenant_id and l.login_id = s.login_id
  left join public.access_rules r on r.tenant_id = s.tenant_id
  where s.tenant_id = tenant and s.session_hash = hash;
end;
