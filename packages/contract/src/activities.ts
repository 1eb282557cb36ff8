import { z } from 'zod';
import { idSchema, lineSchema, optionalLineSchema } from './fields.ts';

/** What the product stores of people, as the data map has it. */
export const dataCategorySchema = z.enum([
  'customers',
  'accounts',
  'closedTickets',
  'uploads',
  'rawMails',
  'quarantine',
  'deliveryLog',
  'sessions',
  'auditLog',
  'readAccessLog',
  'accessLog',
  'consentProof',
  'announcements',
  'dataRequests',
]);
export type DataCategory = z.infer<typeof dataCategorySchema>;

/** Whose data: who writes in, who has an account, who is named in a message, who looks at a page, the tenant's own staff. */
export const peopleCategorySchema = z.enum(['contacts', 'accountHolders', 'mentioned', 'visitors', 'staff']);
export type PeopleCategory = z.infer<typeof peopleCategorySchema>;

/** What of the product processes data of people and therefore belongs to a purpose. The first two are always on. */
export const featureSchema = z.enum([
  'requests',
  'accessLog',
  'openIntake',
  'sharing',
  'consents',
  'readAccessLog',
  'apiTokens',
  'webhooks',
  'singleSignOn',
  'announcements',
]);
export type Feature = z.infer<typeof featureSchema>;

/** GDPR Art. 6(1)(a), (b), (c) and (f). */
export const legalBasisSchema = z.enum(['consent', 'contract', 'legalObligation', 'legitimateInterest']);
export type LegalBasis = z.infer<typeof legalBasisSchema>;

const both = (max: number) => z.object({ de: lineSchema(max), en: lineSchema(max) }).strict();
const bothOptional = (max: number) => z.object({ de: optionalLineSchema(max), en: optionalLineSchema(max) }).strict();

/** A ground, and what of the purpose rests on it. */
export const activityBasisSchema = z
  .object({
    basis: legalBasisSchema,
    /** Which part of the purpose; needed where there are several grounds, empty with one. */
    covers: bothOptional(200),
    /** Needed with `legitimateInterest`, empty otherwise. */
    interest: bothOptional(300),
    /** With `legalObligation`: a duty of the law pack, such as `DE.voucher`; null for one in own words. */
    duty: z.string().max(40).nullable(),
    /** With `legalObligation` and no `duty`: the statute in own words; empty otherwise. */
    statute: bothOptional(200),
  })
  .strict();
export type ActivityBasis = z.infer<typeof activityBasisSchema>;

/** GDPR Art. 13(1)(c) and (d), Art. 30(1)(b) and (c): why the desk processes which data of whom, and on which grounds. */
export const activityInputSchema = z
  .object({
    purpose: both(300),
    bases: z.array(activityBasisSchema).min(1).max(4),
    dataCategories: z.array(dataCategorySchema).min(1).max(20),
    people: z.array(peopleCategorySchema).min(1).max(10),
    /** What of the product serves this purpose. */
    features: z.array(featureSchema).max(20),
  })
  .strict();
export type ActivityInput = z.infer<typeof activityInputSchema>;
/** One that is older than its categories has none yet. */
export const activitySchema = activityInputSchema.extend({
  id: idSchema,
  dataCategories: z.array(dataCategorySchema),
  people: z.array(peopleCategorySchema),
});
export type Activity = z.infer<typeof activitySchema>;

/** What an activity can be made of. */
export const activityChoicesSchema = z.object({
  /** Duties of the law pack that are in force, in the reader's language. */
  duties: z.array(z.object({ id: z.string(), text: z.string() })),
  features: z.array(z.object({ feature: featureSchema, on: z.boolean(), covered: z.boolean() })),
});
export type ActivityChoices = z.infer<typeof activityChoicesSchema>;
