import { command } from '../kernel/index.ts';

/** Whoever takes a log out of the house is in the audit log with what it was narrowed by. */
export const recordExport = command(
  'audit.export',
  async (scope, { log, filter }: { log: 'auditLog' | 'readAccessLog' | 'accessLog'; filter: object }) => {
    const fields = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    scope.audit({ objectKind: log, objectId: null, fields });
  },
);
