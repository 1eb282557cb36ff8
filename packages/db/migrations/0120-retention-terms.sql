-- A period is an ISO 8601 duration, counted by the calendar, from its start event on or from the end of that event's year.
alter table retention_rules
  add column period text,
  add column to_year_end boolean not null default false,
  add column start_event text not null default 'event' check (start_event in ('event', 'contractEnd')),
  add column action text not null default 'purge' check (action in ('purge', 'anonymise', 'anonymiseKeepFiles')),
  -- What a statute of the law pack has kept, where the rule rests on one.
  add column statute text check (statute in ('books', 'voucher', 'commercialLetter', 'claim')),
  -- Which tickets; none of the four: all that no class has a rule for.
  add column queue_id uuid,
  add column tag text check (length(tag) between 1 and 60),
  add column organisation_id uuid,
  add column contract_id uuid,
  add column version integer not null default 1;
-- Proofs of consents counted from the end of the year before a rule could say so.
alter table retention_rules no force row level security;
update retention_rules set period = 'P' || retention_days || 'D', to_year_end = (category = 'consentProof');
alter table retention_rules force row level security;
alter table retention_rules
  alter column period set not null,
  drop column retention_days,
  drop constraint retention_rules_by_category,
  add constraint retention_rules_period check (period ~ '^P(\d+Y)?(\d+M)?(\d+D)?$' and length(period) > 2),
  add constraint retention_rules_class check (
    num_nonnulls(queue_id, tag, organisation_id, contract_id) = 0
    or (num_nonnulls(queue_id, tag, organisation_id, contract_id) = 1 and category = 'closedTickets')),
  add constraint retention_rules_once unique nulls not distinct
    (tenant_id, category, queue_id, tag, organisation_id, contract_id),
  add constraint retention_rules_queue foreign key (tenant_id, queue_id)
    references queues (tenant_id, queue_id) on delete cascade,
  add constraint retention_rules_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete cascade,
  add constraint retention_rules_contract foreign key (tenant_id, contract_id)
    references contracts (tenant_id, contract_id) on delete cascade;
create index retention_rules_of_queue on retention_rules (tenant_id, queue_id) where queue_id is not null;
create index retention_rules_of_organisation on retention_rules (tenant_id, organisation_id)
  where organisation_id is not null;
create index retention_rules_of_contract on retention_rules (tenant_id, contract_id) where contract_id is not null;

alter table disposals add column period text, add column to_year_end boolean not null default false;
-- A proof of what was done is not changed afterwards, but for how its period is written.
alter table disposals no force row level security;
update disposals set period = 'P' || retention_days || 'D';
alter table disposals force row level security;
alter table disposals alter column period set not null, drop column retention_days;

-- Changes that would let something go sooner wait, so that they can be called off.
create table retention_changes (
  tenant_id uuid not null references tenants (tenant_id),
  change_id uuid not null,
  category text not null,
  queue_id uuid,
  tag text check (length(tag) between 1 and 60),
  organisation_id uuid,
  contract_id uuid,
  -- Null where the rule is to be removed.
  period text,
  to_year_end boolean not null default false,
  start_event text not null default 'event' check (start_event in ('event', 'contractEnd')),
  action text not null default 'purge' check (action in ('purge', 'anonymise', 'anonymiseKeepFiles')),
  statute text check (statute in ('books', 'voucher', 'commercialLetter', 'claim')),
  reason text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'cancelled', 'failed')),
  planned_at timestamptz not null,
  -- Null once the agent is gone.
  planned_by uuid,
  takes_effect_at timestamptz not null,
  ended_at timestamptz,
  constraint retention_changes_pk primary key (tenant_id, change_id),
  constraint retention_changes_ended check ((state = 'waiting') = (ended_at is null)),
  constraint retention_changes_class check (num_nonnulls(queue_id, tag, organisation_id, contract_id) <= 1),
  constraint retention_changes_queue foreign key (tenant_id, queue_id)
    references queues (tenant_id, queue_id) on delete cascade,
  constraint retention_changes_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete cascade,
  constraint retention_changes_contract foreign key (tenant_id, contract_id)
    references contracts (tenant_id, contract_id) on delete cascade,
  constraint retention_changes_planned_by foreign key (tenant_id, planned_by)
    references agents (tenant_id, agent_id) on delete set null (planned_by)
);
-- One change of a rule waits at a time: a later one takes its place.
create unique index retention_changes_waiting on retention_changes
  (tenant_id, category, queue_id, tag, organisation_id, contract_id) nulls not distinct where state = 'waiting';
create index retention_changes_newest on retention_changes (tenant_id, planned_at desc, change_id desc);
create index retention_changes_of_queue on retention_changes (tenant_id, queue_id) where queue_id is not null;
create index retention_changes_of_organisation on retention_changes (tenant_id, organisation_id)
  where organisation_id is not null;
create index retention_changes_of_contract on retention_changes (tenant_id, contract_id) where contract_id is not null;
create index retention_changes_of_planner on retention_changes (tenant_id, planned_by) where planned_by is not null;
call platform.protect('retention_changes');

create table retention_settings (
  tenant_id uuid not null references tenants (tenant_id),
  waiting_days integer not null check (waiting_days between 0 and 30),
  trash_days integer not null check (trash_days between 0 and 7),
  updated_at timestamptz not null,
  constraint retention_settings_pk primary key (tenant_id)
);
call platform.protect('retention_settings');
