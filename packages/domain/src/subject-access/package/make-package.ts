import { Readable } from 'node:stream';
import { withTenant } from '@redlich/db';
import type { Paper } from '@redlich/contract';
import { ensureBlob, type Archive } from '../../files/index.ts';
import { DomainError, type Scope } from '../../kernel/index.ts';
import { newDraft, type Draft } from '../paper/draft.ts';
import { packageWords } from '../paper/words.ts';
import { writePaper } from '../paper/write-paper.ts';
import { csvOf } from './csv.ts';
import { dataJson, type Contents } from './data-json.ts';
import { filesOf } from './files.ts';
import { failPackage, findQueued, finishPackage } from './queued-package.ts';
import { readContents } from './read-contents.ts';
import { schemaOfPackage } from './schema.ts';

/** Sets a paper as PDF. */
export interface Printer {
  print(paper: Paper): Promise<{ ok: true; paper: { bytes: Uint8Array } } | { ok: false }>;
}

export interface PackageTools {
  openArchive(): Promise<Archive>;
  printer: Printer;
}

/**
 * Writes everything about a person, or what the person gave, into one archive and puts it into the store; the job
 * `subject-access.make`. Killed, it begins anew; done, it does nothing; a person who is gone meanwhile leaves nothing.
 */
export async function makePackage(scope: Scope, tools: PackageTools, packageId: string): Promise<void> {
  const queued = await findQueued(scope, { packageId });
  if (!queued) return;
  const contents = await readContents(scope, queued).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'notFound') return undefined;
    throw error;
  });
  if (!contents) return failPackage(scope, { packageId });
  const archive = await tools.openArchive();
  try {
    const entries = await writeEntries(scope, { contents, archive, printer: tools.printer });
    const manifest = { format: 'redlich-subject-package', version: 1, madeAt: scope.ports.clock.now(), entries };
    await archive.add('manifest.json', Readable.from([JSON.stringify(manifest, null, 2)]));
    const { bytes, sha256 } = await archive.close();
    const { blobId } = await ensureBlob(scope, { path: archive.path, bytes, sha256 });
    await finishPackage(scope, { packageId, blobId, bytes, sha256 });
  } finally {
    await archive.dispose();
  }
}

interface Writing {
  contents: Contents;
  archive: Archive;
  printer: Printer;
}

async function writeEntries(scope: Scope, { contents, archive, printer }: Writing) {
  const { kind, language, tables, left } = contents;
  const say = packageWords[language];
  const entries: Awaited<ReturnType<Archive['add']>>[] = [];
  const add = async (path: string, content: Readable) => void entries.push(await archive.add(path, content));
  const made = scope.ports.clock.now().toISOString().slice(0, 10);
  await add(
    'README.txt',
    Readable.from([kind === 'access' ? say.readme.access(made) : say.readme.portability(made, left)]),
  );
  const schema = await withTenant(scope.ports.db, scope.tenantId, (tx) => schemaOfPackage(tx, tables, kind));
  await add('schema.json', Readable.from([JSON.stringify(schema, null, 2)]));
  const draft = newDraft();
  await add('data.json', Readable.from(dataJson(scope, contents, draft)));
  if (kind === 'access') await add(say.fileName, Readable.from([await print(scope, { contents, draft, printer })]));
  else for (const table of tables) await add(`csv/${table.table}.csv`, Readable.from(csvOf(scope, table, contents)));
  for await (const { path, stream } of filesOf(scope, contents)) await add(path, stream);
  return entries;
}

/** The paper; where it turns out too long to be set, the one without the messages, which says where they are. */
async function print(scope: Scope, { contents, draft, printer }: Omit<Writing, 'archive'> & { draft: Draft }) {
  const now = scope.ports.clock.now();
  for (const part of [draft, { ...draft, messages: [] }]) {
    const printing = await printer.print(writePaper({ ...contents, draft: part, now }));
    if (printing.ok) return Buffer.from(printing.paper.bytes);
  }
  throw new Error('the paper cannot be set');
}
