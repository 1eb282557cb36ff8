import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Branding, ImageKind } from '@redlich/contract';
import { ensureBlob, releaseBlobs, type SpooledFile } from '../files/index.ts';
import {
  command,
  DomainError,
  fieldError,
  isForeignKeyViolation,
  may,
  type CommandScope,
  type Scope,
} from '../kernel/index.ts';
import { readBranding } from './get-branding.ts';
import { kindsOf, problemOf, wantedOf, type ImageRenderer } from './images.ts';

interface StoredImage {
  kind: string;
  size: string;
  blobId: string;
  width: number;
  height: number;
}

async function removeKinds(scope: CommandScope, kind: ImageKind): Promise<string[]> {
  const gone = await scope.tx
    .deleteFrom('brandingImages')
    .where('tenantId', '=', scope.tenantId)
    .where('kind', 'in', [...kindsOf[kind]])
    .returning('blobId')
    .execute();
  return gone.map(({ blobId }) => blobId);
}

const replace = command(
  'branding.set',
  async (scope, { kind, images }: { kind: ImageKind; images: readonly StoredImage[] }): Promise<Branding> => {
    const { tx, tenantId } = scope;
    const old = await removeKinds(scope, kind);
    await tx
      .insertInto('brandingImages')
      .values(images.map((image) => ({ tenantId, ...image })))
      .execute();
    const kept = new Set(images.map(({ blobId }) => blobId));
    await releaseBlobs(
      scope,
      old.filter((blobId) => !kept.has(blobId)),
    );
    scope.audit({ objectKind: 'branding', objectId: null, fields: [kind] });
    return readBranding(scope);
  },
);

/**
 * Takes an uploaded image: made anew pixel by pixel in the sizes it is shown in, so that nothing of the sent file is kept.
 * The files of the one before go by job.
 * @throws DomainError forbidden; invalid on `image`, saying what would be right
 */
export async function setBrandImage(
  scope: Scope,
  renderer: ImageRenderer,
  { kind, file }: { kind: ImageKind; file: Pick<SpooledFile, 'path'> },
): Promise<Branding> {
  // Before anything is decoded.
  if (!may(scope.actor, 'branding.set')) throw new DomainError('forbidden', { detail: 'branding.set' });
  const rendering = await renderer.render(file.path, wantedOf[kind]);
  if (!rendering.ok) throw fieldError('image', problemOf[rendering.problem]);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const images = await Promise.all(rendering.images.map((image) => store(scope, image)));
      try {
        return await replace(scope, { kind, images });
      } catch (error) {
        // The same content was deleted between the two steps: store it anew.
        if (attempt === 3 || !isForeignKeyViolation(error)) throw error;
      }
    }
  } finally {
    await rendering.dispose();
  }
}

async function store(
  scope: Scope,
  { name, path, width, height }: { name: string; path: string; width: number; height: number },
): Promise<StoredImage> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const { size: bytes } = await stat(path);
  const { blobId } = await ensureBlob(scope, { path, bytes, sha256: hash.digest('hex') });
  const [kind = '', size = ''] = name.split('.');
  return { kind, size, blobId, width, height };
}

/** Removes an image; its files go by job. Without one it changes nothing. */
export const deleteBrandImage = command(
  'branding.set',
  async (scope, { kind }: { kind: ImageKind }): Promise<Branding> => {
    await releaseBlobs(scope, await removeKinds(scope, kind));
    scope.audit({ objectKind: 'branding', objectId: null, fields: [kind] });
    return readBranding(scope);
  },
);
