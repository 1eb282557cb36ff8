-- GDPR Art. 21: who objects to marketing, or to a purpose that rests on a legitimate interest. From the moment the row is
-- there, what it names in `stops` does not happen for the person any more.
create table processing_objections (
  tenant_id uuid not null references tenants (tenant_id),
  processing_objection_id uuid not null,
  -- Null once the person was deleted; the keyed hash of the address is left as proof until its period is over.
  customer_id uuid,
  person_hash text,
  kind text not null check (kind in ('marketing', 'purpose')),
  activity_id uuid,
  -- What the purpose was called when the person objected: the register may change.
  purpose_de text not null,
  purpose_en text not null,
  -- Features of the product that stop for this person.
  stops text[] not null,
  -- Part of the purpose cannot be stopped for one person: Art. 18(1)(d) holds instead.
  restricts boolean not null,
  restriction_id uuid,
  reasons text not null,
  source text not null check (source in ('portal', 'staff')),
  data_request_id uuid,
  objected_at timestamptz not null,
  recorded_by uuid,
  decision text check (decision in ('upheld', 'refused')),
  decided_at timestamptz,
  decided_by uuid,
  -- Art. 21(1): the compelling legitimate grounds.
  grounds text not null default '',
  ended_at timestamptz,
  ended_as text check (ended_as in ('takenBack', 'refused', 'merged', 'erased')),
  constraint processing_objections_pk primary key (tenant_id, processing_objection_id),
  constraint processing_objections_person check (customer_id is not null or person_hash is not null),
  -- Art. 21(3): marketing stops whatever anybody weighs against it.
  constraint processing_objections_marketing check (kind = 'purpose' or (decision is null and activity_id is null and not restricts)),
  constraint processing_objections_decided check ((decision is null) = (decided_at is null)),
  constraint processing_objections_ended check ((ended_at is null) = (ended_as is null)),
  constraint processing_objections_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id),
  constraint processing_objections_activity foreign key (tenant_id, activity_id)
    references activities (tenant_id, activity_id) on delete set null (activity_id),
  constraint processing_objections_restriction foreign key (tenant_id, restriction_id)
    references restrictions (tenant_id, restriction_id) on delete set null (restriction_id),
  constraint processing_objections_request foreign key (tenant_id, data_request_id)
    references data_requests (tenant_id, data_request_id) on delete set null (data_request_id),
  constraint processing_objections_recorded_by foreign key (tenant_id, recorded_by)
    references agents (tenant_id, agent_id) on delete set null (recorded_by),
  constraint processing_objections_decided_by foreign key (tenant_id, decided_by)
    references agents (tenant_id, agent_id) on delete set null (decided_by)
);
create unique index processing_objections_marketing_once on processing_objections (tenant_id, customer_id)
  where kind = 'marketing' and ended_at is null;
create unique index processing_objections_purpose_once on processing_objections (tenant_id, customer_id, activity_id)
  where activity_id is not null and ended_at is null;
create index processing_objections_in_force on processing_objections (tenant_id, objected_at desc, processing_objection_id desc)
  where ended_at is null;
create index processing_objections_over on processing_objections (tenant_id, ended_at desc, processing_objection_id desc)
  where ended_at is not null;
create index processing_objections_of_customer on processing_objections (tenant_id, customer_id);
create index processing_objections_of_activity on processing_objections (tenant_id, activity_id) where activity_id is not null;
create index processing_objections_of_restriction on processing_objections (tenant_id, restriction_id) where restriction_id is not null;
create index processing_objections_of_request on processing_objections (tenant_id, data_request_id) where data_request_id is not null;
create index processing_objections_of_recorder on processing_objections (tenant_id, recorded_by) where recorded_by is not null;
create index processing_objections_of_decider on processing_objections (tenant_id, decided_by) where decided_by is not null;
call platform.protect('processing_objections');
