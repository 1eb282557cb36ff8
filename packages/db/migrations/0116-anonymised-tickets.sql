-- A ticket from which people were taken out. It belongs to nobody, is closed for good and counts as before.
alter table tickets
  add column anonymised_at timestamptz,
  alter column customer_id drop not null,
  add constraint tickets_anonymised check ((anonymised_at is null) = (customer_id is not null)),
  add constraint tickets_anonymised_closed check (anonymised_at is null or state = 'closed');

-- Who wrote what of an anonymised person: `Kunde 1`, as the texts of the thread call them.
alter table articles
  add column author_role text check (length(author_role) between 1 and 40),
  add constraint articles_author_role check (author_role is null or (author_kind = 'customer' and customer_id is null));
