import { createAgent, listAgents, updateAgent } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names = 'listAgents' | 'createAgent' | 'updateAgent';

export const peopleRoutes: Pick<Handlers, Names> = {
  listAgents: async ({ scope }) => ({ status: 200, body: await listAgents(scope, undefined) }),
  createAgent: async ({ scope }, { body }) => ({ status: 201, body: await createAgent(scope, body) }),
  updateAgent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateAgent(scope, { ...params, ...body }),
  }),
};
