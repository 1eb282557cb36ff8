-- What a tenant asks consent for. Its words are versioned: a changed text is a new version, and earlier consents keep
-- pointing to the words they were given for.
create table consent_purposes (
  tenant_id uuid not null references tenants (tenant_id),
  consent_purpose_id uuid not null,
  -- What programs and later features call it: `newsletter`.
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  current_version integer not null check (current_version > 0),
  -- Whether the form for visitors asks for it too.
  offered_to_visitors boolean not null,
  -- Not asked for any more; consents stay, and can be withdrawn.
  archived_at timestamptz,
  created_at timestamptz not null,
  constraint consent_purposes_pk primary key (tenant_id, consent_purpose_id),
  constraint consent_purposes_by_key unique (tenant_id, key)
);
call platform.protect('consent_purposes');

create table consent_texts (
  tenant_id uuid not null references tenants (tenant_id),
  consent_purpose_id uuid not null,
  version integer not null check (version > 0),
  name_de text not null,
  name_en text not null,
  text_de text not null,
  text_en text not null,
  created_at timestamptz not null,
  constraint consent_texts_pk primary key (tenant_id, consent_purpose_id, version),
  constraint consent_texts_purpose foreign key (tenant_id, consent_purpose_id)
    references consent_purposes (tenant_id, consent_purpose_id)
);
-- Never changed: what somebody agreed to is proven by it (GDPR Art. 7(1)).
call platform.protect('consent_texts', 'select, insert');
-- With the whole tenant they go too: see platform.erase_rows.
call platform.open_to_definer('consent_texts');
grant delete on consent_texts to redlich_definer;
create policy definer_erases on consent_texts for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));

create table consents (
  tenant_id uuid not null references tenants (tenant_id),
  consent_id uuid not null,
  consent_purpose_id uuid not null,
  text_version integer not null,
  -- The language the words were shown in.
  language text not null check (language in ('de', 'en')),
  customer_id uuid,
  -- Of a person who was deleted: a keyed hash of the address, so that the proof can still be found by whoever names it.
  person_hash text,
  given_at timestamptz not null,
  given_channel text not null check (given_channel in ('portal', 'visitorForm', 'phone', 'mail', 'paper', 'import')),
  given_note text not null default '' check (length(given_note) <= 1000),
  -- The agent who noted it; null where the person did it.
  given_by uuid,
  -- A visitor's address is only claimed: until its link is used, the consent does not count.
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_channel text check (withdrawn_channel in
    ('portal', 'link', 'oneClick', 'phone', 'mail', 'paper', 'renewed', 'merged', 'erasure')),
  withdrawn_note text not null default '' check (length(withdrawn_note) <= 1000),
  withdrawn_by uuid,
  constraint consents_pk primary key (tenant_id, consent_id),
  constraint consents_text foreign key (tenant_id, consent_purpose_id, text_version)
    references consent_texts (tenant_id, consent_purpose_id, version),
  constraint consents_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete set null (customer_id),
  constraint consents_given_by foreign key (tenant_id, given_by) references agents (tenant_id, agent_id),
  constraint consents_withdrawn_by foreign key (tenant_id, withdrawn_by) references agents (tenant_id, agent_id),
  -- Nobody is deleted before the module that keeps the proof was asked.
  constraint consents_of_somebody check (num_nonnulls(customer_id, person_hash) = 1),
  constraint consents_withdrawal check ((withdrawn_at is null) = (withdrawn_channel is null)),
  constraint consents_deleted_person check (person_hash is null or withdrawn_at is not null)
);
-- One of a person and purpose at a time.
create unique index consents_open on consents (tenant_id, customer_id, consent_purpose_id) where withdrawn_at is null;
create index consents_of_purpose on consents (tenant_id, consent_purpose_id, given_at desc, consent_id desc);
create index consents_of_customer on consents (tenant_id, customer_id, given_at desc) where customer_id is not null;
create index consents_of_text on consents (tenant_id, consent_purpose_id, text_version);
create index consents_by_person_hash on consents (tenant_id, person_hash) where person_hash is not null;
create index consents_by_end on consents (tenant_id, withdrawn_at) where withdrawn_at is not null;
create index consents_unconfirmed on consents (tenant_id, given_at) where confirmed_at is null;
create index consents_given_by on consents (tenant_id, given_by) where given_by is not null;
create index consents_withdrawn_by on consents (tenant_id, withdrawn_by) where withdrawn_by is not null;
call platform.protect('consents');
