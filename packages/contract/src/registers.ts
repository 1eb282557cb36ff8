import { z } from 'zod';
import { emailSchema, idSchema, lineSchema, optionalLineSchema } from './fields.ts';
import { postalAddressSchema } from './postal-address.ts';

const both = (max: number) => z.object({ de: lineSchema(max), en: lineSchema(max) }).strict();
const bothOptional = (max: number) => z.object({ de: optionalLineSchema(max), en: optionalLineSchema(max) }).strict();

/** GDPR Art. 26: who decides about purposes and means together with the controller, and the essence of the arrangement. */
export const jointControllerInputSchema = z
  .object({ name: lineSchema(200), address: postalAddressSchema, email: emailSchema, arrangement: both(600) })
  .strict();
export type JointControllerInput = z.infer<typeof jointControllerInputSchema>;
export const jointControllerSchema = jointControllerInputSchema.extend({ id: idSchema });
export type JointController = z.infer<typeof jointControllerSchema>;

/** GDPR Art. 27: the representative in the Union of a controller outside of the EEA. */
export const representativeSchema = z
  .object({ name: lineSchema(200), email: emailSchema, address: postalAddressSchema })
  .strict();
export type Representative = z.infer<typeof representativeSchema>;

/** Where the desk runs and who runs it. */
export const hostingSchema = z
  .object({
    selfOperated: z.boolean(),
    /** Empty where the tenant runs it itself. */
    operator: optionalLineSchema(200),
    /** ISO 3166-1 alpha-2, of the data centre. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** Town of the data centre. */
    place: lineSchema(100),
  })
  .strict();
export type Hosting = z.infer<typeof hostingSchema>;

/** How a tenant makes sure who asks, from the least to the most intrusive. */
export const identityRungSchema = z.enum(['loggedIn', 'knownAddress', 'knowledge', 'callBack', 'identityCard']);
export type IdentityRung = z.infer<typeof identityRungSchema>;
export const identityPolicySchema = z.object({ ladder: z.array(identityRungSchema).min(1).max(5) }).strict();
export type IdentityPolicy = z.infer<typeof identityPolicySchema>;

/** GDPR Art. 13(2)(f): whether decisions are automated (Art. 22); with yes what is behind them, in both languages. */
export const automatedDecisionsSchema = z
  .object({
    used: z.boolean(),
    logic: bothOptional(600),
    significance: bothOptional(600),
    consequences: bothOptional(600),
  })
  .strict();
export type AutomatedDecisions = z.infer<typeof automatedDecisionsSchema>;

/** GDPR Art. 13(2)(e): whether law or contract asks for the data; `explanation` says which, empty with `none`. */
export const provisionSchema = z
  .object({ duty: z.enum(['none', 'contract', 'statute']), explanation: bothOptional(400) })
  .strict();
export type Provision = z.infer<typeof provisionSchema>;

/** Forms of the portal with mandatory fields: of visitors, of people with an account, and the one that opens an account. */
export const noticeFormSchema = z.enum(['visitorRequest', 'request', 'activation']);
export type NoticeForm = z.infer<typeof noticeFormSchema>;
/** Forms in which customers write text of their own; each shows the hint to write little, where the desk has it on. */
export const writingFormSchema = z.enum(['visitorRequest', 'request', 'reply', 'dataRequest', 'visitorDataRequest']);
export type WritingForm = z.infer<typeof writingFormSchema>;
/** What follows where a mandatory field of a form stays empty. The fields themselves come from the forms. */
export const mandatoryFieldsSchema = z
  .object({ consequences: z.object({ visitorRequest: both(300), request: both(300), activation: both(300) }).strict() })
  .strict();
export type MandatoryFields = z.infer<typeof mandatoryFieldsSchema>;
/** The forms that people can reach now, with what they insist on. */
export const mandatoryFormsSchema = z.object({
  forms: z.array(z.object({ form: noticeFormSchema, fields: z.array(z.string()) })),
});
export type MandatoryForms = z.infer<typeof mandatoryFormsSchema>;
