import { personal, technical, type TableEntry } from './parts.ts';

export const accessLogTables: Record<string, TableEntry> = {
  access_log: {
    category: 'accessLog',
    ends: 'by the rule for the access log; without one after 7 days, and after 400 days in any case',
    columns: {
      ...technical('tenant_id', 'access_log_id', 'browser', 'operating_system', 'at'),
      ...personal('ip_address'),
    },
  },
};
