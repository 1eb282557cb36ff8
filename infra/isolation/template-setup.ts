// The database of all these runs is made once; a run drops what it cloned of it.
import { onServer } from '@redlich/db/testing';
import type { TestProject } from 'vitest/node';

export default function setup(project: TestProject): () => Promise<void> {
  const template = process.env['REDLICH_TEMPLATE']!;
  project.provide('template', template);
  return async () => {
    const clones = await onServer(`select datname from pg_database where datname like '${template}\\_%'`);
    if (clones.length > 0)
      await onServer(...clones.map(({ datname }) => `drop database if exists ${String(datname)} with (force)`));
  };
}
