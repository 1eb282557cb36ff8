import { personal, reference, technical, type TableEntry } from './parts.ts';

export const subjectAccessTables: Record<string, TableEntry> = {
  subject_packages: {
    category: 'customers',
    ends: 'the archive when it was fetched, a week after it was made, or with its person; its record after a year or with its person',
    columns: {
      ...technical('tenant_id', 'kind', 'language', 'state', 'for_staff', 'requested_at', 'ready_at', 'expires_at'),
      ...technical('fetched_at', 'bytes', 'sha256'),
      ...reference('subject_package_id', 'customer_id', 'requested_by', 'fetched_by', 'blob_id'),
      // Why the staff had it made.
      ...personal('reason'),
    },
  },
};
