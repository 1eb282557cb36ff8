import { z } from 'zod';
import { emailSchema, idSchema } from './fields.ts';
import { tokenSchema } from './accounts.ts';

/** The own account and personal data, for good: proven by password or by a fresh link. */
export const beginErasureSchema = z
  .object({
    password: z.string().max(256).optional(),
    token: tokenSchema.optional(),
    /** Said once more, on purpose. */
    confirmed: z.boolean(),
  })
  .strict();

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
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** How many requests a hold, a restriction or a statute keeps; it goes on when they may go. */
  keptTickets: z.number().int(),
  steps: z.array(erasureStepSchema),
});
export type Erasure = z.infer<typeof erasureSchema>;
