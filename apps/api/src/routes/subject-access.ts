import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import {
  blobKey,
  createOwnPackage,
  createPackage,
  DomainError,
  fetchOwnPackage,
  fetchPackage,
  getOwnData,
  listPackages,
  notFound,
  settleFetch,
  type FetchedPackage,
  type Scope,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';

type Names =
  'getOwnData' | 'createOwnPackage' | 'downloadOwnPackage' | 'listPackages' | 'createPackage' | 'downloadPackage';

/** It can be fetched once: whoever only asks for the head, or fetches ahead of a click, must not use that up. */
function refuseGlances({ method, headers }: Request): void {
  if (method !== 'GET' || /prefetch|prerender/.test(headers.get('sec-purpose') ?? ''))
    throw new DomainError('forbidden', { detail: 'not a download' });
}

export function subjectAccessRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  /** Sends the archive, and says afterwards whether all of it left. */
  async function send(scope: Scope, id: string, taken: FetchedPackage): Promise<Response> {
    const settle = (isSent: boolean) =>
      settleFetch(scope, { id, isSent }).catch((err: unknown) =>
        ports.log.error({ requestId: scope.requestId, tenantId: scope.tenantId, err }, 'package not settled'),
      );
    const file = await ports.files.open(blobKey(scope.tenantId, taken));
    if (!file) {
      await settle(false);
      throw notFound('file');
    }
    let isSent = false;
    file.stream.once('end', () => (isSent = true));
    file.stream.once('close', () => void settle(isSent));
    const day = taken.requestedAt.toISOString().slice(0, 10);
    return new Response(Readable.toWeb(file.stream) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(file.bytes),
        'content-disposition': `attachment; filename="${taken.kind}-${day}.zip"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  }
  return {
    getOwnData: async ({ scope }) => ({ status: 200, body: await getOwnData(scope, undefined) }),
    createOwnPackage: async ({ scope }, { body }) => ({ status: 202, body: await createOwnPackage(scope, body) }),
    async downloadOwnPackage({ scope }, { params }, c) {
      refuseGlances(c.req.raw);
      return send(scope, params.id, await fetchOwnPackage(scope, params));
    },
    listPackages: async ({ scope }) => ({ status: 200, body: await listPackages(scope, undefined) }),
    createPackage: async ({ scope }, { body }) => ({ status: 202, body: await createPackage(scope, body) }),
    async downloadPackage({ scope }, { params }, c) {
      refuseGlances(c.req.raw);
      return send(scope, params.id, await fetchPackage(scope, params));
    },
  };
}
