import { z } from 'zod';
import { tokenSchema } from './accounts.ts';
import { cursorSchema, idSchema, limitSchema, lineSchema, optionalLineSchema, page, textSchema } from './fields.ts';

const inBoth = <T extends z.ZodTypeAny>(words: T) => z.object({ de: words, en: words }).strict();
const words = z.object({ de: z.string(), en: z.string() });

/** Pending: given under an address that nobody proved yet. Only a consent in force counts. */
export const consentStateSchema = z.enum(['pending', 'inForce', 'withdrawn']);
export type ConsentState = z.infer<typeof consentStateSchema>;

/** How a consent came in. */
export const consentChannelSchema = z.enum(['portal', 'visitorForm', 'phone', 'mail', 'paper', 'import']);
export type ConsentChannel = z.infer<typeof consentChannelSchema>;

/** How it ended: by the person, noted by staff, by a newer consent, by a merge with somebody who had withdrawn, with the person. */
export const withdrawalChannelSchema = z.enum([
  'portal',
  'link',
  'oneClick',
  'phone',
  'mail',
  'paper',
  'renewed',
  'merged',
  'erasure',
]);
export type WithdrawalChannel = z.infer<typeof withdrawalChannelSchema>;

const counts = { inForce: z.number().int(), withdrawn: z.number().int(), pending: z.number().int() };

/** The words of one version, and how many people gave their consent to exactly these. */
export const consentTextSchema = z.object({
  version: z.number().int(),
  name: words,
  text: words,
  since: z.string(),
  ...counts,
});
export type ConsentText = z.infer<typeof consentTextSchema>;

export const consentPurposeSchema = z.object({
  id: idSchema,
  /** What programs call it. */
  key: z.string(),
  /** The current words. */
  name: words,
  text: words,
  version: z.number().int(),
  offeredToVisitors: z.boolean(),
  /** Not asked for any more. */
  archivedAt: z.string().nullable(),
  ...counts,
});
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;
export const consentPurposeDetailSchema = consentPurposeSchema.extend({
  /** The newest first. */
  versions: z.array(consentTextSchema),
});
export type ConsentPurposeDetail = z.infer<typeof consentPurposeDetailSchema>;

export const createConsentPurposeSchema = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    name: inBoth(lineSchema(120)),
    text: inBoth(textSchema(2000)),
    offeredToVisitors: z.boolean(),
  })
  .strict();
export type CreateConsentPurpose = z.infer<typeof createConsentPurposeSchema>;
export const updateConsentPurposeSchema = z
  .object({
    /** Other words than the current ones make a new version. */
    name: inBoth(lineSchema(120)).optional(),
    text: inBoth(textSchema(2000)).optional(),
    offeredToVisitors: z.boolean().optional(),
    archived: z.boolean().optional(),
  })
  .strict();
export type UpdateConsentPurpose = z.infer<typeof updateConsentPurposeSchema>;

const byAgent = z.object({ id: idSchema, name: z.string() }).nullable();

/** The proof: who, what words, when, how, and how it ended. */
export const consentSchema = z.object({
  id: idSchema,
  state: consentStateSchema,
  version: z.number().int(),
  /** The words that were shown, in the language they were shown in. */
  name: z.string(),
  text: z.string(),
  language: z.enum(['de', 'en']),
  givenAt: z.string(),
  channel: consentChannelSchema,
  note: z.string(),
  givenBy: byAgent,
  confirmedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawalChannel: withdrawalChannelSchema.nullable(),
  withdrawalNote: z.string(),
  withdrawnBy: byAgent,
});
export type Consent = z.infer<typeof consentSchema>;

/** A row of the people of a purpose; of a deleted person only that there was one. */
export const consentOfPersonSchema = consentSchema.extend({
  person: z.object({ id: idSchema, name: z.string(), email: z.string() }).nullable(),
});
export type ConsentOfPerson = z.infer<typeof consentOfPersonSchema>;
export const consentFilterSchema = z
  .object({
    /** Part of a name or an address; the whole address also finds the proof of a person who was deleted. */
    text: optionalLineSchema(100).optional(),
    state: consentStateSchema.optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const consentPageSchema = page(consentOfPersonSchema);

/** One purpose as it stands with a customer. */
export const customerConsentSchema = z.object({
  purpose: z.object({
    id: idSchema,
    key: z.string(),
    name: words,
    text: words,
    version: z.number().int(),
    archived: z.boolean(),
  }),
  state: consentStateSchema.or(z.literal('none')),
  /** The newest first. */
  history: z.array(consentSchema),
});
export type CustomerConsent = z.infer<typeof customerConsentSchema>;

/** A note that names the mail, call or paper it comes from. */
const evidence = lineSchema(1000);
export const noteConsentSchema = z
  .object({ purposeId: idSchema, channel: z.enum(['phone', 'mail', 'paper', 'import']), note: evidence })
  .strict();
export type NoteConsent = z.infer<typeof noteConsentSchema>;
export const noteWithdrawalSchema = z
  .object({ purposeId: idSchema, channel: z.enum(['phone', 'mail', 'paper']), note: evidence })
  .strict();
export type NoteWithdrawal = z.infer<typeof noteWithdrawalSchema>;

/** What the person sees of one purpose. */
export const ownConsentSchema = z.object({
  purposeId: idSchema,
  /** The words that count: those agreed to while a consent is in force, else the current ones. */
  name: words,
  text: words,
  version: z.number().int(),
  state: consentStateSchema.or(z.literal('none')),
  since: z.string().nullable(),
});
export type OwnConsent = z.infer<typeof ownConsentSchema>;

/** The version that was read: if the words changed meanwhile, nothing is given. */
export const giveConsentSchema = z.object({ purposeId: idSchema, version: z.number().int().min(1) }).strict();
export const withdrawConsentSchema = z.object({ purposeId: idSchema }).strict();

/** Behind a link from a mail: no login. */
export const linkedConsentsSchema = z.object({
  consents: z.array(ownConsentSchema.pick({ purposeId: true, name: true, text: true, state: true, since: true })),
});
export type LinkedConsents = z.infer<typeof linkedConsentsSchema>;
export const withdrawByLinkSchema = z.object({ token: tokenSchema, purposeId: idSchema }).strict();
export const oneClickQuerySchema = z.object({ token: tokenSchema, purposeId: idSchema }).strict();

/** What the form for visitors asks for. */
export const offeredConsentSchema = ownConsentSchema.pick({ purposeId: true, name: true, text: true, version: true });
export type OfferedConsent = z.infer<typeof offeredConsentSchema>;
