-- What data subjects ask for about their own data (GDPR Art. 15 to 18, 20, 21, 7(3)), how far it is, and until when it has
-- to be answered. Once the person was erased, name, address and texts are empty and the rest is kept as proof.
create table data_requests (
  tenant_id uuid not null references tenants (tenant_id),
  data_request_id uuid not null,
  -- Running number of the tenant; letters name it.
  number integer not null,
  subject_right text not null
    check (subject_right in ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal')),
  source text not null check (source in ('portal', 'form', 'mail', 'phone', 'letter', 'ticket')),
  state text not null check (state in ('received', 'identity', 'inProgress', 'answered', 'closed')),
  customer_id uuid,
  name text not null check (length(name) <= 200),
  email text not null check (length(email) <= 254),
  address text not null check (length(address) <= 500),
  language text not null check (language in ('de', 'en')),
  body text not null check (length(body) <= 10000),
  ticket_id uuid,
  received_on date not null,
  -- The last day to answer (Regulation 1182/71); later once an extension was told.
  due_on date not null,
  extended_at timestamptz,
  extension_reason text not null default '' check (length(extension_reason) <= 500),
  -- The way of proof that was asked for, the one that was given, and when: never the proof itself.
  identity_asked text check (identity_asked in ('knownAddress', 'knowledge', 'callBack', 'identityCard')),
  identity_proof text check (identity_proof in ('loggedIn', 'knownAddress', 'knowledge', 'callBack', 'identityCard')),
  identity_proven_at timestamptz,
  outcome text check (outcome in ('fulfilled', 'partly', 'refused', 'noData', 'dropped')),
  refusal text,
  created_at timestamptz not null,
  created_by uuid,
  answered_at timestamptz,
  closed_at timestamptz,
  erased_at timestamptz,
  -- When those who protect data were told that the end is near, and that it is over: each once.
  told_soon_at timestamptz,
  told_overdue_at timestamptz,
  constraint data_requests_pk primary key (tenant_id, data_request_id),
  constraint data_requests_number unique (tenant_id, number),
  constraint data_requests_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete set null (customer_id),
  constraint data_requests_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete set null (ticket_id),
  constraint data_requests_created_by foreign key (tenant_id, created_by)
    references agents (tenant_id, agent_id) on delete set null (created_by),
  constraint data_requests_answer check ((state in ('answered', 'closed')) = (answered_at is not null)),
  constraint data_requests_outcome check ((answered_at is null) = (outcome is null)),
  constraint data_requests_end check ((state = 'closed') = (closed_at is not null)),
  constraint data_requests_proof check ((identity_proof is null) = (identity_proven_at is null))
);
-- The open ones by their last day; the answered ones, the newest first; what a retention run takes.
create index data_requests_open on data_requests (tenant_id, due_on, data_request_id) where answered_at is null;
create index data_requests_done on data_requests (tenant_id, answered_at desc, data_request_id desc)
  where answered_at is not null;
create index data_requests_by_end on data_requests (tenant_id, closed_at) where closed_at is not null;
create index data_requests_of_customer on data_requests (tenant_id, customer_id, created_at desc)
  where customer_id is not null;
create index data_requests_of_ticket on data_requests (tenant_id, ticket_id) where ticket_id is not null;
create index data_requests_of_author on data_requests (tenant_id, created_by) where created_by is not null;
call platform.protect('data_requests');

-- What was written to the person, or to recipients (Art. 19), in the words that left.
create table data_request_letters (
  tenant_id uuid not null,
  data_request_letter_id uuid not null,
  data_request_id uuid not null,
  kind text not null
    check (kind in ('receipt', 'identity', 'extension', 'fulfilled', 'partly', 'refusal', 'noData', 'recipients')),
  way text not null check (way in ('mail', 'paper')),
  language text not null check (language in ('de', 'en')),
  to_name text not null check (length(to_name) <= 200),
  to_email text not null check (length(to_email) <= 254),
  subject text not null check (length(subject) <= 250),
  body text not null check (length(body) <= 20000),
  written_at timestamptz not null,
  constraint data_request_letters_pk primary key (tenant_id, data_request_letter_id),
  constraint data_request_letters_request foreign key (tenant_id, data_request_id)
    references data_requests (tenant_id, data_request_id) on delete cascade
);
create index data_request_letters_of_one on data_request_letters (tenant_id, data_request_id, written_at);
call platform.protect('data_request_letters');

-- Each step, in order: what, when, and by which agent; none by the person or the software.
create table data_request_events (
  tenant_id uuid not null,
  data_request_event_id uuid not null,
  data_request_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('received', 'identityAsked', 'identityProven', 'started', 'extended', 'letter',
    'answered', 'closed', 'noted', 'erased')),
  at timestamptz not null,
  by_agent_id uuid,
  -- Of the kind: a way of proof, an outcome, a kind of letter.
  detail text check (length(detail) <= 40),
  note text not null default '' check (length(note) <= 2000),
  data_request_letter_id uuid,
  constraint data_request_events_pk primary key (tenant_id, data_request_event_id),
  constraint data_request_events_position unique (tenant_id, data_request_id, position),
  constraint data_request_events_request foreign key (tenant_id, data_request_id)
    references data_requests (tenant_id, data_request_id) on delete cascade,
  constraint data_request_events_letter foreign key (tenant_id, data_request_letter_id)
    references data_request_letters (tenant_id, data_request_letter_id) on delete cascade,
  constraint data_request_events_agent foreign key (tenant_id, by_agent_id)
    references agents (tenant_id, agent_id) on delete set null (by_agent_id)
);
create index data_request_events_of_letter on data_request_events (tenant_id, data_request_letter_id)
  where data_request_letter_id is not null;
create index data_request_events_of_agent on data_request_events (tenant_id, by_agent_id) where by_agent_id is not null;
call platform.protect('data_request_events');

-- A letter may go to an address that belongs to nobody here: who asks need not be known.
alter table notifications drop constraint notifications_one_person;
alter table notifications add constraint notifications_one_person check (
  num_nonnulls(agent_id, customer_id) = 1 or (num_nonnulls(agent_id, customer_id) = 0 and to_address is not null));
create index notifications_about on notifications (tenant_id, object_id) where object_id is not null;
