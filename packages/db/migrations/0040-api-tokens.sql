-- A secret that lets a program act: as one agent, or for the tenant. It is shown once; what lies here is a keyed hash.
create table api_tokens (
  tenant_id uuid not null references tenants (tenant_id),
  api_token_id uuid not null,
  -- Whom it acts as; null: for the tenant itself, as a service.
  agent_id uuid,
  name text not null check (length(name) between 1 and 100),
  token_hash text not null,
  -- The last characters, so that people can tell which one they hold.
  token_end text not null check (length(token_end) = 4),
  -- Names of permissions; what counts is what the owner may too, at the time of use.
  scopes text[] not null check (cardinality(scopes) between 1 and 300),
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- To the minute.
  last_used_at timestamptz,
  revoked_at timestamptz,
  reminded_at timestamptz,
  constraint api_tokens_pk primary key (tenant_id, api_token_id),
  constraint api_tokens_by_hash unique (tenant_id, token_hash),
  constraint api_tokens_end check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  constraint api_tokens_agent foreign key (tenant_id, agent_id) references agents (tenant_id, agent_id) on delete cascade,
  constraint api_tokens_creator foreign key (tenant_id, created_by) references agents (tenant_id, agent_id) on delete cascade
);
create index api_tokens_newest on api_tokens (tenant_id, created_at desc, api_token_id desc);
create index api_tokens_of_agent on api_tokens (tenant_id, agent_id, created_at desc);
create index api_tokens_of_creator on api_tokens (tenant_id, created_by);
create index api_tokens_by_expiry on api_tokens (tenant_id, expires_at);
call platform.protect('api_tokens');

-- By which token it was done, where it was not done in a browser. No foreign key: the entry outlives the token.
alter table audit_entries add column api_token_id uuid;
