-- What GDPR Art. 13(1)(e) and (f) ask of a recipient beyond name and country: what it gets, and what a transfer rests on.
alter table recipients
  add column category text not null default 'other' check (category in (
    'hosting', 'mail', 'monitoring', 'billing', 'remoteMaintenance', 'communication', 'subcontractor', 'advice',
    'authority', 'other')),
  add column data_categories text[] not null default '{}' check (cardinality(data_categories) <= 30),
  -- Where a copy of the safeguards is to be had; empty: on request.
  add column copy_place_de text not null default '' check (length(copy_place_de) <= 300),
  add column copy_place_en text not null default '' check (length(copy_place_en) <= 300),
  -- When the list of the Data Privacy Framework was last looked at.
  add column dpf_checked_on date,
  -- Day of the standard contractual clauses; those before Decision (EU) 2021/914 are repealed.
  add column clauses_on date check (clauses_on >= '2021-06-27'),
  add column website text check (length(website) <= 300),
  add column privacy_website text check (length(privacy_website) <= 300);

-- What shows that a processor is bound (GDPR Art. 28(3)): without a valid one it is inactive.
create table recipient_evidence (
  tenant_id uuid not null references tenants (tenant_id),
  evidence_id uuid not null,
  recipient_id uuid not null,
  kind text not null check (kind in ('processingContract')),
  signed_on date not null,
  -- The last day; null: until it is ended.
  valid_until date check (valid_until >= signed_on),
  blob_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  content_type text not null,
  recorded_at timestamptz not null,
  -- The agent. No foreign key: the record outlives the person's account.
  recorded_by uuid,
  constraint recipient_evidence_pk primary key (tenant_id, evidence_id),
  constraint recipient_evidence_recipient foreign key (tenant_id, recipient_id)
    references recipients (tenant_id, recipient_id) on delete cascade,
  constraint recipient_evidence_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
create index recipient_evidence_of_recipient on recipient_evidence (tenant_id, recipient_id, signed_on desc);
create index recipient_evidence_of_blob on recipient_evidence (tenant_id, blob_id);
call platform.protect('recipient_evidence');
