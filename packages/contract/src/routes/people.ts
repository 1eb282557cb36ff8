import * as people from '../people.ts';
import { c, id, list } from './parts.ts';

export const peopleRoutes = c.router({
  listAgents: {
    method: 'GET',
    path: '/agents',
    responses: { 200: list(people.agentSchema) },
    summary: 'List agents (staff)',
  },
  createAgent: {
    method: 'POST',
    path: '/agents',
    body: people.createAgentSchema,
    responses: { 201: people.agentSchema },
    summary: 'Create an agent with a login (admin)',
  },
  updateAgent: {
    method: 'PATCH',
    path: '/agents/:id',
    pathParams: id,
    body: people.updateAgentSchema,
    responses: { 200: people.agentSchema },
    summary: 'Change name or role of an agent, or deactivate: ends all sessions at once (admin)',
  },
});
