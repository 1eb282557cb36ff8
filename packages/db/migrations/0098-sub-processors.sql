-- A processor that is still to come: it gets nothing, and the notice does not name it, before its change was announced and
-- the day of it has come (GDPR Art. 28(2)).
alter table recipients
  add column needs_announcement boolean not null default false,
  add column active_from date,
  add constraint recipients_active_from check (active_from is null or needs_announcement);

-- What was told of it, and until when somebody could object.
create table sub_processor_changes (
  tenant_id uuid not null,
  change_id uuid not null,
  recipient_id uuid not null,
  effective_on date not null,
  reason_de text not null check (length(reason_de) between 1 and 1000),
  reason_en text not null check (length(reason_en) between 1 and 1000),
  announced_at timestamptz not null,
  announced_by uuid,
  -- The mails; null: nobody was to be told.
  announcement_id uuid,
  withdrawn_at timestamptz,
  constraint sub_processor_changes_pk primary key (tenant_id, change_id),
  constraint sub_processor_changes_recipient foreign key (tenant_id, recipient_id)
    references recipients (tenant_id, recipient_id) on delete cascade,
  constraint sub_processor_changes_announced_by foreign key (tenant_id, announced_by)
    references agents (tenant_id, agent_id) on delete set null (announced_by),
  constraint sub_processor_changes_announcement foreign key (tenant_id, announcement_id)
    references announcements (tenant_id, announcement_id) on delete set null (announcement_id)
);
create index sub_processor_changes_newest on sub_processor_changes (tenant_id, announced_at desc, change_id desc);
create index sub_processor_changes_of_recipient on sub_processor_changes (tenant_id, recipient_id);
create index sub_processor_changes_to_come on sub_processor_changes (tenant_id, effective_on) where withdrawn_at is null;
create index sub_processor_changes_of_author on sub_processor_changes (tenant_id, announced_by) where announced_by is not null;
create index sub_processor_changes_of_mail on sub_processor_changes (tenant_id, announcement_id) where announcement_id is not null;
call platform.protect('sub_processor_changes');

create table sub_processor_objections (
  tenant_id uuid not null,
  objection_id uuid not null,
  change_id uuid not null,
  customer_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  source text not null check (source in ('portal', 'noted')),
  received_at timestamptz not null,
  noted_by uuid,
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by uuid,
  constraint sub_processor_objections_pk primary key (tenant_id, objection_id),
  constraint sub_processor_objections_once unique (tenant_id, change_id, customer_id),
  constraint sub_processor_objections_change foreign key (tenant_id, change_id)
    references sub_processor_changes (tenant_id, change_id) on delete cascade,
  constraint sub_processor_objections_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint sub_processor_objections_noted_by foreign key (tenant_id, noted_by)
    references agents (tenant_id, agent_id) on delete set null (noted_by),
  constraint sub_processor_objections_answered_by foreign key (tenant_id, answered_by)
    references agents (tenant_id, agent_id) on delete set null (answered_by),
  constraint sub_processor_objections_answer check ((answer is null) = (answered_at is null))
);
create index sub_processor_objections_newest
  on sub_processor_objections (tenant_id, change_id, received_at desc, objection_id desc);
create index sub_processor_objections_of_customer on sub_processor_objections (tenant_id, customer_id);
create index sub_processor_objections_noted on sub_processor_objections (tenant_id, noted_by) where noted_by is not null;
create index sub_processor_objections_answered on sub_processor_objections (tenant_id, answered_by) where answered_by is not null;
call platform.protect('sub_processor_objections');

-- Who is told of every change by mail.
create table sub_processor_subscriptions (
  tenant_id uuid not null,
  customer_id uuid not null,
  subscribed_at timestamptz not null,
  constraint sub_processor_subscriptions_pk primary key (tenant_id, customer_id),
  constraint sub_processor_subscriptions_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade
);
call platform.protect('sub_processor_subscriptions');
