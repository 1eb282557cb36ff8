import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../local/repository.ts';

/** A place for a report, screenshots or traces of this run. */
export function artefact(name: string): string {
  const folder = join(repository, 'artefacts');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
