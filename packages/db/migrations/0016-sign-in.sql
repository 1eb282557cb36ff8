-- Everybody logs in once more: a session now has an id to be listed and ended by, and says where it was opened.
truncate sessions;
alter table sessions
  add column session_id uuid not null,
  -- Browser and operating system, as far as the list of own devices needs them: `Firefox, Windows`.
  add column device text not null default '',
  add column way text not null default 'password' check (way in ('password', 'passkey', 'sso', 'link')),
  add constraint sessions_by_id unique (tenant_id, session_id);

-- How long sessions last and who needs a second factor. A tenant without a row has the defaults of the columns.
create table access_rules (
  tenant_id uuid not null references tenants (tenant_id),
  idle_minutes int not null default 30 check (idle_minutes between 5 and 480),
  longest_hours int not null default 12 check (longest_hours between 1 and 24),
  -- 'customer', or names and ids of roles.
  factor_roles text[] not null default '{}',
  factor_since timestamptz,
  grace_days int not null default 7 check (grace_days between 0 and 30),
  updated_at timestamptz not null,
  constraint access_rules_pk primary key (tenant_id)
);
call platform.protect('access_rules');
call platform.open_to_definer('access_rules');

-- The seed of one-time codes, sealed. Without a time of confirmation it is still being set up. A code counts once: its
-- time step has to be later than the last one used.
create table totp_seeds (
  tenant_id uuid not null references tenants (tenant_id),
  login_id uuid not null,
  sealed_seed text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  constraint totp_seeds_pk primary key (tenant_id, login_id),
  constraint totp_seeds_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
call platform.protect('totp_seeds');
call platform.open_to_definer('totp_seeds');

create table passkeys (
  tenant_id uuid not null references tenants (tenant_id),
  passkey_id uuid not null,
  login_id uuid not null,
  credential_id text not null,
  public_key text not null,
  sign_count bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkeys_pk primary key (tenant_id, passkey_id),
  constraint passkeys_by_credential unique (tenant_id, credential_id),
  constraint passkeys_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
create index passkeys_by_login on passkeys (tenant_id, login_id, created_at);
call platform.protect('passkeys');
call platform.open_to_definer('passkeys');

create table recovery_codes (
  tenant_id uuid not null references tenants (tenant_id),
  login_id uuid not null,
  code_hash text not null,
  created_at timestamptz not null,
  constraint recovery_codes_pk primary key (tenant_id, login_id, code_hash),
  constraint recovery_codes_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
call platform.protect('recovery_codes');

-- A login that stands between password and second factor; opens nothing but the next step.
create table login_steps (
  tenant_id uuid not null references tenants (tenant_id),
  step_hash text not null,
  login_id uuid not null,
  way text not null check (way in ('password', 'sso', 'link')),
  expires_at timestamptz not null,
  constraint login_steps_pk primary key (tenant_id, step_hash),
  constraint login_steps_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
create index login_steps_by_login on login_steps (tenant_id, login_id);
create index login_steps_by_expiry on login_steps (tenant_id, expires_at);
call platform.protect('login_steps');

-- What a passkey was asked to sign; each can be answered once. Without a login where anybody may answer: a login by passkey.
create table passkey_challenges (
  tenant_id uuid not null references tenants (tenant_id),
  challenge_hash text not null,
  login_id uuid,
  purpose text not null check (purpose in ('add', 'log-in', 'factor')),
  expires_at timestamptz not null,
  constraint passkey_challenges_pk primary key (tenant_id, challenge_hash),
  constraint passkey_challenges_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade
);
create index passkey_challenges_by_login on passkey_challenges (tenant_id, login_id) where login_id is not null;
create index passkey_challenges_by_expiry on passkey_challenges (tenant_id, expires_at);
call platform.protect('passkey_challenges');

-- Read together with find_session, in the same round trip: how long this session may last, and what is still expected of
-- the person behind it.
create function platform.session_limits(tenant uuid, hash text) returns table (
  session_id uuid, idle_minutes int, longest_hours int, factor_roles text[], factor_due_at timestamptz, has_factor boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.session_id, coalesce(r.idle_minutes, 30), coalesce(r.longest_hours, 12), coalesce(r.factor_roles, '{}'),
    greatest(r.factor_since, l.created_at) + make_interval(days => r.grace_days),
    exists (select from public.totp_seeds t
        where t.tenant_id = tenant and t.login_id = s.login_id and t.confirmed_at is not null)
      or exists (select from public.passkeys p where p.tenant_id = tenant and p.login_id = s.login_id)
  from public.sessions s
  join public.logins l on l.tenant_id = s.tenant_id and l.login_id = s.login_id
  left join public.access_rules r on r.tenant_id = s.tenant_id
  where s.tenant_id = tenant and s.session_hash = hash;
end;
grant create on schema platform to redlich_definer;
revoke all on function platform.session_limits(uuid, text) from public;
grant execute on function platform.session_limits(uuid, text) to redlich_app;
alter function platform.session_limits(uuid, text) owner to redlich_definer;
revoke create on schema platform from redlich_definer;
