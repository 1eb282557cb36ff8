-- Three locks, never mixed up: what is kept for a dispute, what a person had restricted (GDPR Art. 18), what a statute keeps.
alter table tickets
  add column locked_as text check (locked_as in ('LEGAL_HOLD', 'RESTRICTED', 'RETENTION_LOCK')),
  add column locked_at timestamptz,
  -- The first day on which the statute keeps it no longer; it stays under a hold that is put on top.
  add column locked_until date,
  -- Which statute that is, as cited when it was locked.
  add column lock_statute text,
  add constraint tickets_lock check ((locked_as is null) = (locked_at is null)),
  add constraint tickets_lock_until check (locked_as is distinct from 'RETENTION_LOCK' or locked_until is not null),
  add constraint tickets_lock_statute check ((locked_until is null) = (lock_statute is null));
-- The desk's counts stay reads of an index alone: the policy asks for the lock.
drop index tickets_counted;
create index tickets_counted on tickets (tenant_id, queue_id, state, owner_id) include (locked_as) where state <> 'closed';
create index tickets_locked on tickets (tenant_id, locked_at desc, ticket_id desc) where locked_as is not null;

-- On for the transaction of who deletes, exports or looks into the archive; nobody else meets a locked ticket.
create function platform.sees_locked() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.sees_locked', true), '') = 'on';
alter policy tenant_isolation on tickets using (
  tenant_id = (select platform.current_tenant()) and (locked_as is null or (select platform.sees_locked())));

create table legal_holds (
  tenant_id uuid not null references tenants (tenant_id),
  hold_id uuid not null,
  ticket_id uuid,
  -- What it is called, which the ticket itself does not tell while it is locked.
  ticket_number bigint,
  customer_id uuid,
  organisation_id uuid,
  reason text not null check (length(reason) between 1 and 1000),
  -- Who answers for it; null once the agent is gone.
  owner_id uuid,
  placed_at timestamptz not null,
  review_on date not null,
  reminded_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  release_reason text check (length(release_reason) between 1 and 1000),
  constraint legal_holds_pk primary key (tenant_id, hold_id),
  -- While it lasts the database itself refuses to delete what is held.
  constraint legal_holds_one check (num_nonnulls(ticket_id, customer_id, organisation_id) = 1 or released_at is not null),
  constraint legal_holds_released check ((released_at is null) = (release_reason is null)),
  constraint legal_holds_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete set null (ticket_id),
  constraint legal_holds_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete set null (customer_id),
  constraint legal_holds_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete set null (organisation_id),
  constraint legal_holds_owner foreign key (tenant_id, owner_id)
    references agents (tenant_id, agent_id) on delete set null (owner_id),
  constraint legal_holds_released_by foreign key (tenant_id, released_by)
    references agents (tenant_id, agent_id) on delete set null (released_by)
);
create index legal_holds_newest on legal_holds (tenant_id, placed_at desc, hold_id desc);
create index legal_holds_of_ticket on legal_holds (tenant_id, ticket_id) where ticket_id is not null;
create index legal_holds_of_customer on legal_holds (tenant_id, customer_id) where customer_id is not null;
create index legal_holds_of_organisation on legal_holds (tenant_id, organisation_id) where organisation_id is not null;
create index legal_holds_of_owner on legal_holds (tenant_id, owner_id) where owner_id is not null;
create index legal_holds_of_releaser on legal_holds (tenant_id, released_by) where released_by is not null;
create index legal_holds_to_review on legal_holds (tenant_id, review_on) where released_at is null;
call platform.protect('legal_holds');

create table restrictions (
  tenant_id uuid not null references tenants (tenant_id),
  restriction_id uuid not null,
  customer_id uuid not null,
  -- Art. 18(1)(a) to (d).
  ground text not null check (ground in ('accuracy', 'unlawful', 'claims', 'objection')),
  placed_at timestamptz not null,
  placed_by uuid,
  -- Art. 18(3): the person is told before it is lifted.
  told_at timestamptz,
  lifted_at timestamptz,
  lifted_by uuid,
  constraint restrictions_pk primary key (tenant_id, restriction_id),
  constraint restrictions_told check (lifted_at is null or told_at is not null),
  constraint restrictions_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint restrictions_placed_by foreign key (tenant_id, placed_by)
    references agents (tenant_id, agent_id) on delete set null (placed_by),
  constraint restrictions_lifted_by foreign key (tenant_id, lifted_by)
    references agents (tenant_id, agent_id) on delete set null (lifted_by)
);
create index restrictions_newest on restrictions (tenant_id, placed_at desc, restriction_id desc);
create index restrictions_of_customer on restrictions (tenant_id, customer_id);
create unique index restrictions_once on restrictions (tenant_id, customer_id) where lifted_at is null;
create index restrictions_of_author on restrictions (tenant_id, placed_by) where placed_by is not null;
create index restrictions_of_lifter on restrictions (tenant_id, lifted_by) where lifted_by is not null;
call platform.protect('restrictions');

-- Which requests are business letters or vouchers: by their queue or by a tag.
create table keeping_duties (
  tenant_id uuid not null references tenants (tenant_id),
  duty_id uuid not null,
  kind text not null check (kind in ('commercialLetter', 'voucher')),
  queue_id uuid,
  tag text check (length(tag) between 1 and 60),
  created_at timestamptz not null,
  constraint keeping_duties_pk primary key (tenant_id, duty_id),
  constraint keeping_duties_one check (num_nonnulls(queue_id, tag) = 1),
  constraint keeping_duties_queue foreign key (tenant_id, queue_id)
    references queues (tenant_id, queue_id) on delete cascade,
  constraint keeping_duties_once unique nulls not distinct (tenant_id, kind, queue_id, tag)
);
create index keeping_duties_of_queue on keeping_duties (tenant_id, queue_id) where queue_id is not null;
call platform.protect('keeping_duties');

-- What has to stay of somebody who asked to be erased, until it may go.
alter table erasures add column kept_tickets integer not null default 0;
