import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, optionalLineSchema, page } from './fields.ts';

/** Who may write in: anybody; customers and whoever writes from their domains; contract holders; the invited. */
export const intakePolicySchema = z.enum(['open', 'known', 'contract', 'invited']);
export type IntakePolicy = z.infer<typeof intakePolicySchema>;

/** Why a mail waits: too many in an hour, sender in doubt, unknown, without a contract in force, not invited. */
export const quarantineReasonSchema = z.enum(['tooMany', 'unproven', 'unknown', 'noContract', 'notInvited']);
export type QuarantineReason = z.infer<typeof quarantineReasonSchema>;

const settings = {
  policy: intakePolicySchema,
  /** Whether a stranger gets one neutral answer a day. */
  answersStrangers: z.boolean(),
  /** A mail in quarantine is gone for good after so many days. */
  quarantineDays: z.number().int().min(1).max(30),
};
export const intakeSchema = z.object({
  ...settings,
  /** `policy` null: as the tenant has it. */
  channels: z.array(z.object({ id: idSchema, address: z.string(), policy: intakePolicySchema.nullable() })),
});
export type Intake = z.infer<typeof intakeSchema>;
export const setIntakeSchema = z.object(settings).strict();
export type SetIntake = z.infer<typeof setIntakeSchema>;
export const setChannelIntakeSchema = z.object({ policy: intakePolicySchema.nullable() }).strict();

/** Whether the customer who asks may send new requests. */
export const ownIntakeSchema = z.object({
  accepted: z.boolean(),
  reason: z.enum(['unknown', 'noContract', 'notInvited']).nullable(),
});
export type OwnIntake = z.infer<typeof ownIntakeSchema>;

export const quarantinedMailSchema = z.object({
  id: idSchema,
  sender: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  reason: quarantineReasonSchema,
  /** The address it came to. */
  channel: z.string(),
  /** The customer with this address, where there is one. */
  customerId: idSchema.nullable(),
  attachmentCount: z.number().int(),
  receivedAt: z.string(),
  /** When it is gone for good. */
  expiresAt: z.string(),
});
export type QuarantinedMail = z.infer<typeof quarantinedMailSchema>;
export const quarantinePageSchema = page(quarantinedMailSchema);
export const quarantineFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
/** With its text, as text. */
export const quarantinedLetterSchema = quarantinedMailSchema.extend({ bodyText: z.string() });
export type QuarantinedLetter = z.infer<typeof quarantinedLetterSchema>;

export const releaseMailSchema = z
  .object({
    firstName: optionalLineSchema(100).optional(),
    lastName: optionalLineSchema(100).optional(),
    organisationId: idSchema.nullable().optional(),
    /** Marks the sender as invited, so that further mails come through under every policy. */
    invites: z.boolean().optional(),
  })
  .strict();
export type ReleaseMail = z.infer<typeof releaseMailSchema>;
