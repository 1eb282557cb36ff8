import { personal, reference, technical, type TableEntry } from './parts.ts';

export const platformSubProcessorsTables: Record<string, TableEntry> = {
  platform_objections: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'objection_id', 'sub_processor_id', 'received_at', 'answered_at'),
      ...personal('body', 'answer'),
      ...reference('agent_id'),
    },
  },
};
