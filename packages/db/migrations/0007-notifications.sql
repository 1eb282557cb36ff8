-- A link that works once. The token in it is derived from its id and the platform's secret when the mail is written; what
-- lies here is its hash.
create table one_time_tokens (
  tenant_id uuid not null references tenants (tenant_id),
  one_time_token_id uuid not null,
  purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  agent_id uuid,
  customer_id uuid,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_tokens_pk primary key (tenant_id, one_time_token_id),
  constraint one_time_tokens_by_hash unique (tenant_id, token_hash),
  constraint one_time_tokens_one_person check (num_nonnulls(agent_id, customer_id) = 1),
  constraint one_time_tokens_agent foreign key (tenant_id, agent_id)
    references agents (tenant_id, agent_id) on delete cascade,
  constraint one_time_tokens_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade
);
create index one_time_tokens_by_expiry on one_time_tokens (tenant_id, expires_at);
create index one_time_tokens_of_agent on one_time_tokens (tenant_id, agent_id, purpose) where agent_id is not null;
create index one_time_tokens_of_customer on one_time_tokens (tenant_id, customer_id, purpose) where customer_id is not null;
call platform.protect('one_time_tokens');

-- A mail that the software itself writes to one person: an invitation, a reset, a confirmation. Its text is made from the
-- kind and from what it is about at the moment of sending; none of it is kept.
create table notifications (
  tenant_id uuid not null references tenants (tenant_id),
  notification_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  agent_id uuid,
  customer_id uuid,
  one_time_token_id uuid,
  -- What the mail is about, where it is not the person alone: a ticket, an organisation.
  object_id uuid,
  language text not null check (language in ('de', 'en')),
  state text not null check (state in ('queued', 'sent', 'failed', 'suppressed')),
  reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint notifications_pk primary key (tenant_id, notification_id),
  constraint notifications_one_person check (num_nonnulls(agent_id, customer_id) = 1),
  constraint notifications_agent foreign key (tenant_id, agent_id)
    references agents (tenant_id, agent_id) on delete cascade,
  constraint notifications_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint notifications_token foreign key (tenant_id, one_time_token_id)
    references one_time_tokens (tenant_id, one_time_token_id) on delete set null (one_time_token_id)
);
create index notifications_newest on notifications (tenant_id, created_at desc, notification_id desc);
create index notifications_of_agent on notifications (tenant_id, agent_id) where agent_id is not null;
create index notifications_of_customer on notifications (tenant_id, customer_id) where customer_id is not null;
create index notifications_of_token on notifications (tenant_id, one_time_token_id) where one_time_token_id is not null;
call platform.protect('notifications');

-- The host that links in mails name: the tenant's first for now.
create function platform.hosts_of_tenant() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.host from platform.hosts h where h.tenant_id = platform.current_tenant() order by h.host;
end;
grant create on schema platform to redlich_definer;
revoke all on function platform.hosts_of_tenant() from public;
grant execute on function platform.hosts_of_tenant() to redlich_app;
alter function platform.hosts_of_tenant() owner to redlich_definer;
revoke create on schema platform from redlich_definer;

-- Which categories there are is told by the contract; every module that keeps something adds one.
alter table retention_rules drop constraint retention_rules_category_check,
  add constraint retention_rules_category_check check (category ~ '^[a-z][a-zA-Z]*$');
