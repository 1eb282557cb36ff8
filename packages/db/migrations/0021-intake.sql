-- Who may write in, and what happens to the mail of those who may not. Without a row: anybody.
create table intake_settings (
  tenant_id uuid not null references tenants (tenant_id),
  policy text not null check (policy in ('open', 'known', 'contract', 'invited')),
  answers_strangers boolean not null,
  quarantine_days integer not null check (quarantine_days between 1 and 30),
  changed_at timestamptz not null,
  constraint intake_settings_pk primary key (tenant_id)
);
call platform.protect('intake_settings');

-- Null: as the tenant has it.
alter table channels add column intake_policy text check (intake_policy in ('open', 'known', 'contract', 'invited'));

alter table incoming_mails drop constraint incoming_mails_state_check,
  add constraint incoming_mails_state_check
    check (state in ('received', 'done', 'duplicate', 'ignored', 'failed', 'quarantined')),
  -- Who wrote it, lower case; how much one sender writes is counted by it.
  add column sender_key text,
  -- An agent took it out of quarantine: who may write in is not asked again.
  add column released_at timestamptz;
create index incoming_mails_by_sender on incoming_mails (tenant_id, sender_key, received_at) where sender_key is not null;

-- What an agent sees of a mail in quarantine. It goes with the mail itself, at the latest when it expires.
create table quarantined_mails (
  tenant_id uuid not null references tenants (tenant_id),
  incoming_mail_id uuid not null,
  sender_address text not null,
  sender_name text not null,
  subject text not null,
  body_text text not null,
  attachment_count integer not null,
  reason text not null check (reason in ('tooMany', 'unproven', 'unknown', 'noContract', 'notInvited')),
  -- Whether the sender still gets the one neutral answer.
  answer_due boolean not null,
  quarantined_at timestamptz not null,
  expires_at timestamptz not null,
  constraint quarantined_mails_pk primary key (tenant_id, incoming_mail_id),
  constraint quarantined_mails_mail foreign key (tenant_id, incoming_mail_id)
    references incoming_mails (tenant_id, incoming_mail_id) on delete cascade
);
create index quarantined_mails_newest on quarantined_mails (tenant_id, quarantined_at desc, incoming_mail_id desc);
create index quarantined_mails_by_expiry on quarantined_mails (tenant_id, expires_at);
call platform.protect('quarantined_mails');

-- Which address got its answer of the day: a keyed hash, so that no list of strangers comes about. Gone after two days.
create table stranger_answers (
  tenant_id uuid not null references tenants (tenant_id),
  address_hash text not null,
  on_day date not null,
  answered_at timestamptz not null,
  constraint stranger_answers_pk primary key (tenant_id, address_hash, on_day)
);
create index stranger_answers_by_day on stranger_answers (tenant_id, on_day);
create index stranger_answers_by_time on stranger_answers (tenant_id, answered_at);
call platform.protect('stranger_answers');
