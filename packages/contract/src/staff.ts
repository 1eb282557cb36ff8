import { z } from 'zod';
import { addPasskeySchema, newPasswordSchema } from './access.ts';
import { absenceSchema } from './absences.ts';
import { builtInRoleSchema, languageSchema, privilegeSchema, queueRightSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema, optionalLineSchema } from './fields.ts';

const named = z.object({ id: idSchema, name: z.string() });

/** A role's name; readers show the built-in ones in their own language. */
export const roleRefSchema = named.extend({ builtIn: builtInRoleSchema.nullable() });
export type RoleRef = z.infer<typeof roleRefSchema>;

/** Invited: has not chosen a password yet. Deactivated: has no session, no links and gets no ticket. */
export const agentStateSchema = z.enum(['invited', 'active', 'deactivated']);
export type AgentState = z.infer<typeof agentStateSchema>;

export const agentSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  state: agentStateSchema,
  roles: z.array(roleRefSchema),
  teams: z.array(named),
  /** Where this agent may answer tickets: everywhere, or in these queues. */
  works: z.object({ everywhere: z.boolean(), queueIds: z.array(idSchema) }),
  /** Out of office now or next. */
  absence: absenceSchema.nullable(),
});
export type Agent = z.infer<typeof agentSchema>;

export const agentFilterSchema = z
  .object({ text: optionalLineSchema(100).optional(), state: agentStateSchema.optional(), roleId: idSchema.optional() })
  .strict();
export type AgentFilter = z.infer<typeof agentFilterSchema>;

const roleIds = z.array(idSchema).min(1).max(20);
const teamIds = z.array(idSchema).max(100);

export const inviteAgentSchema = z
  .object({
    name: lineSchema(200),
    email: emailSchema,
    roleIds,
    teamIds: teamIds.optional(),
    /** Of the invitation; the agent changes it at any time. */
    language: languageSchema.optional(),
  })
  .strict();
export type InviteAgent = z.infer<typeof inviteAgentSchema>;

export const updateAgentSchema = z
  .object({ name: lineSchema(200).optional(), roleIds: roleIds.optional(), teamIds: teamIds.optional() })
  .strict();
export type UpdateAgent = z.infer<typeof updateAgentSchema>;

/** What a role or a team allows in one queue. */
export const queueRightsSchema = z.object({ queueId: idSchema, rights: z.array(queueRightSchema) });
export type QueueRights = z.infer<typeof queueRightsSchema>;

export const roleSummarySchema = roleRefSchema.extend({
  privileges: z.array(privilegeSchema),
  /** Rights in every queue, those made later included. */
  everyQueue: z.array(queueRightSchema),
  queues: z.array(queueRightsSchema),
  agentCount: z.number().int(),
});
export type StaffRole = z.infer<typeof roleSummarySchema>;

const queues = z
  .array(z.object({ queueId: idSchema, rights: z.array(queueRightSchema).max(5) }).strict())
  .max(500)
  .optional();
export const roleInputSchema = z
  .object({
    name: lineSchema(100),
    privileges: z.array(privilegeSchema).max(100),
    everyQueue: z.array(queueRightSchema).max(5).optional(),
    queues,
  })
  .strict();
export type RoleInput = z.infer<typeof roleInputSchema>;

export const deleteRoleSchema = z
  .object({
    /** Whoever has the role gets this one instead; needed when somebody has it. */
    replacementId: idSchema.optional(),
  })
  .strict();

export const teamSchema = named.extend({ members: z.array(named), queues: z.array(queueRightsSchema) });
export type Team = z.infer<typeof teamSchema>;
export const teamInputSchema = z
  .object({ name: lineSchema(100), memberIds: z.array(idSchema).max(500), queues })
  .strict();
export type TeamInput = z.infer<typeof teamInputSchema>;

/** An empty, unknown, expired or used token is refused alike. */
export const invitationTokenSchema = z.object({ token: z.string().max(100) }).strict();
const invitation = { token: z.string().max(100), language: languageSchema.optional() };
/** With a password, or with a passkey in its place. */
export const acceptInvitationSchema = z.union([
  z.object({ ...invitation, password: newPasswordSchema }).strict(),
  z.object({ ...invitation, passkey: addPasskeySchema }).strict(),
]);
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export const invitationSchema = z.object({ name: z.string(), email: z.string() });
export type Invitation = z.infer<typeof invitationSchema>;
/** `recoveryCodes`: of somebody who chose a passkey, shown this once. */
export const acceptedInvitationSchema = invitationSchema.extend({ recoveryCodes: z.array(z.string()) });
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>;
export const resendInvitationSchema = z.object({ language: languageSchema.optional() }).strict();

export const deactivateAgentSchema = z
  .object({
    /** Gets the open tickets; `null`: they become nobody's. Left out: they stay as they are. */
    handOverTo: idSchema.nullable().optional(),
  })
  .strict();
