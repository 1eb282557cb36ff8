import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestModule } from 'vitest/node';
import { repository } from '../local/repository.ts';
import { artefact } from '../test/artefacts.ts';
import type { Tests } from './tests.ts';

interface Reaching {
  test: string;
  decisions: string[];
  ms: number;
}

/** Which test comes to which decisions, while nothing is dropped. */
export type Reach = Record<string, { before: string[]; ms: number; tests: Reaching[]; red: string[] }>;

const kept = artefact('isolation-reach.json');

function keptReach(): Reach {
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Reach;
  } catch {
    return {};
  }
}

/** Few enough that a run that is broken off loses little. */
const filesAtOnce = 6;
/** What is likely to notice comes first. */
const turnOf = (file: string) =>
  ['packages/domain', 'apps/api', 'apps/worker'].findIndex((room) => file.startsWith(room));

/**
 * Runs all the tests once and notes which decisions they come to; what is red of itself can notice nothing.
 * @param goOn takes what an earlier run of the same code has noted
 */
export async function noteReach({ vitest, run }: Tests, goOn: boolean): Promise<Reach> {
  const reach = goOn ? keptReach() : {};
  const missing = (await vitest.globTestSpecifications())
    .map((specification) => ({ specification, file: relative(repository, specification.moduleId) }))
    .filter(({ file }) => !(file in reach))
    .sort((a, b) => turnOf(a.file) - turnOf(b.file) || a.file.localeCompare(b.file, 'en'));
  for (let at = 0; at < missing.length; at += filesAtOnce) {
    const some = missing.slice(at, at + filesAtOnce).map(({ specification }) => specification);
    for (const module of await run('', some, { untilOneFails: false }))
      reach[relative(repository, module.moduleId)] = reachOf(module);
    writeFileSync(kept, JSON.stringify(reach));
    console.log(`${at + some.length} of ${missing.length} test files`);
  }
  return reach;
}

function reachOf(module: TestModule): Reach[string] {
  const tests = [...module.children.allTests('passed')].map((test) => ({
    test: test.id,
    decisions: test.meta().reached ?? [],
    ms: test.diagnostic()?.duration ?? 0,
  }));
  const red = [...module.children.allTests('failed')].map(({ fullName }) => fullName);
  if (module.state() === 'failed' && red.length === 0) red.push('what stands before the tests');
  const { duration } = module.diagnostic();
  const ofTests = tests.reduce((sum, { ms }) => sum + ms, 0);
  return { before: module.meta().reachedBefore ?? [], ms: Math.max(0, duration - ofTests), tests, red };
}
