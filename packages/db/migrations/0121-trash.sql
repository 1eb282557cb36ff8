-- A ticket whose period is over may lie in the trash for some days, out of everybody's sight.
alter table tickets
  add column trashed_at timestamptz,
  -- Two people had it restored: no rule takes it before this day.
  add column spared_until date,
  drop constraint tickets_locked_as_check,
  add constraint tickets_locked_as_check check (locked_as in ('LEGAL_HOLD', 'RESTRICTED', 'RETENTION_LOCK', 'TRASH')),
  add constraint tickets_trashed check (locked_as is distinct from 'TRASH' or trashed_at is not null);
create index tickets_trashed on tickets (tenant_id, trashed_at, ticket_id) where trashed_at is not null;

-- A contract may have its tickets kept beyond the tenant's own periods (§ 35(3) BDSG).
alter table contracts add column keeps_tickets_until date;

-- Who wants a ticket back from the trash, and who else agreed.
create table trash_restorations (
  tenant_id uuid not null references tenants (tenant_id),
  restoration_id uuid not null,
  -- Null once the ticket is gone.
  ticket_id uuid,
  ticket_number bigint not null,
  reason text not null check (length(reason) between 1 and 1000),
  asked_at timestamptz not null,
  asked_by uuid,
  outcome text check (outcome in ('restored', 'refused')),
  decided_at timestamptz,
  decided_by uuid,
  constraint trash_restorations_pk primary key (tenant_id, restoration_id),
  constraint trash_restorations_decided check ((outcome is null) = (decided_at is null)),
  constraint trash_restorations_four_eyes check (decided_by is null or decided_by is distinct from asked_by),
  constraint trash_restorations_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete set null (ticket_id),
  constraint trash_restorations_asked_by foreign key (tenant_id, asked_by)
    references agents (tenant_id, agent_id) on delete set null (asked_by),
  constraint trash_restorations_decided_by foreign key (tenant_id, decided_by)
    references agents (tenant_id, agent_id) on delete set null (decided_by)
);
create index trash_restorations_newest on trash_restorations (tenant_id, asked_at desc, restoration_id desc);
create unique index trash_restorations_open on trash_restorations (tenant_id, ticket_id) where outcome is null;
create index trash_restorations_of_ticket on trash_restorations (tenant_id, ticket_id) where ticket_id is not null;
create index trash_restorations_of_asker on trash_restorations (tenant_id, asked_by) where asked_by is not null;
create index trash_restorations_of_decider on trash_restorations (tenant_id, decided_by) where decided_by is not null;
call platform.protect('trash_restorations');
