import {
  deactivateAgent,
  getAgent,
  inviteAgent,
  listAgents,
  listRoles,
  reactivateAgent,
  updateAgent,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  'listAgents' | 'getAgent' | 'inviteAgent' | 'updateAgent' | 'deactivateAgent' | 'reactivateAgent' | 'listRoles';

export const staffRoutes: Pick<Handlers, Names> = {
  listAgents: async ({ scope }, { query }) => ({ status: 200, body: await listAgents(scope, query) }),
  getAgent: async ({ scope }, { params }) => ({ status: 200, body: await getAgent(scope, params) }),
  inviteAgent: async ({ scope }, { body }) => ({ status: 201, body: await inviteAgent(scope, body) }),
  updateAgent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateAgent(scope, { ...params, ...body }),
  }),
  deactivateAgent: async ({ scope }, { params }) => ({ status: 200, body: await deactivateAgent(scope, params) }),
  reactivateAgent: async ({ scope }, { params }) => ({ status: 200, body: await reactivateAgent(scope, params) }),
  listRoles: async ({ scope }) => ({ status: 200, body: await listRoles(scope, undefined) }),
};
