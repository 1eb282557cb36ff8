-- What arrives at a mail address: tickets, or requests of data subjects for whoever protects data.
alter table channels add column takes text not null default 'tickets' check (takes in ('tickets', 'dataRequests'));

alter table data_requests
  -- The message it came in, while that is kept: files sent along are only there.
  add column incoming_mail_id uuid,
  -- Taken from a message that names no right, or several: somebody has to say which.
  add column right_unclear boolean not null default false,
  add constraint data_requests_incoming_mail foreign key (tenant_id, incoming_mail_id)
    references incoming_mails (tenant_id, incoming_mail_id) on delete set null (incoming_mail_id);
create index data_requests_of_incoming_mail on data_requests (tenant_id, incoming_mail_id)
  where incoming_mail_id is not null;

alter table data_request_events drop constraint data_request_events_kind_check;
alter table data_request_events add constraint data_request_events_kind_check check (kind in ('received', 'identityAsked',
  'identityProven', 'started', 'extended', 'letter', 'answered', 'closed', 'noted', 'erased', 'carriedOut', 'wrote', 'rightSet'));
