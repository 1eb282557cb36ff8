// Who works for the tenant and what they may do: roles, teams, invitations, deactivation.
// Invariants: nobody grants what they do not hold, nor changes their own roles; an active admin always remains; a role
// that somebody has is not deleted without another in its place; where rights shrink, sessions end.
export { addAgent } from './add-agent.ts';
export { requireAdministration, requireGrantable, requireTeam } from './grant.ts';
export { deactivateAgent, reactivateAgent } from './deactivate-agent.ts';
export { importAgent } from './import-agent.ts';
export {
  acceptInvitation,
  getInvitation,
  offerInvitationPasskey,
  resendInvitation,
  withdrawInvitation,
} from './invitation.ts';
export { inviteAgent } from './invite-agent.ts';
export { listRoles } from './list-roles.ts';
export { createRole, deleteRole, updateRole } from './roles.ts';
export { createTeam, deleteTeam, listTeams, updateTeam } from './teams.ts';
export { updateAgent } from './update-agent.ts';
