/** A file that lies in a temporary place, measured and hashed while it came in. */
export interface SpooledFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface Blob {
  blobId: string;
  sha256: string;
  bytes: number;
}

/**
 * Where a blob lies in the store. The content decides the key, the blob's id ends it: a late deletion of an old blob can
 * never hit a newer one with the same content. File names never appear in keys.
 */
export function blobKey(tenantId: string, blob: Pick<Blob, 'blobId' | 'sha256'>): string {
  return `${tenantId}/${blob.sha256}/${blob.blobId}`;
}

const rasterImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** Only raster images are ever shown inside a page: SVG and HTML can carry scripts. */
export const isRasterImage = (contentType: string) => rasterImages.has(contentType.toLowerCase());

const invisible = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name to show and to offer for saving: no path, no invisible or direction-changing characters, at most 200. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  if (clean.length <= 200) return clean || 'datei';
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, 200 - extension.length) + extension;
}
