import type { AccessLogLine, AuditEntry, ReadAccess } from '@redlich/contract';
import {
  getReadAccessSettings,
  listAccessLog,
  listAudit,
  listAuditWords,
  listReadAccesses,
  readUserAgent,
  recordExport,
  setReadAccessLog,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import { exportRows, throttleExport } from '../http/export-rows.ts';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listAudit'
  | 'listAuditWords'
  | 'exportAudit'
  | 'listReadAccesses'
  | 'exportReadAccesses'
  | 'getReadAccessSettings'
  | 'setReadAccessSettings'
  | 'listAccessLog'
  | 'exportAccessLog'
  | 'recordPageView';

type Columns<Row> = Record<string, (row: Row) => string | number | null>;
interface Part {
  limit: number;
  cursor?: string;
}

const auditColumns: Columns<AuditEntry> = {
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
const readAccessColumns: Columns<ReadAccess> = {
  at: (access) => access.at,
  readerKind: (access) => access.reader.kind,
  readerId: (access) => access.reader.id,
  readerName: (access) => access.reader.name,
  customerId: (access) => access.customer.id,
  customerName: (access) => access.customer.name,
  ticketId: (access) => access.ticket.id,
  ticketNumber: (access) => access.ticket.number,
  reason: (access) => access.reason,
};
const accessLogColumns: Columns<AccessLogLine> = {
  at: (line) => line.at,
  browser: (line) => line.browser,
  operatingSystem: (line) => line.operatingSystem,
  ipAddress: (line) => line.ipAddress,
};

export function logRoutes({ ports, accessLog }: ApiDependencies): Pick<Handlers, Names> {
  return {
    listAudit: async ({ scope }, { query }) => ({ status: 200, body: await listAudit(scope, query) }),
    listAuditWords: async ({ scope }) => ({ status: 200, body: await listAuditWords(scope, undefined) }),
    async exportAudit({ scope }, { query: { format, ...filter } }) {
      await throttleExport(scope, 'audit.export');
      await recordExport(scope, { log: 'auditLog', filter });
      const page = (part: Part) => listAudit(scope, { ...filter, ...part });
      return exportRows({ fileName: 'audit', format, columns: auditColumns, page });
    },
    listReadAccesses: async ({ scope }, { query }) => ({ status: 200, body: await listReadAccesses(scope, query) }),
    async exportReadAccesses({ scope }, { query: { format, ...filter } }) {
      await throttleExport(scope, 'read-access.list');
      await recordExport(scope, { log: 'readAccessLog', filter });
      const page = (part: Part) => listReadAccesses(scope, { ...filter, ...part });
      return exportRows({ fileName: 'read-accesses', format, columns: readAccessColumns, page });
    },
    getReadAccessSettings: async ({ scope }) => ({ status: 200, body: await getReadAccessSettings(scope, undefined) }),
    setReadAccessSettings: async ({ scope }, { body }) => ({ status: 200, body: await setReadAccessLog(scope, body) }),
    listAccessLog: async ({ scope }, { query }) => ({ status: 200, body: await listAccessLog(scope, query) }),
    async exportAccessLog({ scope }, { query: { format, ...filter } }) {
      await throttleExport(scope, 'access-log.list');
      await recordExport(scope, { log: 'accessLog', filter });
      const page = (part: Part) => listAccessLog(scope, { ...filter, ...part });
      return exportRows({ fileName: 'access-log', format, columns: accessLogColumns, page });
    },
    recordPageView: ({ tenantId, clientAddress }, _, c) => {
      const line = { ...readUserAgent(c.req.header('user-agent')), ipAddress: clientAddress, at: ports.clock.now() };
      accessLog.add(tenantId!, line);
      return Promise.resolve({ status: 204, body: undefined } as const);
    },
  };
}
