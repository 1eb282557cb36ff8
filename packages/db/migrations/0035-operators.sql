-- Gives a look-up function to its owner that cannot log in, and to the services.
create procedure platform.hand_to_definer(signature text) language plpgsql as $$
begin
  execute format('revoke all on function platform.%s from public', signature);
  execute format('grant execute on function platform.%s to redlich_app', signature);
  grant create on schema platform to redlich_definer;
  execute format('alter function platform.%s owner to redlich_definer', signature);
  revoke create on schema platform from redlich_definer;
end $$;
revoke all on procedure platform.hand_to_definer(text) from public;

-- Who runs the platform. No tenant's people: they lie outside the tenants' tables, and the services reach them only
-- through the functions below. Nobody but the owner of the database can make one.
create table platform.operators (
  operator_id uuid not null,
  email text not null,
  email_key text not null generated always as (lower(email)) stored,
  name text not null,
  password_hash text,
  language text not null check (language in ('de', 'en')),
  active boolean not null default true,
  -- The link that lets a new operator choose a password: the hash of its token.
  invitation_hash text,
  invitation_expires_at timestamptz,
  created_at timestamptz not null,
  constraint operators_pk primary key (operator_id),
  constraint operators_by_email unique (email_key)
);
create table platform.operator_sessions (
  session_hash text not null,
  operator_id uuid not null references platform.operators (operator_id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint operator_sessions_pk primary key (session_hash)
);
create index operator_sessions_by_operator on platform.operator_sessions (operator_id);
create index operator_sessions_by_expiry on platform.operator_sessions (expires_at);
-- What operators did: who, what, which tenant, when and why. Nothing of a tenant's content; it outlives operator and tenant.
create table platform.operator_acts (
  operator_act_id uuid not null,
  at timestamptz not null,
  operator_id uuid not null,
  action text not null,
  tenant_id uuid,
  object_id uuid,
  reason text,
  constraint operator_acts_pk primary key (operator_act_id)
);
create index operator_acts_newest on platform.operator_acts (at desc, operator_act_id desc);
create index operator_acts_of_tenant on platform.operator_acts (tenant_id, at desc, operator_act_id desc);

-- What a tenant uses, counted once a night and on demand, never while a page loads.
create table platform.tenant_usage (
  tenant_id uuid not null references tenants (tenant_id) on delete cascade,
  counted_at timestamptz not null,
  agents int not null,
  customers int not null,
  tickets int not null,
  articles int not null,
  bytes bigint not null,
  mails_in int not null,
  mails_out int not null,
  failed_in int not null,
  failed_out int not null,
  constraint tenant_usage_pk primary key (tenant_id)
);
-- When something that belongs to the whole platform last ran through.
create table platform.runs (
  name text not null,
  at timestamptz not null,
  constraint runs_pk primary key (name)
);
grant select, insert, update, delete on platform.operators, platform.operator_sessions, platform.operator_acts,
  platform.tenant_usage, platform.runs to redlich_definer;

-- A tenant's standing beside how far it is set up: suspended by the operator.
alter table tenants
  add column suspended_at timestamptz,
  add column suspension_reason text,
  add constraint tenants_suspension check ((suspended_at is null) = (suspension_reason is null));
-- The operator's list runs over all tenants, so these two do not begin with one.
create index tenants_by_name on tenants (lower(name), tenant_id);

alter table audit_entries drop constraint audit_entries_actor_kind_check,
  add constraint audit_entries_actor_kind_check check (actor_kind ~ '^[a-z]+(-[a-z]+)*$');

create function platform.find_operator(wanted text) returns table (operator_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select o.operator_id, o.password_hash from platform.operators o where o.email_key = lower(wanted) and o.active;
end;

create function platform.open_operator_session(hash text, operator uuid, moment timestamptz, until timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_sessions s where s.expires_at < moment;
  insert into platform.operator_sessions (session_hash, operator_id, created_at, expires_at)
    values (hash, operator, moment, until);
end;

-- The operator behind a session; being asked prolongs it, but never beyond 12 hours after its login.
create function platform.find_operator_session(hash text, moment timestamptz, until timestamptz) returns table (
  operator_id uuid, email text, name text, language text, expires_at timestamptz)
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.operator_sessions s
    set expires_at = case when s.expires_at < until - interval '5 minutes'
      then least(until, s.created_at + interval '12 hours') else s.expires_at end
    from platform.operators o
    where s.session_hash = hash and s.expires_at > moment and o.operator_id = s.operator_id and o.active
    returning o.operator_id, o.email, o.name, o.language, s.expires_at;
end;

create function platform.end_operator_session(hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_sessions s where s.session_hash = hash;
end;

create function platform.set_operator_language(operator uuid, wanted text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.operators o set language = wanted where o.operator_id = operator;
end;

-- Sets the password by an invitation, once; ends every session of before. Null when the link does not work (any more).
create function platform.accept_operator_invitation(hash text, moment timestamptz, new_password_hash text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with accepted as (
    update platform.operators o set password_hash = new_password_hash, invitation_hash = null, invitation_expires_at = null
      where o.invitation_hash = hash and o.invitation_expires_at > moment and o.active returning o.operator_id
  ), ended as (
    delete from platform.operator_sessions s using accepted a where s.operator_id = a.operator_id
  )
  select a.operator_id from accepted a;
end;

create function platform.record_operator_act(act uuid, moment timestamptz, operator uuid, what text, tenant uuid, object uuid,
  why text) returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.operator_acts (operator_act_id, at, operator_id, action, tenant_id, object_id, reason)
    values (act, moment, operator, what, tenant, object, why);
end;

create function platform.list_operator_acts(tenant uuid, before_at timestamptz, before_id uuid, most int) returns table (
  id uuid, at timestamptz, operator_name text, action text, tenant_id uuid, tenant_name text, object_id uuid,
  reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.operator_act_id, a.at, o.name, a.action, a.tenant_id, t.name, a.object_id, a.reason
  from platform.operator_acts a
  left join platform.operators o on o.operator_id = a.operator_id
  left join public.tenants t on t.tenant_id = a.tenant_id
  where (tenant is null or a.tenant_id = tenant)
    and (before_at is null or (a.at, a.operator_act_id) < (before_at, before_id))
  order by a.at desc, a.operator_act_id desc limit most;
end;

-- Acts go a year after they were done.
create function platform.delete_operator_acts(before timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_acts a where a.at < before;
end;

-- Writes what was counted for the current tenant.
create function platform.record_usage(moment timestamptz, agents int, customers int, tickets int, articles int,
  bytes bigint, mails_in int, mails_out int, failed_in int, failed_out int) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.tenant_usage values (platform.current_tenant(), moment, agents, customers, tickets, articles,
      bytes, mails_in, mails_out, failed_in, failed_out)
    on conflict (tenant_id) do update set counted_at = excluded.counted_at, agents = excluded.agents,
      customers = excluded.customers, tickets = excluded.tickets, articles = excluded.articles, bytes = excluded.bytes,
      mails_in = excluded.mails_in, mails_out = excluded.mails_out, failed_in = excluded.failed_in,
      failed_out = excluded.failed_out;
end;

create function platform.record_run(what text, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.runs (name, at) values (what, moment) on conflict (name) do update set at = excluded.at;
end;

create function platform.list_runs() returns table (name text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.name, r.at from platform.runs r order by r.name;
end;

grant execute on function platform.current_tenant() to redlich_definer;
do $$
declare signature text;
begin
  foreach signature in array array['find_operator(text)',
    'open_operator_session(text, uuid, timestamptz, timestamptz)',
    'find_operator_session(text, timestamptz, timestamptz)', 'end_operator_session(text)',
    'set_operator_language(uuid, text)', 'accept_operator_invitation(text, timestamptz, text)',
    'record_operator_act(uuid, timestamptz, uuid, text, uuid, uuid, text)',
    'list_operator_acts(uuid, timestamptz, uuid, int)', 'delete_operator_acts(timestamptz)',
    'record_usage(timestamptz, int, int, int, int, bigint, int, int, int, int)',
    'record_run(text, timestamptz)', 'list_runs()'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
