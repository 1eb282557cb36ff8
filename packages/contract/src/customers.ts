import { z } from 'zod';
import {
  cursorSchema,
  dateSchema,
  emailSchema,
  idSchema,
  limitSchema,
  lineSchema,
  optionalLineSchema,
  page,
} from './fields.ts';

/** Who of an organisation sees its requests: each their own, everybody all, or chosen people all. */
export const sharingSchema = z.enum(['own', 'organisation', 'chosen']);
export type Sharing = z.infer<typeof sharingSchema>;

export const organisationSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Who is new under one of these mail domains joins the organisation. */
  domains: z.array(z.string()),
  sharing: sharingSchema,
  isVip: z.boolean(),
  note: z.string(),
  customerCount: z.number().int(),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const customerSchema = z.object({
  id: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  organisation: z.object({ id: idSchema, name: z.string(), isVip: z.boolean() }).nullable(),
  /** One of the chosen people, where the organisation shares with chosen people. */
  seesOrganisation: z.boolean(),
  /** Marked as somebody who may write in, where only the invited may. */
  isInvited: z.boolean(),
  /** Where the profile came from: a mail, an agent, the portal. */
  source: z.enum(['mail', 'agent', 'portal', 'import']),
  /** False: a contact without an account. */
  hasLogin: z.boolean(),
  createdAt: z.string(),
});
export type Customer = z.infer<typeof customerSchema>;

/** `true` or `false` in a query. */
const flagSchema = z.enum(['true', 'false']).transform((text) => text === 'true');
const listed = { text: optionalLineSchema(100).optional(), limit: limitSchema, cursor: cursorSchema.optional() };

export const customerFilterSchema = z
  .object({
    ...listed,
    organisationId: idSchema.optional(),
    /** Of an organisation marked as VIP. */
    isVip: flagSchema.optional(),
    hasLogin: flagSchema.optional(),
  })
  .strict();
export const organisationFilterSchema = z.object({ ...listed, isVip: flagSchema.optional() }).strict();
export const customerPageSchema = page(customerSchema);
export const organisationPageSchema = page(organisationSchema);

const names = { firstName: optionalLineSchema(100), lastName: optionalLineSchema(100) };
export const createCustomerSchema = z
  .object({
    ...names,
    email: emailSchema,
    /** Absent: the organisation that the address's domain belongs to. */
    organisationId: idSchema.nullable().optional(),
    isInvited: z.boolean().optional(),
  })
  .strict();
export const updateCustomerSchema = z
  .object({
    firstName: names.firstName.optional(),
    lastName: names.lastName.optional(),
    /** Only of a contact without a login. */
    email: emailSchema.optional(),
    organisationId: idSchema.nullable().optional(),
    seesOrganisation: z.boolean().optional(),
    isInvited: z.boolean().optional(),
  })
  .strict();

const noteSchema = z
  .string()
  .trim()
  .max(2000)
  .regex(/^[^\u0000]*$/);
const organisationFields = {
  name: lineSchema(200),
  domains: z.array(lineSchema(253)).max(50).optional(),
  sharing: sharingSchema.optional(),
  isVip: z.boolean().optional(),
  note: noteSchema.optional(),
};
export const createOrganisationSchema = z.object(organisationFields).strict();
export type CreateOrganisation = z.infer<typeof createOrganisationSchema>;
export const updateOrganisationSchema = z
  .object({ ...organisationFields, name: organisationFields.name.optional() })
  .strict();
export type UpdateOrganisation = z.infer<typeof updateOrganisationSchema>;

/** Somebody who is probably the same person, and why. */
export const duplicateSchema = z.object({
  customer: customerSchema,
  reason: z.enum(['sameName', 'plusAddress', 'sameLocalPart']),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

const choiceSchema = z.enum(['kept', 'other']);
/** Whose values stay: those of the customer that is kept, or of the other. */
export const mergeCustomersSchema = z
  .object({ otherId: idSchema, name: choiceSchema, email: choiceSchema, organisation: choiceSchema })
  .strict();
export type MergeCustomers = z.infer<typeof mergeCustomersSchema>;

/** Whether a contract is still to come, in force today, or over. */
export const contractStandingSchema = z.enum(['future', 'inForce', 'ended']);
export type ContractStanding = z.infer<typeof contractStandingSchema>;

export const contractSchema = z.object({
  id: idSchema,
  number: z.string(),
  organisation: z.object({ id: idSchema, name: z.string() }),
  startsOn: dateSchema,
  /** The last day; null: until further notice. */
  endsOn: dateSchema.nullable(),
  /** How long it has its tickets kept, whatever the rules say; the last day. Null: it says nothing. */
  keepsTicketsUntil: dateSchema.nullable(),
  standing: contractStandingSchema,
  services: z.array(z.string()),
  note: z.string(),
});
export type Contract = z.infer<typeof contractSchema>;
export const contractPageSchema = page(contractSchema);
export const contractFilterSchema = z
  .object({ ...listed, organisationId: idSchema.optional(), standing: contractStandingSchema.optional() })
  .strict();

const contractFields = {
  number: lineSchema(100),
  startsOn: dateSchema,
  endsOn: dateSchema.nullable().optional(),
  keepsTicketsUntil: dateSchema.nullable().optional(),
  services: z.array(lineSchema(200)).max(30).optional(),
  note: noteSchema.optional(),
};
export const createContractSchema = z.object({ ...contractFields, organisationId: idSchema }).strict();
export type CreateContract = z.infer<typeof createContractSchema>;
export const updateContractSchema = z
  .object({
    ...contractFields,
    number: contractFields.number.optional(),
    startsOn: contractFields.startsOn.optional(),
  })
  .strict();
export type UpdateContract = z.infer<typeof updateContractSchema>;
