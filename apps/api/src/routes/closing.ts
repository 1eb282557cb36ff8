import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import {
  blobKey,
  closeTenant,
  createExport,
  findCertificate,
  findExportFile,
  getClosing,
  listExports,
  notFound,
  reopenTenant,
  requestClosing,
  withdrawClosing,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { operatorScope } from './operator-scope.ts';

type Names =
  | 'getClosing'
  | 'requestClosing'
  | 'withdrawClosing'
  | 'listExports'
  | 'createExport'
  | 'downloadExport'
  | 'closeTenant'
  | 'reopenTenant'
  | 'getCertificate';

export function closingRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  return {
    getClosing: async ({ scope }) => ({ status: 200, body: await getClosing(scope, undefined) }),
    requestClosing: async ({ scope }, { body }) => ({ status: 200, body: await requestClosing(scope, body) }),
    withdrawClosing: async ({ scope }) => ({ status: 200, body: await withdrawClosing(scope, undefined) }),
    listExports: async ({ scope }) => ({ status: 200, body: await listExports(scope, undefined) }),
    createExport: async ({ scope }) => ({ status: 202, body: await createExport(scope, undefined) }),
    async downloadExport({ scope }, { params }) {
      const { slug, requestedAt, ...blob } = await findExportFile(scope, params);
      const file = await ports.files.open(blobKey(scope.tenantId, blob));
      if (!file) throw notFound('file');
      return new Response(Readable.toWeb(file.stream) as ReadableStream, {
        headers: {
          'content-type': 'application/zip',
          'content-length': String(file.bytes),
          'content-disposition': `attachment; filename="${slug}-${requestedAt.toISOString().slice(0, 10)}.zip"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      });
    },
    closeTenant: async (facts, { params, body }) => ({
      status: 200,
      body: await closeTenant(operatorScope(facts), { ...params, ...body }),
    }),
    reopenTenant: async (facts, { params }) => ({
      status: 200,
      body: await reopenTenant(operatorScope(facts), params),
    }),
    getCertificate: async (_, { params }) => ({ status: 200, body: await findCertificate(ports, params) }),
  };
}
