import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

/** A login to the console that has taken its first step. */
export const operatorStepSchema = z.object({ expiresAt: z.string() });
export const operatorCodeSchema = z.object({ code: lineSchema(40) }).strict();

export const operatorFactorsSchema = z.object({
  totpSince: z.string().nullable(),
  recoveryCodesLeft: z.number().int(),
});
export type OperatorFactors = z.infer<typeof operatorFactorsSchema>;

export const operatorOwnSessionSchema = z.object({
  id: idSchema,
  device: z.string(),
  startedAt: z.string(),
  lastUsedAt: z.string(),
  /** The one this was asked with. */
  current: z.boolean(),
});
export type OperatorOwnSession = z.infer<typeof operatorOwnSessionSchema>;
export const operatorOwnSessionListSchema = z.object({ items: z.array(operatorOwnSessionSchema) });
