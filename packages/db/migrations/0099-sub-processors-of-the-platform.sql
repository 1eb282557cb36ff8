-- Who processes data for the platform, or is going to: told to all tenants at least 30 days ahead (GDPR Art. 28(2)).
create table platform.sub_processors (
  sub_processor_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  purpose_de text not null check (length(purpose_de) between 1 and 300),
  purpose_en text not null check (length(purpose_en) between 1 and 300),
  country text not null check (country ~ '^[A-Z]{2}$'),
  transfer_mechanism text check (transfer_mechanism in ('adequacy', 'dpf', 'scc', 'bcr')),
  website text,
  reason_de text not null check (length(reason_de) between 1 and 1000),
  reason_en text not null check (length(reason_en) between 1 and 1000),
  announced_at timestamptz not null,
  active_from date not null,
  withdrawn_at timestamptz,
  -- The last day.
  ended_on date check (ended_on >= active_from),
  constraint sub_processors_pk primary key (sub_processor_id)
);
grant select, insert, update on platform.sub_processors to redlich_definer;

create function platform.list_sub_processors() returns table (
  sub_processor_id uuid, name text, purpose_de text, purpose_en text, country text, transfer_mechanism text, website text,
  reason_de text, reason_en text, announced_at timestamptz, active_from date, withdrawn_at timestamptz, ended_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.sub_processor_id, s.name, s.purpose_de, s.purpose_en, s.country, s.transfer_mechanism, s.website, s.reason_de,
    s.reason_en, s.announced_at, s.active_from, s.withdrawn_at, s.ended_on
  from platform.sub_processors s order by s.active_from desc, lower(s.name), s.sub_processor_id limit 500;
end;

create function platform.add_sub_processor(id uuid, named text, for_de text, for_en text, place text, mechanism text,
  site text, why_de text, why_en text, moment timestamptz, first_day date) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.sub_processors (sub_processor_id, name, purpose_de, purpose_en, country, transfer_mechanism, website,
    reason_de, reason_en, announced_at, active_from)
  values (id, named, for_de, for_en, place, mechanism, site, why_de, why_en, moment, first_day);
end;

-- Before its first day it is withdrawn; afterwards it ends. @returns whether there was one to end
create function platform.end_sub_processor(id uuid, moment timestamptz, today date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.sub_processors s
  set withdrawn_at = case when s.active_from > today then moment end,
      ended_on = case when s.active_from <= today then today end
  where s.sub_processor_id = id and s.withdrawn_at is null and s.ended_on is null;
  return found;
end $$;

-- Whether anybody has accepted the platform's contract: from then on a new one is announced beforehand.
create function platform.has_clients() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.contract_acceptances);

-- What a tenant says against one that was announced.
create table platform_objections (
  tenant_id uuid not null references tenants (tenant_id),
  objection_id uuid not null,
  sub_processor_id uuid not null,
  agent_id uuid,
  body text not null check (length(body) between 1 and 2000),
  received_at timestamptz not null,
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  constraint platform_objections_pk primary key (tenant_id, objection_id),
  constraint platform_objections_once unique (tenant_id, sub_processor_id),
  constraint platform_objections_agent foreign key (tenant_id, agent_id)
    references agents (tenant_id, agent_id) on delete set null (agent_id),
  constraint platform_objections_answer check ((answer is null) = (answered_at is null))
);
create index platform_objections_of_agent on platform_objections (tenant_id, agent_id) where agent_id is not null;
call platform.protect('platform_objections');
call platform.open_to_definer('platform_objections');

create function platform.list_objections() returns table (
  tenant_id uuid, tenant_name text, objection_id uuid, sub_processor_id uuid, body text, received_at timestamptz,
  answer text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select o.tenant_id, t.name, o.objection_id, o.sub_processor_id, o.body, o.received_at, o.answer, o.answered_at
  from public.platform_objections o join public.tenants t on t.tenant_id = o.tenant_id
  order by o.answer is not null, o.received_at desc, o.objection_id limit 500;
end;

do $$
declare signature text;
begin
  foreach signature in array array['list_sub_processors()', 'end_sub_processor(uuid, timestamptz, date)', 'has_clients()',
    'add_sub_processor(uuid, text, text, text, text, text, text, text, text, timestamptz, date)', 'list_objections()'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
