-- The hosts by which the product reaches a recipient: what goes out anywhere else contradicts the notice.
alter table recipients add column hosts text[] not null default '{}' check (cardinality(hosts) <= 20);
