-- Breaches of the protection of personal data (GDPR Art. 33, 34), kept for the accountability of Art. 33(5).
create table breaches (
  tenant_id uuid not null,
  breach_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  -- When the tenant became aware: the 72 hours begin here.
  noticed_at timestamptz not null,
  what text not null check (length(what) between 1 and 5000),
  kinds text[] not null check (kinds <@ '{confidentiality,integrity,availability}' and cardinality(kinds) between 1 and 3),
  data_categories text[] not null,
  -- About; null: not known yet.
  people_count integer check (people_count >= 0),
  records_count integer check (records_count >= 0),
  consequences text not null check (length(consequences) <= 5000),
  measures text not null check (length(measures) <= 5000),
  -- Where it happened, if not at the tenant's own.
  recipient_id uuid,
  risk text check (risk in ('none', 'risk', 'high')),
  risk_reasons text not null default '' check (length(risk_reasons) <= 5000),
  letter_language text check (letter_language in ('de', 'en')),
  letter_text text check (length(letter_text) between 1 and 20000),
  notified_at timestamptz,
  late_reasons text not null default '' check (length(late_reasons) <= 5000),
  -- Art. 34: whether the people concerned are told, and which letter of paragraph 3 exempts from it.
  people_decision text check (people_decision in ('tell', 'exempt')),
  people_exception text check (people_exception in ('a', 'b', 'c')),
  people_reasons text not null default '' check (length(people_reasons) <= 5000),
  announcement_id uuid,
  -- Told once each: that a day is left, and that the time is over.
  soon_told_at timestamptz,
  over_told_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  constraint breaches_pk primary key (tenant_id, breach_id),
  constraint breaches_recipient foreign key (tenant_id, recipient_id)
    references recipients (tenant_id, recipient_id) on delete set null (recipient_id),
  constraint breaches_announcement foreign key (tenant_id, announcement_id)
    references announcements (tenant_id, announcement_id) on delete set null (announcement_id),
  constraint breaches_created_by foreign key (tenant_id, created_by)
    references agents (tenant_id, agent_id) on delete set null (created_by),
  constraint breaches_letter check ((letter_language is null) = (letter_text is null)),
  constraint breaches_exception check ((people_decision = 'exempt') = (people_exception is not null))
);
create index breaches_newest on breaches (tenant_id, noticed_at desc, breach_id desc);
create index breaches_of_recipient on breaches (tenant_id, recipient_id) where recipient_id is not null;
create index breaches_of_mail on breaches (tenant_id, announcement_id) where announcement_id is not null;
create index breaches_of_author on breaches (tenant_id, created_by) where created_by is not null;
-- Whose clock runs and who was not told that it is over: few among all, looked up across tenants.
create index breaches_running on breaches (noticed_at)
  where closed_at is null and notified_at is null and over_told_at is null and risk is distinct from 'none';
call platform.protect('breaches');
call platform.open_to_definer('breaches');

-- What was done about it, in order; never changed.
create table breach_events (
  tenant_id uuid not null,
  breach_id uuid not null,
  breach_event_id uuid not null,
  kind text not null check (kind in ('recorded', 'changed', 'assessed', 'letterWritten', 'notified', 'peopleDecided',
    'announcementDrafted', 'measureAdded', 'measureDone', 'timeShort', 'timeOver', 'closed')),
  happened_at timestamptz not null,
  agent_id uuid,
  constraint breach_events_pk primary key (tenant_id, breach_event_id),
  constraint breach_events_breach foreign key (tenant_id, breach_id)
    references breaches (tenant_id, breach_id) on delete cascade,
  constraint breach_events_agent foreign key (tenant_id, agent_id)
    references agents (tenant_id, agent_id) on delete set null (agent_id)
);
create index breach_events_in_order on breach_events (tenant_id, breach_id, happened_at, breach_event_id);
create index breach_events_of_agent on breach_events (tenant_id, agent_id) where agent_id is not null;
call platform.protect('breach_events');

-- What is still to be done so that it does not happen again.
create table breach_measures (
  tenant_id uuid not null,
  breach_measure_id uuid not null,
  breach_id uuid not null,
  body text not null check (length(body) between 1 and 1000),
  due_on date,
  done_at timestamptz,
  created_at timestamptz not null,
  constraint breach_measures_pk primary key (tenant_id, breach_measure_id),
  constraint breach_measures_breach foreign key (tenant_id, breach_id)
    references breaches (tenant_id, breach_id) on delete cascade
);
create index breach_measures_in_order on breach_measures (tenant_id, breach_id, created_at);
call platform.protect('breach_measures');

-- Tenants with a breach that has to be told of: noticed before `short` and not yet said, or before `past` and not yet said.
create function platform.breaches_due(short timestamptz, past timestamptz, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct b.tenant_id from public.breaches b
  where b.closed_at is null and b.notified_at is null and b.over_told_at is null and b.risk is distinct from 'none'
    and b.noticed_at <= short and (b.soon_told_at is null or b.noticed_at <= past)
  order by 1 limit most;
end;
call platform.hand_to_definer('breaches_due(timestamptz, timestamptz, int)');
