-- Operators log in in two steps as tenants' people do. The seed is sealed with the key that lies outside of the database;
-- a code counts once: its time step has to be later than the last one used.
create table platform.operator_seeds (
  operator_id uuid not null references platform.operators (operator_id) on delete cascade,
  sealed_seed text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  constraint operator_seeds_pk primary key (operator_id)
);
create table platform.operator_recovery_codes (
  operator_id uuid not null references platform.operators (operator_id) on delete cascade,
  code_hash text not null,
  created_at timestamptz not null,
  constraint operator_recovery_codes_pk primary key (operator_id, code_hash)
);
grant select, insert, update, delete on platform.operator_seeds, platform.operator_recovery_codes to redlich_definer;

-- A session has an id to be listed and ended by, and says where it was opened. One that awaits its second step opens
-- nothing else.
alter table platform.operator_sessions
  add column session_id uuid not null default gen_random_uuid(),
  add column device text not null default '',
  add column awaits_factor boolean not null default false,
  add constraint operator_sessions_by_id unique (session_id);

create or replace function platform.find_operator_session(hash text, moment timestamptz, until timestamptz) returns table (
  operator_id uuid, email text, name text, language text, expires_at timestamptz)
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.operator_sessions s
    set expires_at = case when s.expires_at < until - interval '5 minutes'
      then least(until, s.created_at + interval '12 hours') else s.expires_at end
    from platform.operators o
    where s.session_hash = hash and s.expires_at > moment and not s.awaits_factor
      and o.operator_id = s.operator_id and o.active
    returning o.operator_id, o.email, o.name, o.language, s.expires_at;
end;

-- The same with what the second step needs to know: since when, and whether the operator has a factor.
create function platform.read_operator_session(hash text, moment timestamptz, until timestamptz) returns table (
  operator_id uuid, email text, name text, language text, expires_at timestamptz, started_at timestamptz,
  has_factor boolean)
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  select f.operator_id, f.email, f.name, f.language, f.expires_at, s.created_at,
    exists (select 1 from platform.operator_seeds d where d.operator_id = f.operator_id and d.confirmed_at is not null)
  from platform.find_operator_session(hash, moment, until) f
  join platform.operator_sessions s on s.session_hash = hash;
end;

create function platform.open_operator_session(hash text, operator uuid, moment timestamptz, until timestamptz,
  on_device text, is_step boolean) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_sessions s where s.expires_at < moment;
  insert into platform.operator_sessions (session_hash, operator_id, created_at, expires_at, device, awaits_factor)
    values (hash, operator, moment, until, on_device, is_step);
end;

-- Whose second step a token stands for.
create function platform.find_operator_step(hash text, moment timestamptz) returns table (operator_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.operator_id, s.expires_at from platform.operator_sessions s
  join platform.operators o on o.operator_id = s.operator_id and o.active
  where s.session_hash = hash and s.expires_at > moment and s.awaits_factor;
end;

-- Uses a step up; of two at once one wins.
create function platform.end_operator_step(hash text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (delete from platform.operator_sessions s where s.session_hash = hash and s.awaits_factor returning 1)
  select exists (select 1 from gone);
end;

create function platform.list_operator_sessions(operator uuid, moment timestamptz) returns table (
  session_id uuid, session_hash text, device text, created_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.session_id, s.session_hash, s.device, s.created_at, s.expires_at from platform.operator_sessions s
  where s.operator_id = operator and s.expires_at > moment and not s.awaits_factor
  order by s.expires_at desc limit 50;
end;

-- Ends one session of an operator by its id, or all but the one named by its hash. How many ended.
create function platform.end_operator_sessions(operator uuid, only_id uuid, but_hash text) returns int
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (
    delete from platform.operator_sessions s
    where s.operator_id = operator and (only_id is null or s.session_id = only_id)
      and (but_hash is null or s.session_hash <> but_hash)
    returning 1
  )
  select count(*)::int from gone;
end;

create function platform.read_operator_factors(operator uuid) returns table (
  email text, password_hash text, sealed_seed text, confirmed_at timestamptz, last_step bigint, codes int)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select o.email, o.password_hash, d.sealed_seed, d.confirmed_at, coalesce(d.last_step, 0),
    (select count(*)::int from platform.operator_recovery_codes c where c.operator_id = o.operator_id)
  from platform.operators o left join platform.operator_seeds d on d.operator_id = o.operator_id
  where o.operator_id = operator and o.active;
end;

-- A new seed, where none is in use yet. Whether it was taken.
create function platform.put_operator_seed(operator uuid, sealed text, moment timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with put as (
    insert into platform.operator_seeds as d (operator_id, sealed_seed, created_at) values (operator, sealed, moment)
    on conflict (operator_id) do update set sealed_seed = excluded.sealed_seed, created_at = excluded.created_at,
      last_step = 0 where d.confirmed_at is null
    returning 1
  )
  select exists (select 1 from put);
end;

-- Takes a time step as used; with `confirms` it takes the seed into use. False when it was used already.
create function platform.use_operator_step(operator uuid, step bigint, moment timestamptz, confirms boolean) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with used as (
    update platform.operator_seeds d set last_step = step, confirmed_at = coalesce(d.confirmed_at, moment)
    where d.operator_id = operator and d.last_step < step and (d.confirmed_at is null) = confirms
    returning 1
  )
  select exists (select 1 from used);
end;

create function platform.use_operator_recovery_code(operator uuid, hash text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with used as (
    delete from platform.operator_recovery_codes c where c.operator_id = operator and c.code_hash = hash returning 1
  )
  select exists (select 1 from used);
end;

create function platform.put_operator_recovery_codes(operator uuid, hashes text[], moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_recovery_codes c where c.operator_id = operator;
  insert into platform.operator_recovery_codes (operator_id, code_hash, created_at)
    select operator, h, moment from unnest(hashes) h;
end;

create function platform.remove_operator_factor(operator uuid) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.operator_recovery_codes c where c.operator_id = operator;
  with gone as (delete from platform.operator_seeds d where d.operator_id = operator returning 1)
  select exists (select 1 from gone);
end;

-- For the rotation of the key that seals them.
create function platform.list_operator_seeds() returns table (operator_id uuid, sealed_seed text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.operator_id, d.sealed_seed from platform.operator_seeds d order by d.operator_id;
end;
create function platform.reseal_operator_seed(operator uuid, before text, after text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.operator_seeds d set sealed_seed = after where d.operator_id = operator and d.sealed_seed = before;
end;

do $$
declare signature text;
begin
  foreach signature in array array['read_operator_session(text, timestamptz, timestamptz)',
    'open_operator_session(text, uuid, timestamptz, timestamptz, text, boolean)',
    'find_operator_step(text, timestamptz)', 'end_operator_step(text)', 'list_operator_sessions(uuid, timestamptz)',
    'end_operator_sessions(uuid, uuid, text)', 'read_operator_factors(uuid)',
    'put_operator_seed(uuid, text, timestamptz)', 'use_operator_step(uuid, bigint, timestamptz, boolean)',
    'use_operator_recovery_code(uuid, text)', 'put_operator_recovery_codes(uuid, text[], timestamptz)',
    'remove_operator_factor(uuid)', 'list_operator_seeds()', 'reseal_operator_seed(uuid, text, text)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
