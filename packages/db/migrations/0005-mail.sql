create table channels (
  tenant_id uuid not null references tenants (tenant_id),
  channel_id uuid not null,
  address text not null,
  sender_name text not null,
  queue_id uuid not null,
  constraint channels_pk primary key (tenant_id, channel_id),
  constraint channels_by_address unique (tenant_id, address),
  constraint channels_queue foreign key (tenant_id, queue_id) references queues (tenant_id, queue_id)
);
call platform.protect('channels');

-- A message the inlet has answered with 250: the raw bytes are in the file store, the rest is a job.
create table incoming_mails (
  tenant_id uuid not null references tenants (tenant_id),
  incoming_mail_id uuid not null,
  channel_id uuid not null,
  blob_id uuid not null,
  envelope_from text not null,
  state text not null check (state in ('received', 'done', 'duplicate', 'ignored', 'failed')),
  reason text,
  message_id text,
  content_digest text,
  ticket_id uuid,
  article_id uuid,
  received_at timestamptz not null,
  constraint incoming_mails_pk primary key (tenant_id, incoming_mail_id),
  constraint incoming_mails_channel foreign key (tenant_id, channel_id) references channels (tenant_id, channel_id),
  constraint incoming_mails_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
-- The same message once per channel. Keyed by content too: a Message-ID alone can be forged or reused.
create unique index incoming_mails_once on incoming_mails (tenant_id, channel_id, message_id, content_digest) where state = 'done';
create index incoming_mails_by_state on incoming_mails (tenant_id, state, received_at desc);
create index incoming_mails_by_receipt on incoming_mails (tenant_id, received_at, incoming_mail_id);
create index incoming_mails_of_blob on incoming_mails (tenant_id, blob_id);
create index incoming_mails_of_ticket on incoming_mails (tenant_id, ticket_id) where ticket_id is not null;
call platform.protect('incoming_mails');
