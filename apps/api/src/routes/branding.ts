import { Readable } from 'node:stream';
import {
  blobKey,
  deleteBrandImage,
  DomainError,
  fieldError,
  getBranding,
  imageBytesMax,
  may,
  notFound,
  openBrandFile,
  previewSignature,
  setBrandImage,
  setGreeting,
  setIdentity,
  setLook,
  setQueueIdentity,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { receiveFile } from '../http/receive-file.ts';

type Names =
  | 'getBranding'
  | 'setLook'
  | 'setBrandImage'
  | 'deleteBrandImage'
  | 'setGreeting'
  | 'setIdentity'
  | 'setQueueIdentity'
  | 'getBrandFile'
  | 'getTicketSignature';

const isTooLarge = (error: unknown) =>
  error instanceof DomainError ? error.code === 'tooLarge' : error instanceof Error && error.name === 'TooLarge';

export function brandingRoutes({ images, spoolDir, ports }: ApiDependencies): Pick<Handlers, Names> {
  return {
    getBranding: async ({ scope }) => ({ status: 200, body: await getBranding(scope, undefined) }),
    setLook: async ({ scope }, { body }) => ({ status: 200, body: await setLook(scope, body) }),
    async setBrandImage({ scope }, { params }, c) {
      if (!may(scope.actor, 'branding.set')) throw new DomainError('forbidden');
      try {
        const keep = ({ file }: { file: { path: string } }) => setBrandImage(scope, images, { ...params, file });
        return { status: 200, body: await receiveFile(c, spoolDir, keep, imageBytesMax) };
      } catch (error) {
        throw isTooLarge(error) ? fieldError('image', 'imageTooLarge') : error;
      }
    },
    deleteBrandImage: async ({ scope }, { params }) => ({ status: 200, body: await deleteBrandImage(scope, params) }),
    setGreeting: async ({ scope }, { body }) => ({ status: 200, body: await setGreeting(scope, body) }),
    setIdentity: async ({ scope }, { body }) => ({ status: 200, body: await setIdentity(scope, body) }),
    setQueueIdentity: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await setQueueIdentity(scope, { ...params, ...body }),
    }),
    async getBrandFile({ scope, tenantId }, { params }, c) {
      const headers = {
        'content-type': 'image/png',
        // The address names the content, and the host the tenant: it never becomes another image.
        'cache-control': 'public, max-age=31536000, immutable',
        etag: `"${params.sha256}"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      };
      const blob = await openBrandFile(scope, params);
      if (c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
      const file = await ports.files.open(blobKey(tenantId!, blob));
      if (!file) throw notFound('file');
      return new Response(Readable.toWeb(file.stream) as ReadableStream, {
        headers: { ...headers, 'content-length': String(file.bytes) },
      });
    },
    getTicketSignature: async ({ scope }, { params }) => ({ status: 200, body: await previewSignature(scope, params) }),
  };
}
