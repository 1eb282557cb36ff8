-- Letters of data requests in a tenant's own words: with named placeholders, one a kind and language. Without a row the
-- supplied text is used.
create table request_letter_texts (
  tenant_id uuid not null references tenants (tenant_id),
  kind text not null
    check (kind in ('receipt', 'identity', 'extension', 'fulfilled', 'partly', 'refusal', 'noData', 'recipients')),
  language text not null check (language in ('de', 'en')),
  subject text not null check (length(subject) between 1 and 150),
  body text not null check (length(body) between 1 and 8000),
  updated_at timestamptz not null,
  updated_by uuid,
  constraint request_letter_texts_pk primary key (tenant_id, kind, language),
  constraint request_letter_texts_updated_by foreign key (tenant_id, updated_by)
    references agents (tenant_id, agent_id) on delete set null (updated_by)
);
create index request_letter_texts_of_agent on request_letter_texts (tenant_id, updated_by) where updated_by is not null;
call platform.protect('request_letter_texts');
