create table queues (
  tenant_id uuid not null references tenants (tenant_id),
  queue_id uuid not null,
  name text not null,
  name_key text not null generated always as (lower(name)) stored,
  position integer not null,
  constraint queues_pk primary key (tenant_id, queue_id),
  constraint queues_by_name unique (tenant_id, name_key)
);
call platform.protect('queues');

-- Numbers come from a counter of the tenant: a sequence would show one tenant how much the others write.
create table ticket_counters (
  tenant_id uuid not null references tenants (tenant_id),
  last_number bigint not null,
  constraint ticket_counters_pk primary key (tenant_id)
);
call platform.protect('ticket_counters');

create table tickets (
  tenant_id uuid not null references tenants (tenant_id),
  ticket_id uuid not null,
  number bigint not null,
  subject text not null,
  state text not null check (state in ('new', 'open', 'pending', 'closed')),
  turn text not null check (turn in ('team', 'customer', 'nobody')),
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  queue_id uuid not null,
  owner_id uuid,
  customer_id uuid not null,
  organisation_id uuid,
  tags text[] not null default '{}',
  article_count integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  constraint tickets_pk primary key (tenant_id, ticket_id),
  constraint tickets_by_number unique (tenant_id, number),
  constraint tickets_closed check ((state = 'closed') = (closed_at is not null)),
  constraint tickets_queue foreign key (tenant_id, queue_id) references queues (tenant_id, queue_id),
  constraint tickets_owner foreign key (tenant_id, owner_id) references agents (tenant_id, agent_id),
  constraint tickets_customer foreign key (tenant_id, customer_id) references customers (tenant_id, customer_id),
  constraint tickets_organisation foreign key (tenant_id, organisation_id) references organisations (tenant_id, organisation_id)
);
-- One index per way the lists are filtered, each ending in the key of the page cursor.
create index tickets_newest on tickets (tenant_id, updated_at desc, ticket_id desc);
create index tickets_active on tickets (tenant_id, updated_at desc, ticket_id desc) where state <> 'closed';
create index tickets_by_state on tickets (tenant_id, state, updated_at desc, ticket_id desc);
create index tickets_by_queue on tickets (tenant_id, queue_id, updated_at desc, ticket_id desc);
create index tickets_by_owner on tickets (tenant_id, owner_id, updated_at desc, ticket_id desc);
create index tickets_by_customer on tickets (tenant_id, customer_id, updated_at desc, ticket_id desc);
create index tickets_by_organisation on tickets (tenant_id, organisation_id, updated_at desc, ticket_id desc);
-- The retention run walks this one.
create index tickets_by_closing on tickets (tenant_id, closed_at, ticket_id) where closed_at is not null;
call platform.protect('tickets');
call platform.open_to_definer('tickets');

create table articles (
  tenant_id uuid not null references tenants (tenant_id),
  article_id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('email', 'note', 'web', 'phone')),
  visibility text not null check (visibility in ('public', 'internal')),
  author_kind text not null check (author_kind in ('agent', 'customer', 'system')),
  agent_id uuid,
  customer_id uuid,
  subject text not null,
  body_text text not null,
  body_html text,
  remote_images integer not null default 0,
  parsed boolean not null default true,
  message_id text,
  from_address text,
  to_addresses text[] not null default '{}',
  -- What became of the mail that carries the article to the customer; null where none was sent.
  delivery_state text check (delivery_state in ('queued', 'sent', 'failed')),
  delivery_reason text,
  delivery_changed_at timestamptz,
  created_at timestamptz not null,
  -- tsvector ends at 1 MB: the first 60,000 characters of a body are found.
  search tsvector not null generated always as (
    to_tsvector('german', subject || ' ' || left(body_text, 60000)) || to_tsvector('english', subject || ' ' || left(body_text, 60000))
  ) stored,
  constraint articles_pk primary key (tenant_id, article_id),
  constraint articles_ticket foreign key (tenant_id, ticket_id) references tickets (tenant_id, ticket_id),
  constraint articles_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id),
  constraint articles_customer foreign key (tenant_id, customer_id) references customers (tenant_id, customer_id),
  constraint articles_note_is_internal check (kind <> 'note' or visibility = 'internal')
);
create index articles_of_ticket on articles (tenant_id, ticket_id, created_at desc, article_id desc);
create index articles_newest on articles (tenant_id, created_at desc);
create index articles_by_message_id on articles (tenant_id, message_id) where message_id is not null;
create index articles_by_customer on articles (tenant_id, customer_id) where customer_id is not null;
create index articles_by_agent on articles (tenant_id, agent_id) where agent_id is not null;
-- tenant_id leads, so that a frequent word of one tenant costs the others nothing; fastupdate off keeps reads steady.
create index articles_search on articles using gin (tenant_id, search) with (fastupdate = off);
call platform.protect('articles');
call platform.open_to_definer('articles');

create table attachments (
  tenant_id uuid not null references tenants (tenant_id),
  attachment_id uuid not null,
  article_id uuid not null,
  blob_id uuid not null,
  file_name text not null,
  content_type text not null,
  bytes bigint not null,
  content_id text,
  inline boolean not null default false,
  position integer not null,
  constraint attachments_pk primary key (tenant_id, attachment_id),
  constraint attachments_article foreign key (tenant_id, article_id) references articles (tenant_id, article_id),
  constraint attachments_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
create index attachments_of_article on attachments (tenant_id, article_id, position);
create index attachments_of_blob on attachments (tenant_id, blob_id);
call platform.protect('attachments');

-- A file that was sent up and waits for its article; only who sent it can attach it.
create table uploads (
  tenant_id uuid not null references tenants (tenant_id),
  upload_id uuid not null,
  login_id uuid not null,
  blob_id uuid not null,
  file_name text not null,
  content_type text not null,
  bytes bigint not null,
  expires_at timestamptz not null,
  constraint uploads_pk primary key (tenant_id, upload_id),
  constraint uploads_login foreign key (tenant_id, login_id) references logins (tenant_id, login_id) on delete cascade,
  constraint uploads_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
create index uploads_by_expiry on uploads (tenant_id, expires_at);
create index uploads_of_login on uploads (tenant_id, login_id);
create index uploads_of_blob on uploads (tenant_id, blob_id);
call platform.protect('uploads');
