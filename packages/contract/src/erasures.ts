import { z } from 'zod';
import { emailSchema, idSchema } from './fields.ts';
import { tokenSchema } from './accounts.ts';

/** `requests`: with messages, files and history, and the account stays; `all`: then account and person too. */
export const erasureReachSchema = z.enum(['requests', 'all']);
export type ErasureReach = z.infer<typeof erasureReachSchema>;

/** The own data, for good: proven by password or by a fresh link. */
export const beginErasureSchema = z
  .object({
    password: z.string().max(256).optional(),
    token: tokenSchema.optional(),
    reach: erasureReachSchema.default('all'),
    /** Said once more, on purpose. */
    confirmed: z.boolean(),
  })
  .strict();

/** What would go now and what would stay, and why: computed from what keeps it. */
export const erasurePreviewSchema = z.object({
  /** Own requests of which nothing stays. */
  goes: z.number().int(),
  /** Those others take part in: the own parts go. */
  shared: z.number().int(),
  /** The whole person is kept with everything: restricted processing, or a dispute. */
  personKept: z.enum(['restricted', 'onHold']).nullable(),
  /** How many are kept for a dispute. */
  onHold: z.number().int(),
  /** Of which the correspondence stays until a statute lets go of it. */
  statutes: z.array(z.object({ statute: z.string(), until: z.string(), count: z.number().int() })),
  /** An erasure that was begun and waits for what is kept. */
  waiting: erasureReachSchema.nullable(),
  periods: z.object({
    auditLog: z.string().nullable(),
    consentProof: z.string().nullable(),
    dataRequests: z.string().nullable(),
  }),
  /** Until when the last listed backup can be opened; null where none is listed. */
  backupsUntil: z.string().nullable(),
});
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

/** Somebody else's, who asked for it and was who they said. */
export const eraseOnRequestSchema = z.object({ email: emailSchema, confirmed: z.boolean() }).strict();

/** Numbers of a step: what was deleted, no names. */
export const erasureStepSchema = z.object({
  step: z.enum([
    'requests',
    'sharedRequests',
    'kept',
    'messages',
    'mails',
    'account',
    'consents',
    'objections',
    'dataRequests',
    'person',
  ]),
  objects: z.number().int(),
  articles: z.number().int(),
  files: z.number().int(),
  doneAt: z.string(),
});
export const erasureSchema = z.object({
  id: idSchema,
  reach: erasureReachSchema,
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** How many requests a hold, a restriction or a statute keeps; it goes on when they may go. */
  keptTickets: z.number().int(),
  steps: z.array(erasureStepSchema),
});
export type Erasure = z.infer<typeof erasureSchema>;
