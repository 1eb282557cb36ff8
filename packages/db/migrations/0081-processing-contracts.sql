-- What was accepted, word for word, in the language it was accepted in; null for what was accepted before it was kept.
alter table contract_acceptances add column document jsonb;

-- Contracts under Art. 28 GDPR between the tenant and the organisations it processes data for, in versions. A version is
-- changed only by being sent and accepted; its text never.
create table processing_contracts (
  tenant_id uuid not null references tenants (tenant_id),
  processing_contract_id uuid not null,
  organisation_id uuid not null,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'sent', 'accepted')),
  document_de jsonb not null,
  document_en jsonb not null,
  -- SHA-256 of the canonical JSON of each document.
  sha256_de text not null check (sha256_de ~ '^[0-9a-f]{64}$'),
  sha256_en text not null check (sha256_en ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  -- Who accepted for the organisation: in the portal, or on paper as the staff noted.
  accepted_name text,
  accepted_by text check (accepted_by in ('customer', 'staff')),
  note text not null default '',
  constraint processing_contracts_pk primary key (tenant_id, processing_contract_id),
  constraint processing_contracts_version unique (tenant_id, organisation_id, version),
  constraint processing_contracts_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete cascade,
  constraint processing_contracts_accepted check ((state = 'accepted') = (accepted_at is not null)
    and (accepted_at is null) = (accepted_name is null) and (accepted_at is null) = (accepted_by is null))
);
call platform.protect('processing_contracts');
