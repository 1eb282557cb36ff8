-- What concerns an agent, shown at the bell until it is read: which kind, about which ticket, by whom. Ids only; the words
-- are made when somebody looks. What comes again while unread is counted in the same row.
create table alerts (
  tenant_id uuid not null references tenants (tenant_id),
  alert_id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]*$'),
  -- Null: several tickets at once.
  ticket_id uuid,
  -- Null: a customer, or the software.
  by_agent_id uuid,
  -- Whom it was meant for, where that one is out of office or has left.
  meant_for_id uuid,
  times integer not null check (times > 0),
  created_at timestamptz not null,
  read_at timestamptz,
  constraint alerts_pk primary key (tenant_id, alert_id),
  constraint alerts_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id) on delete cascade,
  constraint alerts_ticket foreign key (tenant_id, ticket_id) references tickets (tenant_id, ticket_id) on delete cascade,
  constraint alerts_by_agent foreign key (tenant_id, by_agent_id)
    references agents (tenant_id, agent_id) on delete set null (by_agent_id),
  constraint alerts_meant_for foreign key (tenant_id, meant_for_id)
    references agents (tenant_id, agent_id) on delete set null (meant_for_id)
);
create unique index alerts_unread on alerts (tenant_id, agent_id, kind, ticket_id) nulls not distinct where read_at is null;
create index alerts_newest on alerts (tenant_id, agent_id, created_at desc, alert_id desc);
create index alerts_of_ticket on alerts (tenant_id, ticket_id) where ticket_id is not null;
create index alerts_by_age on alerts (tenant_id, created_at);
create index alerts_of_author on alerts (tenant_id, by_agent_id) where by_agent_id is not null;
create index alerts_of_meant_for on alerts (tenant_id, meant_for_id) where meant_for_id is not null;
call platform.protect('alerts');

-- What an agent wants to hear of, where that is not the usual: shown, and no mail.
create table alert_choices (
  tenant_id uuid not null references tenants (tenant_id),
  agent_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]*$'),
  shown boolean not null,
  by_mail boolean not null,
  constraint alert_choices_pk primary key (tenant_id, agent_id, kind),
  constraint alert_choices_mail_is_shown check (shown or not by_mail),
  constraint alert_choices_agent foreign key (tenant_id, agent_id)
    references agents (tenant_id, agent_id) on delete cascade
);
call platform.protect('alert_choices');
