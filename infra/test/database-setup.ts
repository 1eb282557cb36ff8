// For every run of the database tests: one migrated template with its queues; each test file clones it.
import { dropTemplate, makeTemplate } from '@redlich/db/testing';
import { appRole } from '@redlich/db/migrate';
import { queues } from '@redlich/domain';
import { installQueues } from '@redlich/platform/jobs';
import type { TestProject } from 'vitest/node';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await makeTemplate(({ ownerUrl }) => installQueues({ ownerUrl, queues, appRole }));
  project.provide('template', template.name);
  return () => dropTemplate(template.name);
}
