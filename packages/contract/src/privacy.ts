import { z } from 'zod';
import { activitySchema } from './activities.ts';
import { emailSchema, lineSchema, optionalLineSchema } from './fields.ts';
import { postalAddressSchema } from './postal-address.ts';
import {
  automatedDecisionsSchema,
  hostingSchema,
  identityPolicySchema,
  jointControllerSchema,
  mandatoryFieldsSchema,
  provisionSchema,
  representativeSchema,
} from './registers.ts';
import { recipientSchema } from './recipients.ts';

const webAddress = z
  .string()
  .trim()
  .max(300)
  .url()
  .regex(/^https:\/\//);

/** GDPR Art. 13(1)(a). */
export const controllerSchema = z
  .object({
    name: lineSchema(200),
    legalForm: optionalLineSchema(100),
    address: postalAddressSchema,
    email: emailSchema,
    phone: optionalLineSchema(50),
    /** As registered: `Amtsgericht Kiel`. */
    registerCourt: optionalLineSchema(100).optional(),
    /** `HRB 12345`. */
    registerNumber: optionalLineSchema(50).optional(),
    vatId: optionalLineSchema(30).optional(),
  })
  .strict();
export type Controller = z.infer<typeof controllerSchema>;

/** GDPR Art. 13(1)(b); `name` may stay empty where a department mailbox is named. */
export const dpoSchema = z
  .object({ name: optionalLineSchema(200), email: emailSchema, address: postalAddressSchema })
  .strict();
export type DataProtectionOfficer = z.infer<typeof dpoSchema>;

/** GDPR Art. 13(1)(d), the supervisory authority a person can complain to (Art. 77). */
export const authoritySchema = z
  .object({ name: lineSchema(200), address: postalAddressSchema, email: emailSchema, website: webAddress })
  .strict();
export type Authority = z.infer<typeof authoritySchema>;

/** What the notice is rendered from; null where the tenant has not stated it yet. */
export const registersSchema = z.object({
  controller: controllerSchema.nullable(),
  dpo: dpoSchema.nullable(),
  authority: authoritySchema.nullable(),
  /** Stated: no data protection officer has to be named (§ 38 BDSG). Never together with `dpo`. */
  dpoNotRequired: z.boolean(),
  activities: z.array(activitySchema),
  recipients: z.array(recipientSchema),
  /** Processors that are still to be announced, or whose day has not come: they get nothing. */
  comingRecipients: z.array(recipientSchema),
  jointControllers: z.array(jointControllerSchema),
  representative: representativeSchema.nullable(),
  hosting: hostingSchema.nullable(),
  identity: identityPolicySchema.nullable(),
  automated: automatedDecisionsSchema.nullable(),
  provision: provisionSchema.nullable(),
  mandatory: mandatoryFieldsSchema.nullable(),
});
export type Registers = z.infer<typeof registersSchema>;
