-- Where a tenant's own programs hear of events. What goes out are ids; the receiver asks the api under its own token.
create table webhooks (
  tenant_id uuid not null references tenants (tenant_id),
  webhook_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  events text[] not null check (cardinality(events) between 1 and 20),
  -- paused: by the administration; disabled: by us, after three days without one delivery.
  state text not null check (state in ('active', 'paused', 'disabled')),
  sealed_secret text not null,
  -- After a rotation both secrets sign for a while, so that the receiver can change at leisure.
  sealed_previous text,
  previous_until timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  constraint webhooks_pk primary key (tenant_id, webhook_id),
  constraint webhooks_rotation check ((sealed_previous is null) = (previous_until is null))
);
create index webhooks_oldest on webhooks (tenant_id, created_at, webhook_id);
call platform.protect('webhooks');

-- One event for one webhook: owed by the transaction that caused it, carried out by a job. No body and no answer is kept.
create table webhook_deliveries (
  tenant_id uuid not null references tenants (tenant_id),
  webhook_delivery_id uuid not null,
  webhook_id uuid not null,
  event text not null,
  ticket_id uuid,
  article_id uuid,
  customer_id uuid,
  state text not null check (state in ('queued', 'delivered', 'failed')),
  attempts integer not null,
  -- Of the last attempt: HTTP status, or why there was none.
  status integer,
  reason text,
  ms integer,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint webhook_deliveries_pk primary key (tenant_id, webhook_delivery_id),
  constraint webhook_deliveries_webhook foreign key (tenant_id, webhook_id)
    references webhooks (tenant_id, webhook_id) on delete cascade
);
create index webhook_deliveries_newest on webhook_deliveries (tenant_id, webhook_id, created_at desc, webhook_delivery_id desc);
create index webhook_deliveries_by_age on webhook_deliveries (tenant_id, created_at);
call platform.protect('webhook_deliveries');
