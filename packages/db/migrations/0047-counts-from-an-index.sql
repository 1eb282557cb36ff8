-- The numbers beside the desk's views are counted with every page. This index holds all that they need of the tickets
-- that are not closed, so that none of their rows is visited.
create index tickets_counted on tickets (tenant_id, queue_id, state, owner_id) where state <> 'closed';
