import { reference, technical, type TableEntry } from './parts.ts';

const rights = (subject: string): TableEntry => ({
  category: 'configuration',
  ends: `with the ${subject} or the queue`,
  columns: technical('tenant_id', `${subject}_id`, 'queue_id', 'rights'),
});

export const staffTables: Record<string, TableEntry> = {
  roles: {
    category: 'configuration',
    ends: 'when deleted, or with the tenant',
    columns: technical(
      'tenant_id',
      'role_id',
      'built_in',
      'name',
      'name_key',
      'privileges',
      'every_queue',
      'created_at',
    ),
  },
  teams: {
    category: 'configuration',
    ends: 'when deleted, or with the tenant',
    columns: technical('tenant_id', 'team_id', 'name', 'name_key', 'created_at'),
  },
  role_queue_rights: rights('role'),
  team_queue_rights: rights('team'),
  agent_roles: {
    category: 'accounts',
    ends: 'with the agent, or when the role is taken away',
    columns: { ...technical('tenant_id', 'role_id'), ...reference('agent_id') },
  },
  team_members: {
    category: 'accounts',
    ends: 'with the agent, or on leaving the team',
    columns: { ...technical('tenant_id', 'team_id'), ...reference('agent_id') },
  },
};
