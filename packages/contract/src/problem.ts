import { z } from 'zod';

/** Every way a request can fail, and the HTTP status it is answered with (RFC 9457 problem details). */
export const problemStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  /** The operator has suspended the tenant. */
  suspended: 403,
  /** The tenant is leaving: it can be read, not changed. */
  closing: 403,
  notFound: 404,
  conflict: 409,
  /** The change would make a sentence of the published privacy notice untrue. */
  noticeDrift: 409,
  tooLarge: 413,
  unsupportedMediaType: 415,
  misdirected: 421,
  invalid: 422,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const fieldProblemSchema = z.object({
  /** Path of the field in the request, dots between the parts: `customer.email`. */
  field: z.string(),
  message: z.string(),
});

/** The sentences of the published notice that a change would make untrue, and what can be done. */
export const noticeDriftSchema = z.object({
  sentences: z.array(
    z.object({
      id: z.string(),
      /** As it was published. */
      before: z.string(),
      /** As a new version would say it; null where it would not be there. */
      after: z.string().nullable(),
      /** What was found beside it. */
      reasons: z.array(z.string()),
    }),
  ),
  /** Sentences that only a new version would have, such as that of a purpose that comes in. */
  added: z.array(z.string()),
  /** Whether who asks may publish the new version with the change: the same request with the header `notice-drift: publish`. */
  mayPublish: z.boolean(),
  /** Why a new version would not mend it: what is missing, and what would still be untrue. */
  obstacles: z.array(z.string()),
});
export type NoticeDrift = z.infer<typeof noticeDriftSchema>;

/** The body of every answer that is not a success: `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string(),
  requestId: z.string(),
  fields: z.array(fieldProblemSchema).optional(),
  /** Of `tooMany`, also in the header Retry-After. */
  retryAfterSeconds: z.number().int().optional(),
  /** Of `noticeDrift`. */
  drift: noticeDriftSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;
export type FieldProblem = z.infer<typeof fieldProblemSchema>;
