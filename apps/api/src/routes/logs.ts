import { listAudit, listAuditWords, recordExport } from '@redlich/domain';
import type { AuditEntry } from '@redlich/contract';
import { exportRows, throttleExport } from '../http/export-rows.ts';
import type { Handlers } from '../http/mount.ts';

type Names = 'listAudit' | 'listAuditWords' | 'exportAudit';

const auditColumns: Record<string, (entry: AuditEntry) => string | null> = {
  at: (entry) => entry.at,
  action: (entry) => entry.action,
  actorKind: (entry) => entry.actor.kind,
  actorId: (entry) => entry.actor.id,
  actorName: (entry) => entry.actor.name,
  tokenId: (entry) => entry.actor.token?.id ?? null,
  tokenName: (entry) => entry.actor.token?.name ?? null,
  objectKind: (entry) => entry.objectKind,
  objectId: (entry) => entry.objectId,
  fields: (entry) => entry.fields.join(' '),
};

export const logRoutes: Pick<Handlers, Names> = {
  listAudit: async ({ scope }, { query }) => ({ status: 200, body: await listAudit(scope, query) }),
  listAuditWords: async ({ scope }) => ({ status: 200, body: await listAuditWords(scope, undefined) }),
  async exportAudit({ scope }, { query: { format, ...filter } }) {
    await throttleExport(scope, 'audit.export');
    await recordExport(scope, { log: 'auditLog', filter });
    const page = (part: { limit: number; cursor?: string }) => listAudit(scope, { ...filter, ...part });
    return exportRows({ fileName: 'audit', format, columns: auditColumns, page });
  },
};
