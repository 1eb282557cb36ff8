-- What people of the tenant may do. A role is a set of privileges and of rights in queues; an agent has one role or
-- several and belongs to any number of teams, whose rights in queues come on top. The three built-in roles keep their
-- privileges in the software, so that an upgrade can widen them; their rows are here for the foreign keys.
create table roles (
  tenant_id uuid not null references tenants (tenant_id),
  role_id uuid not null,
  built_in text check (built_in in ('admin', 'agent', 'dpo')),
  name text not null,
  name_key text not null generated always as (lower(name)) stored,
  privileges text[] not null default '{}',
  -- Rights in every queue, those made later included.
  every_queue text[] not null default '{}' check (every_queue <@ array['overview', 'read', 'create', 'change', 'full']),
  created_at timestamptz not null,
  constraint roles_pk primary key (tenant_id, role_id),
  constraint roles_by_name unique (tenant_id, name_key),
  constraint roles_built_in_in_code check (built_in is null or privileges = '{}')
);
create unique index roles_built_in on roles (tenant_id, built_in) where built_in is not null;
call platform.protect('roles');
call platform.open_to_definer('roles');

create table agent_roles (
  tenant_id uuid not null references tenants (tenant_id),
  agent_id uuid not null,
  role_id uuid not null,
  constraint agent_roles_pk primary key (tenant_id, agent_id, role_id),
  constraint agent_roles_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id) on delete cascade,
  constraint agent_roles_role foreign key (tenant_id, role_id) references roles (tenant_id, role_id)
);
create index agent_roles_by_role on agent_roles (tenant_id, role_id);
call platform.protect('agent_roles');
call platform.open_to_definer('agent_roles');

create table role_queue_rights (
  tenant_id uuid not null references tenants (tenant_id),
  role_id uuid not null,
  queue_id uuid not null,
  rights text[] not null check (rights <> '{}' and rights <@ array['overview', 'read', 'create', 'change', 'full']),
  constraint role_queue_rights_pk primary key (tenant_id, role_id, queue_id),
  constraint role_queue_rights_role foreign key (tenant_id, role_id) references roles (tenant_id, role_id) on delete cascade,
  constraint role_queue_rights_queue foreign key (tenant_id, queue_id) references queues (tenant_id, queue_id) on delete cascade
);
create index role_queue_rights_by_queue on role_queue_rights (tenant_id, queue_id);
call platform.protect('role_queue_rights');
call platform.open_to_definer('role_queue_rights');

create table teams (
  tenant_id uuid not null references tenants (tenant_id),
  team_id uuid not null,
  name text not null,
  name_key text not null generated always as (lower(name)) stored,
  created_at timestamptz not null,
  constraint teams_pk primary key (tenant_id, team_id),
  constraint teams_by_name unique (tenant_id, name_key)
);
call platform.protect('teams');

create table team_members (
  tenant_id uuid not null references tenants (tenant_id),
  team_id uuid not null,
  agent_id uuid not null,
  constraint team_members_pk primary key (tenant_id, team_id, agent_id),
  constraint team_members_team foreign key (tenant_id, team_id) references teams (tenant_id, team_id) on delete cascade,
  constraint team_members_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id) on delete cascade
);
create index team_members_by_agent on team_members (tenant_id, agent_id);
call platform.protect('team_members');
call platform.open_to_definer('team_members');

create table team_queue_rights (
  tenant_id uuid not null references tenants (tenant_id),
  team_id uuid not null,
  queue_id uuid not null,
  rights text[] not null check (rights <> '{}' and rights <@ array['overview', 'read', 'create', 'change', 'full']),
  constraint team_queue_rights_pk primary key (tenant_id, team_id, queue_id),
  constraint team_queue_rights_team foreign key (tenant_id, team_id) references teams (tenant_id, team_id) on delete cascade,
  constraint team_queue_rights_queue foreign key (tenant_id, queue_id) references queues (tenant_id, queue_id) on delete cascade
);
create index team_queue_rights_by_queue on team_queue_rights (tenant_id, queue_id);
call platform.protect('team_queue_rights');
call platform.open_to_definer('team_queue_rights');

-- The built-in roles of tenants that are there already, and who had which.
do $$
declare tenant uuid;
begin
  for tenant in select platform.tenant_ids() loop
    perform set_config('app.tenant_id', tenant::text, true);
    insert into roles (tenant_id, role_id, built_in, name, every_queue, created_at)
    select tenant, gen_random_uuid(), b.built_in, b.name, b.every_queue, now()
    from (values ('admin', 'Administration', '{full}'::text[]), ('agent', 'Agent', '{full}'), ('dpo', 'Datenschutz', '{}'))
      as b (built_in, name, every_queue);
    insert into agent_roles (tenant_id, agent_id, role_id)
    select a.tenant_id, a.agent_id, r.role_id
    from agents a join roles r on r.tenant_id = a.tenant_id and r.built_in = a.role
    where a.tenant_id = tenant;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

-- One round trip for every request: the session, the person behind it, and everything that person may do.
drop function platform.find_session(uuid, text);
alter table agents drop column role;
create function platform.find_session(tenant uuid, hash text) returns table (
  login_id uuid, created_at timestamptz, expires_at timestamptz, language text, email text,
  agent_id uuid, customer_id uuid, name text, roles jsonb, queue_rights jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.login_id, s.created_at, s.expires_at, l.language, coalesce(a.email, c.email), l.agent_id, l.customer_id,
    coalesce(a.name, nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email),
    (select jsonb_agg(jsonb_build_object('id', r.role_id, 'builtIn', r.built_in, 'name', r.name,
        'privileges', r.privileges, 'everyQueue', r.every_queue) order by r.name_key)
      from public.agent_roles ar
      join public.roles r on r.tenant_id = ar.tenant_id and r.role_id = ar.role_id
      where ar.tenant_id = tenant and ar.agent_id = l.agent_id),
    (select jsonb_agg(jsonb_build_object('queueId', q.queue_id, 'rights', q.rights)) from (
      select rq.queue_id, rq.rights from public.agent_roles ar
      join public.role_queue_rights rq on rq.tenant_id = ar.tenant_id and rq.role_id = ar.role_id
      where ar.tenant_id = tenant and ar.agent_id = l.agent_id
      union all
      select tq.queue_id, tq.rights from public.team_members tm
      join public.team_queue_rights tq on tq.tenant_id = tm.tenant_id and tq.team_id = tm.team_id
      where tm.tenant_id = tenant and tm.agent_id = l.agent_id) q)
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
