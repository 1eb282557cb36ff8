import {
  acceptInvitation,
  createRole,
  createTeam,
  deactivateAgent,
  deleteRole,
  deleteTeam,
  getAgent,
  getInvitation,
  inviteAgent,
  listAgents,
  listRoles,
  listTeams,
  offerInvitationPasskey,
  reactivateAgent,
  resendInvitation,
  updateAgent,
  updateRole,
  updateTeam,
  withdrawInvitation,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { partyOf } from '../http/session-cookie.ts';

type Names =
  | 'listAgents'
  | 'getAgent'
  | 'inviteAgent'
  | 'updateAgent'
  | 'deactivateAgent'
  | 'reactivateAgent'
  | 'openInvitation'
  | 'offerInvitationPasskey'
  | 'acceptInvitation'
  | 'resendInvitation'
  | 'withdrawInvitation'
  | 'listRoles'
  | 'createRole'
  | 'updateRole'
  | 'deleteRole'
  | 'listTeams'
  | 'createTeam'
  | 'updateTeam'
  | 'deleteTeam';

export const staffRoutes = ({ ports }: ApiDependencies): Pick<Handlers, Names> => ({
  listAgents: async ({ scope }, { query }) => ({ status: 200, body: await listAgents(scope, query) }),
  getAgent: async ({ scope }, { params }) => ({ status: 200, body: await getAgent(scope, params) }),
  inviteAgent: async ({ scope }, { body }) => ({ status: 201, body: await inviteAgent(scope, body) }),
  updateAgent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateAgent(scope, { ...params, ...body }),
  }),
  deactivateAgent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await deactivateAgent(scope, { ...params, ...body }),
  }),
  reactivateAgent: async ({ scope }, { params }) => ({ status: 200, body: await reactivateAgent(scope, params) }),
  openInvitation: async ({ scope }, { body }) => ({ status: 200, body: await getInvitation(scope, body) }),
  offerInvitationPasskey: async ({ scope }, { body }, c) => ({
    status: 200,
    body: await offerInvitationPasskey(scope, { ...body, party: partyOf(ports.site.scheme, c.req.header('host')) }),
  }),
  acceptInvitation: async ({ scope, language: asked }, { body }, c) => {
    const party = partyOf(ports.site.scheme, c.req.header('host'));
    const language = body.language ?? asked;
    return { status: 200, body: await acceptInvitation(scope, { ...body, language, party }) };
  },
  resendInvitation: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await resendInvitation(scope, { ...params, ...body }),
  }),
  async withdrawInvitation({ scope }, { params }) {
    await withdrawInvitation(scope, params);
    return { status: 204, body: undefined };
  },
  listRoles: async ({ scope }) => ({ status: 200, body: await listRoles(scope, undefined) }),
  createRole: async ({ scope }, { body }) => ({ status: 201, body: await createRole(scope, body) }),
  updateRole: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateRole(scope, { ...params, ...body }),
  }),
  async deleteRole({ scope }, { params, query }) {
    await deleteRole(scope, { ...params, ...query });
    return { status: 204, body: undefined };
  },
  listTeams: async ({ scope }) => ({ status: 200, body: await listTeams(scope, undefined) }),
  createTeam: async ({ scope }, { body }) => ({ status: 201, body: await createTeam(scope, body) }),
  updateTeam: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateTeam(scope, { ...params, ...body }),
  }),
  async deleteTeam({ scope }, { params }) {
    await deleteTeam(scope, params);
    return { status: 204, body: undefined };
  },
});
