-- The audit log is read by who, what and which kind of object, the newest first; each filter in the order of the list.
create index audit_entries_by_actor on audit_entries (tenant_id, actor_id, at desc, audit_entry_id desc);
create index audit_entries_by_action on audit_entries (tenant_id, action, at desc, audit_entry_id desc);
create index audit_entries_by_kind on audit_entries (tenant_id, object_kind, at desc, audit_entry_id desc);
