import { z } from 'zod';
import { languageSchema, roleSchema } from './enums.ts';
import { cursorSchema, emailSchema, idSchema, limitSchema, lineSchema, optionalLineSchema, page } from './fields.ts';

export const agentSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema.exclude(['customer']),
  active: z.boolean(),
});
export type Agent = z.infer<typeof agentSchema>;

export const organisationSchema = z.object({ id: idSchema, name: z.string(), customerCount: z.number().int() });
export type Organisation = z.infer<typeof organisationSchema>;

export const customerSchema = z.object({
  id: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  organisation: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** Where the profile came from: a mail, an agent, the portal. */
  source: z.enum(['mail', 'agent', 'portal', 'import']),
  hasLogin: z.boolean(),
  createdAt: z.string(),
});
export type Customer = z.infer<typeof customerSchema>;

export const peopleFilterSchema = z
  .object({ text: optionalLineSchema(100).optional(), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const customerPageSchema = page(customerSchema);
export const organisationPageSchema = page(organisationSchema);

const names = { firstName: optionalLineSchema(100), lastName: optionalLineSchema(100) };
export const createCustomerSchema = z
  .object({ ...names, email: emailSchema, organisationId: idSchema.nullable().optional() })
  .strict();
export const updateCustomerSchema = z
  .object({
    firstName: names.firstName.optional(),
    lastName: names.lastName.optional(),
    organisationId: idSchema.nullable().optional(),
  })
  .strict();
export const createOrganisationSchema = z.object({ name: lineSchema(200) }).strict();

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
