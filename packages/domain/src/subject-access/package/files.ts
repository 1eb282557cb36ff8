import type { Readable } from 'node:stream';
import { withTenant } from '@redlich/db';
import { blobKey } from '../../files/index.ts';
import type { Scope } from '../../kernel/index.ts';
import { readTold, type ToldRow } from '../read-told.ts';
import type { Contents } from './data-json.ts';

const withFiles = new Set(['attachments', 'uploads', 'incoming_mails']);

/** The files that `data.json` names, each once, with where they lie in the package. */
export async function* filesOf(scope: Scope, contents: Contents): AsyncGenerator<{ path: string; stream: Readable }> {
  const done = new Set<string>();
  for (const table of contents.tables.filter((one) => withFiles.has(one.table))) {
    for await (const rows of readTold(scope, table, contents, contents.kind)) {
      const blobs = await blobsOf(scope, rows);
      for (const row of rows) {
        const path = row['file'];
        const blob = blobs.get(String(row['sha256']));
        if (typeof path !== 'string' || !blob || done.has(path)) continue;
        done.add(path);
        const file = await scope.ports.files.open(blobKey(scope.tenantId, blob));
        if (file) yield { path, stream: file.stream };
      }
    }
  }
}

async function blobsOf({ ports, tenantId }: Scope, rows: readonly ToldRow[]) {
  const hashes = [...new Set(rows.flatMap(({ sha256, file }) => (typeof file === 'string' ? [String(sha256)] : [])))];
  if (hashes.length === 0) return new Map<string, { blobId: string; sha256: string }>();
  const blobs = await withTenant(ports.db, tenantId, (tx) =>
    tx
      .selectFrom('blobs')
      .select(['blobId', 'sha256'])
      .where('tenantId', '=', tenantId)
      .where('sha256', 'in', hashes)
      .execute(),
  );
  return new Map(blobs.map((blob) => [blob.sha256, blob]));
}
