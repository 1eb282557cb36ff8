import * as staff from '../staff.ts';
import { c, id, list, none } from './parts.ts';

export const staffRoutes = c.router({
  listAgents: {
    method: 'GET',
    path: '/agents',
    query: staff.agentFilterSchema,
    responses: { 200: list(staff.agentSchema) },
    summary: 'List agents by name (staff)',
  },
  getAgent: {
    method: 'GET',
    path: '/agents/:id',
    pathParams: id,
    responses: { 200: staff.agentSchema },
    summary: 'Get an agent (staff)',
  },
  inviteAgent: {
    method: 'POST',
    path: '/agents',
    body: staff.inviteAgentSchema,
    responses: { 201: staff.agentSchema },
    summary: 'Invite an agent, who chooses a password by the link in the mail (admin)',
  },
  updateAgent: {
    method: 'PATCH',
    path: '/agents/:id',
    pathParams: id,
    body: staff.updateAgentSchema,
    responses: { 200: staff.agentSchema },
    summary: 'Change name, roles or teams of an agent; new roles or teams end the agent’s sessions (admin)',
  },
  deactivateAgent: {
    method: 'POST',
    path: '/agents/:id/deactivation',
    pathParams: id,
    body: none,
    responses: { 200: staff.agentSchema },
    summary: 'Deactivate an agent: ends sessions and links at once (admin)',
  },
  reactivateAgent: {
    method: 'DELETE',
    path: '/agents/:id/deactivation',
    pathParams: id,
    body: none.optional(),
    responses: { 200: staff.agentSchema },
    summary: 'Let a deactivated agent in again (admin)',
  },
  listRoles: {
    method: 'GET',
    path: '/roles',
    responses: { 200: list(staff.roleSummarySchema) },
    summary: 'List roles with what they allow (admin)',
  },
});
