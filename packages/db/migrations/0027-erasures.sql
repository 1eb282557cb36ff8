-- The deletion of a person on the person's own request: what was asked, and a record of each step. Ids and numbers, no names;
-- the customer's id leads to nothing once it is done, and tells after a restore whom to delete again.
create table erasures (
  tenant_id uuid not null references tenants (tenant_id),
  erasure_id uuid not null,
  customer_id uuid not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  constraint erasures_pk primary key (tenant_id, erasure_id),
  constraint erasures_by_customer unique (tenant_id, customer_id)
);
create index erasures_newest on erasures (tenant_id, requested_at desc, erasure_id desc);
call platform.protect('erasures');

create table erasure_steps (
  tenant_id uuid not null references tenants (tenant_id),
  erasure_id uuid not null,
  position integer not null,
  step text not null check (step ~ '^[a-z][a-zA-Z]*$'),
  objects integer not null,
  articles integer not null,
  files integer not null,
  done_at timestamptz not null,
  constraint erasure_steps_pk primary key (tenant_id, erasure_id, position),
  constraint erasure_steps_erasure foreign key (tenant_id, erasure_id) references erasures (tenant_id, erasure_id)
);
call platform.protect('erasure_steps', 'select, insert');
