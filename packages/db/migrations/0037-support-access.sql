-- An operator asks to see a tenant from inside; nothing opens before an administrator of the tenant grants it for a time.
create table support_accesses (
  tenant_id uuid not null references tenants (tenant_id),
  support_access_id uuid not null,
  operator_id uuid not null,
  operator_name text not null,
  reason text not null,
  requested_at timestamptz not null,
  access text check (access in ('read', 'change')),
  granted_at timestamptz,
  granted_by uuid,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('tenant', 'operator')),
  -- The way in: the hash of a token that the operator's browser carries from the console to the tenant's host.
  entry_hash text,
  entry_expires_at timestamptz,
  constraint support_accesses_pk primary key (tenant_id, support_access_id),
  constraint support_accesses_grant check (num_nonnulls(access, granted_at, expires_at) in (0, 3)),
  constraint support_accesses_end check ((ended_at is null) = (ended_by is null)),
  constraint support_accesses_granted_by foreign key (tenant_id, granted_by)
    references agents (tenant_id, agent_id) on delete set null (granted_by)
);
create index support_accesses_newest on support_accesses (tenant_id, requested_at desc, support_access_id desc);
create index support_accesses_by_agent on support_accesses (tenant_id, granted_by) where granted_by is not null;
call platform.protect('support_accesses');
call platform.open_to_definer('support_accesses');

create table support_sessions (
  tenant_id uuid not null references tenants (tenant_id),
  session_hash text not null,
  support_access_id uuid not null,
  created_at timestamptz not null,
  constraint support_sessions_pk primary key (tenant_id, session_hash),
  constraint support_sessions_access foreign key (tenant_id, support_access_id)
    references support_accesses (tenant_id, support_access_id) on delete cascade
);
create index support_sessions_of_access on support_sessions (tenant_id, support_access_id);
call platform.protect('support_sessions');
call platform.open_to_definer('support_sessions');

-- The operator behind a session in a tenant, as long as the access holds and the operator is one.
create function platform.find_support_session(tenant uuid, hash text, moment timestamptz) returns table (
  support_access_id uuid, operator_id uuid, operator_name text, language text, access text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.support_access_id, a.operator_id, o.name, o.language, a.access, a.expires_at
  from public.support_sessions s
  join public.support_accesses a on a.tenant_id = s.tenant_id and a.support_access_id = s.support_access_id
  join platform.operators o on o.operator_id = a.operator_id and o.active
  where s.tenant_id = tenant and s.session_hash = hash and a.ended_at is null and a.expires_at > moment;
end;
call platform.hand_to_definer('find_support_session(uuid, text, timestamptz)');
