// Stands before every test file of a run of mutations: drops the one decision that the run names, and notes which
// decisions a test came to.
import { afterEach, beforeEach, inject } from 'vitest';

declare global {
  /** Asked wherever the product decides on who may see or do something (`withSwitches`). */
  var redlichDrops: (id: string) => boolean;
}
declare module 'vitest' {
  export interface ProvidedContext {
    /** The decision that is dropped; none in the run that only notes. */
    mutant: string;
  }
  interface TaskMeta {
    /** Decisions a test came to. */
    reached?: string[];
    /** Decisions that what stands before the tests of a file came to. */
    reachedBefore?: string[];
  }
}

const dropped = inject('mutant');
const reached = new Set<string>();
const taken = () => {
  const all = [...reached];
  reached.clear();
  return all;
};
globalThis.redlichDrops = (id) => {
  reached.add(id);
  return id === dropped;
};

beforeEach(({ task }) => {
  const { meta } = task.file;
  meta.reachedBefore = [...new Set([...(meta.reachedBefore ?? []), ...taken()])];
});
afterEach(({ task }) => {
  task.meta.reached = taken();
});
