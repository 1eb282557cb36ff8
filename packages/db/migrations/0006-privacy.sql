-- The single records of the notice: controller, data protection officer, supervisory authority. Shapes: the contract.
create table notice_records (
  tenant_id uuid not null references tenants (tenant_id),
  kind text not null check (kind in ('controller', 'dpo', 'authority')),
  record jsonb not null,
  changed_at timestamptz not null,
  constraint notice_records_pk primary key (tenant_id, kind)
);
call platform.protect('notice_records');

create table activities (
  tenant_id uuid not null references tenants (tenant_id),
  activity_id uuid not null,
  purpose_de text not null,
  purpose_en text not null,
  legal_basis text not null check (legal_basis in ('consent', 'contract', 'legalObligation', 'legitimateInterest')),
  interest_de text not null,
  interest_en text not null,
  changed_at timestamptz not null,
  constraint activities_pk primary key (tenant_id, activity_id)
);
call platform.protect('activities');

create table recipients (
  tenant_id uuid not null references tenants (tenant_id),
  recipient_id uuid not null,
  name text not null,
  role text not null check (role in ('processor', 'controller')),
  purpose_de text not null,
  purpose_en text not null,
  country text not null,
  transfer_mechanism text check (transfer_mechanism in ('adequacy', 'dpf', 'scc', 'bcr')),
  changed_at timestamptz not null,
  constraint recipients_pk primary key (tenant_id, recipient_id)
);
call platform.protect('recipients');

create table retention_rules (
  tenant_id uuid not null references tenants (tenant_id),
  rule_id uuid not null,
  category text not null check (category in ('closedTickets', 'rawMails', 'auditLog')),
  retention_days integer not null check (retention_days between 1 and 36500),
  reason text not null,
  updated_at timestamptz not null,
  constraint retention_rules_pk primary key (tenant_id, rule_id),
  constraint retention_rules_by_category unique (tenant_id, category)
);
call platform.protect('retention_rules');

-- What one batch of a run deleted. Ids and numbers only: the proof must not keep what was deleted. Never changed, never removed.
create table disposals (
  tenant_id uuid not null references tenants (tenant_id),
  disposal_id uuid not null,
  run_id uuid not null,
  rule_id uuid not null,
  category text not null,
  retention_days integer not null,
  cutoff_at timestamptz not null,
  object_ids uuid[] not null,
  articles integer not null,
  files integer not null,
  disposed_at timestamptz not null,
  constraint disposals_pk primary key (tenant_id, disposal_id)
);
create index disposals_newest on disposals (tenant_id, disposed_at desc);
call platform.protect('disposals', 'select, insert');
