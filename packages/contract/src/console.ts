import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { cursorSchema, emailSchema, idSchema, limitSchema, lineSchema, optionalLineSchema, page } from './fields.ts';

/** What anybody may know of the console's host. */
export const consoleSchema = z.object({ demo: z.boolean() });

export const operatorLoginSchema = z.object({ email: emailSchema, password: z.string().min(1).max(256) }).strict();
export const operatorSessionSchema = z.object({
  operator: z.object({ id: idSchema, name: z.string(), email: z.string(), language: languageSchema }),
  expiresAt: z.string(),
  /** A second factor is demanded and not set up: until then nothing else is served. */
  mustSetUpFactor: z.boolean(),
});
export type OperatorSessionView = z.infer<typeof operatorSessionSchema>;
export const operatorPreferencesSchema = z.object({ language: languageSchema }).strict();
export const operatorInvitationSchema = z
  .object({ token: z.string().min(1).max(200), password: z.string().min(12).max(256) })
  .strict();

export const tenantStandingSchema = z.enum(['open', 'suspended', 'closing', 'erasing']);
export type TenantStanding = z.infer<typeof tenantStandingSchema>;

/** What a tenant uses, counted at `countedAt`; mails of the 30 days before. */
export const tenantUsageSchema = z.object({
  countedAt: z.string(),
  agents: z.number().int(),
  customers: z.number().int(),
  tickets: z.number().int(),
  articles: z.number().int(),
  bytes: z.number().int(),
  mailsIn: z.number().int(),
  mailsOut: z.number().int(),
  failedIn: z.number().int(),
  failedOut: z.number().int(),
});
export type TenantUsage = z.infer<typeof tenantUsageSchema>;

export const consoleTenantSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  /** Undefined once its hosts were freed. */
  host: z.string().nullable(),
  state: z.enum(['unverified', 'setup', 'live']),
  standing: tenantStandingSchema,
  createdAt: z.string(),
  suspendedAt: z.string().nullable(),
  suspensionReason: z.string().nullable(),
  closingAt: z.string().nullable(),
  eraseAfter: z.string().nullable(),
  closingBy: z.enum(['tenant', 'operator']).nullable(),
  /** Null until it was counted for the first time. */
  usage: tenantUsageSchema.nullable(),
});
export type ConsoleTenant = z.infer<typeof consoleTenantSchema>;
export const consoleTenantFilterSchema = z
  .object({
    q: optionalLineSchema(100).optional(),
    standing: tenantStandingSchema.optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const consoleTenantPageSchema = page(consoleTenantSchema);

export const suspendSchema = z.object({ reason: lineSchema(500) }).strict();

/** Who did what to which tenant, and why; nothing of a tenant's content. */
export const operatorActSchema = z.object({
  id: idSchema,
  at: z.string(),
  /** Null when the operator is no longer known. */
  operatorName: z.string().nullable(),
  action: z.string(),
  tenantId: idSchema.nullable(),
  tenantName: z.string().nullable(),
  objectId: idSchema.nullable(),
  reason: z.string().nullable(),
});
export type OperatorAct = z.infer<typeof operatorActSchema>;
export const operatorActFilterSchema = z
  .object({ tenantId: idSchema.optional(), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const operatorActPageSchema = page(operatorActSchema);

/** A backup of the platform or of one tenant, as the list keeps it; file and key lie with the operator. */
export const backupSchema = z.object({
  id: idSchema,
  kind: z.enum(['platform', 'tenant']),
  tenantId: idSchema.nullable(),
  /** Null once the tenant is gone. */
  tenantName: z.string().nullable(),
  createdAt: z.string(),
  /** From then on nothing opens it. */
  expiresAt: z.string(),
  /** Null where the list itself was restored. */
  bytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
  /** When it was last read through. */
  verifiedAt: z.string().nullable(),
  /** When file and key were destroyed. */
  expiredAt: z.string().nullable(),
});
export type Backup = z.infer<typeof backupSchema>;
export const backupFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const backupPageSchema = page(backupSchema);

/** One queue of jobs. `waiting` is ready to run now, `delayed` waits for its time. */
export const queueStateSchema = z.object({
  name: z.string(),
  waiting: z.number().int(),
  delayed: z.number().int(),
  active: z.number().int(),
  failed: z.number().int(),
  /** Seconds the oldest job that is ready has been waiting; null when none is. */
  oldestSeconds: z.number().int().nullable(),
});
export type QueueState = z.infer<typeof queueStateSchema>;

/** A job that failed for good: ids only. */
export const deadJobSchema = z.object({
  id: idSchema,
  queue: z.string(),
  failedAt: z.string(),
  tenantId: idSchema.nullable(),
  /** The other ids of its payload, by name. */
  ids: z.record(z.string()),
});
export type DeadJob = z.infer<typeof deadJobSchema>;

const queueName = lineSchema(80);
export const deadJobFilterSchema = z.object({ queue: queueName }).strict();
export const deadJobListSchema = z.object({ items: z.array(deadJobSchema) });
export const replayJobsSchema = z.object({ queue: queueName, id: idSchema.optional() }).strict();
export const discardJobSchema = z.object({ queue: queueName, id: idSchema, reason: lineSchema(300) }).strict();
export const movedJobsSchema = z.object({ moved: z.number().int() });

/** Tenants with mails that failed in the last 30 days, as they were counted. */
export const failedMailSchema = z.object({
  tenantId: idSchema,
  name: z.string(),
  failedIn: z.number().int(),
  failedOut: z.number().int(),
  countedAt: z.string(),
});
export const queuesSchema = z.object({ queues: z.array(queueStateSchema), failedMail: z.array(failedMailSchema) });

export const healthSchema = z.object({
  checks: z.array(
    z.object({
      name: z.enum(['api', 'web', 'worker', 'database', 'files']),
      ok: z.boolean(),
      /** How long the answer took. */
      ms: z.number().int(),
    }),
  ),
  /** When each nightly task last ran through. */
  runs: z.array(z.object({ name: z.string(), at: z.string() })),
  versions: z.array(z.object({ name: z.string(), version: z.string() })),
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
  databaseBytes: z.number(),
});
export type Health = z.infer<typeof healthSchema>;
