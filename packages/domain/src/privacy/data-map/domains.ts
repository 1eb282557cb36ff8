import { technical, type TableEntry } from './parts.ts';

export const domainsTables: Record<string, TableEntry> = {
  custom_domains: {
    category: 'configuration',
    ends: 'when the tenant gives the domain up; else with the tenant',
    columns: {
      ...technical('tenant_id', 'custom_domain_id', 'name', 'challenge', 'state', 'is_elsewhere'),
      ...technical('txt_result', 'txt_found', 'way_result', 'way_found'),
      ...technical('added_at', 'verified_at', 'checked_at', 'right_at', 'next_check_at', 'checks'),
      ...technical('misses', 'missed_at', 'failing_since', 'stops_at', 'stopped_at'),
    },
  },
};
