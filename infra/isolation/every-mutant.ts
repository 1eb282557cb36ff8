import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../local/repository.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

// Where it is decided who may see or do what; the pages only show what they are given.
const rooms = ['packages/domain/src/**/*.ts', 'apps/api/src/**/*.ts'];

/** Every decision on who may see or do something, in the whole product. */
export function everyMutant(): Mutant[] {
  const files = globSync(rooms, { cwd: repository }).filter((file) => !file.endsWith('.test.ts'));
  return files.sort().flatMap((file) => mutantsOf(file, readFileSync(join(repository, file), 'utf8')));
}

export const filesOfMutants = (): string[] => [...new Set(everyMutant().map(({ file }) => file))];
