import { z } from 'zod';
import { languageSchema, roleSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema } from './fields.ts';

export const agentSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema.exclude(['customer']),
  active: z.boolean(),
});
export type Agent = z.infer<typeof agentSchema>;

export const createAgentSchema = z
  .object({
    name: lineSchema(200),
    email: emailSchema,
    role: roleSchema.exclude(['customer']),
    password: z.string().min(12).max(256),
    language: languageSchema.optional(),
  })
  .strict();
export const updateAgentSchema = z
  .object({
    name: lineSchema(200).optional(),
    role: roleSchema.exclude(['customer']).optional(),
    active: z.boolean().optional(),
  })
  .strict();
