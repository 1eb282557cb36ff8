-- Out of office: from the first to the last day, in the desk's own time zone. New tickets go to the replacement meanwhile.
create table absences (
  tenant_id uuid not null references tenants (tenant_id),
  absence_id uuid not null,
  agent_id uuid not null,
  from_on date not null,
  until_on date not null,
  replacement_id uuid,
  note text not null check (length(note) <= 500),
  created_at timestamptz not null,
  -- The agent was told what had gone to others.
  told_at timestamptz,
  constraint absences_pk primary key (tenant_id, absence_id),
  constraint absences_span check (until_on >= from_on),
  constraint absences_other_person check (replacement_id <> agent_id),
  constraint absences_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id),
  constraint absences_replacement foreign key (tenant_id, replacement_id) references agents (tenant_id, agent_id)
);
create index absences_of_agent on absences (tenant_id, agent_id, until_on);
create index absences_by_end on absences (tenant_id, until_on);
create index absences_of_replacement on absences (tenant_id, replacement_id) where replacement_id is not null;
call platform.protect('absences');

-- What was meant for somebody absent: whom it went to, or why to nobody.
create table absence_handovers (
  tenant_id uuid not null references tenants (tenant_id),
  absence_id uuid not null,
  ticket_id uuid not null,
  owner_id uuid,
  reason text not null check (reason in ('handedOver', 'noReplacement', 'noRight', 'tooLong')),
  handed_at timestamptz not null,
  constraint absence_handovers_pk primary key (tenant_id, absence_id, ticket_id),
  constraint absence_handovers_absence foreign key (tenant_id, absence_id)
    references absences (tenant_id, absence_id) on delete cascade,
  constraint absence_handovers_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete cascade,
  constraint absence_handovers_owner foreign key (tenant_id, owner_id) references agents (tenant_id, agent_id)
);
create index absence_handovers_of_ticket on absence_handovers (tenant_id, ticket_id, handed_at desc);
create index absence_handovers_of_owner on absence_handovers (tenant_id, owner_id) where owner_id is not null;
call platform.protect('absence_handovers');
