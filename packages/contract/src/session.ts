import { z } from 'zod';
import { factorsSchema } from './access.ts';
import { languageSchema } from './enums.ts';
import { emailSchema, idSchema } from './fields.ts';
import { roleRefSchema } from './staff.ts';
import { supportModeSchema } from './support.ts';

export const loginSchema = z.object({ email: emailSchema, password: z.string().min(1).max(256) }).strict();

/** A second factor the person still has to set up: until `dueAt` as a reminder, from then on before anything else. */
export const factorDutySchema = z.object({ dueAt: z.string(), overdue: z.boolean() });
export type FactorDuty = z.infer<typeof factorDutySchema>;

/** Who is logged in and what that person may do; `permissions` are names of commands such as `ticket.update`. */
export const sessionSchema = z.object({
  person: z.object({
    id: idSchema,
    kind: z.enum(['agent', 'customer']),
    /** Of agents; a customer has none. */
    roles: z.array(roleRefSchema),
    name: z.string(),
    email: z.string(),
    language: languageSchema,
  }),
  permissions: z.array(z.string()),
  factorDuty: factorDutySchema.nullable(),
  expiresAt: z.string(),
  /** Only of an operator of the platform whom the tenant let in. */
  support: z.object({ accessId: idSchema, access: supportModeSchema, until: z.string() }).optional(),
});
export type Session = z.infer<typeof sessionSchema>;

export const preferencesSchema = z.object({ language: languageSchema }).strict();

export const loginWaySchema = z.enum(['password', 'passkey', 'sso', 'link']);
export type LoginWay = z.infer<typeof loginWaySchema>;

export const ownSessionSchema = z.object({
  id: idSchema,
  /** Browser and system, as far as known: `Firefox, Windows`. */
  device: z.string(),
  way: loginWaySchema,
  startedAt: z.string(),
  lastUsedAt: z.string(),
  /** The one this was asked with. */
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;

/** How an agent is logged in, for whoever manages agents. */
export const agentAccessSchema = z.object({ sessions: z.array(ownSessionSchema), factors: factorsSchema });
export type AgentAccess = z.infer<typeof agentAccessSchema>;
