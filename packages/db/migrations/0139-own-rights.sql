-- What a person says is wrong, beside what is held, and what became of it (GDPR Art. 16): one a request.
create table data_request_corrections (
  tenant_id uuid not null,
  data_request_id uuid not null,
  datum text not null check (datum in ('firstName', 'lastName', 'organisation', 'request', 'other')),
  -- Which of the person's tickets it is about.
  ticket_id uuid,
  -- What stood there when it was asked.
  held text not null check (length(held) <= 2000),
  proposed text not null check (length(proposed) <= 2000),
  reason text not null check (length(reason) <= 2000),
  done_at timestamptz,
  -- Set in the field, or kept beside what is wrong (Art. 16 sentence 2), or seen to by hand.
  done_as text check (done_as in ('field', 'statement', 'byHand')),
  constraint data_request_corrections_pk primary key (tenant_id, data_request_id),
  constraint data_request_corrections_done check ((done_at is null) = (done_as is null)),
  constraint data_request_corrections_request foreign key (tenant_id, data_request_id)
    references data_requests (tenant_id, data_request_id) on delete cascade,
  constraint data_request_corrections_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete set null (ticket_id)
);
create index data_request_corrections_of_ticket on data_request_corrections (tenant_id, ticket_id)
  where ticket_id is not null;
call platform.protect('data_request_corrections');

-- What was carried out, by the person or for them, before the request is answered.
alter table data_request_events drop constraint data_request_events_kind_check;
alter table data_request_events add constraint data_request_events_kind_check check (kind in ('received', 'identityAsked',
  'identityProven', 'started', 'extended', 'letter', 'answered', 'closed', 'noted', 'erased', 'carriedOut'));
