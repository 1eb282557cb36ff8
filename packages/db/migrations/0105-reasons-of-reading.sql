-- Why somebody looked, where it was more than opening a ticket: a package of everything about a person.
alter table read_accesses add column reason text not null default '' check (length(reason) <= 500);
