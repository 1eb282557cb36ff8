-- The list of connections, refused ones first, was sorted anew for every page.
create index outgoing_connections_listed
  on outgoing_connections (tenant_id, (refusal is null), last_at desc, purpose, host, port);
