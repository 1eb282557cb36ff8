import { z } from 'zod';
import { cursorSchema, dateSchema, emailSchema, idSchema, limitSchema, page, textSchema } from './fields.ts';
import { recipientSchema } from './recipients.ts';

/** Days between telling of a new sub-processor and its first day (GDPR Art. 28(2); the contract with organisations says so). */
export const announcementDaysMin = 30;

const words = z.object({ de: z.string(), en: z.string() });

/** What anybody may know of a processor. */
export const subProcessorSchema = recipientSchema
  .pick({ id: true, name: true, category: true, purpose: true, country: true, transferMechanism: true })
  .extend({ website: z.string().nullable(), privacyWebsite: z.string().nullable() });
export type SubProcessor = z.infer<typeof subProcessorSchema>;

/** One that is to come. `effectiveOn`: the first day on which it may get anything; until the day before one may object. */
export const plannedSubProcessorSchema = z.object({
  changeId: idSchema,
  subProcessor: subProcessorSchema,
  reason: words,
  announcedAt: z.string(),
  effectiveOn: z.string(),
});
export type PlannedSubProcessor = z.infer<typeof plannedSubProcessorSchema>;

export const subProcessorsSchema = z.object({
  items: z.array(subProcessorSchema),
  planned: z.array(plannedSubProcessorSchema),
  /** Contracts with organisations promise that every new one is announced. */
  promised: z.boolean(),
});
export type SubProcessors = z.infer<typeof subProcessorsSchema>;

export const announceSubProcessorSchema = z
  .object({
    recipientId: idSchema,
    effectiveOn: dateSchema,
    reason: z.object({ de: textSchema(1000), en: textSchema(1000) }).strict(),
  })
  .strict();
export type AnnounceSubProcessor = z.infer<typeof announceSubProcessorSchema>;

export const subProcessorChangeSchema = z.object({
  id: idSchema,
  recipient: z.object({ id: idSchema, name: z.string() }),
  state: z.enum(['announced', 'inForce', 'withdrawn']),
  reason: words,
  announcedAt: z.string(),
  effectiveOn: z.string(),
  withdrawnAt: z.string().nullable(),
  /** Of the mails; null where nobody was to be told, or once its time is over. */
  announcementId: idSchema.nullable(),
  objections: z.object({ open: z.number().int(), answered: z.number().int() }),
});
export type SubProcessorChange = z.infer<typeof subProcessorChangeSchema>;

/** The newest hundred; `subscribers`: how many people are told of every change. */
export const subProcessorChangesSchema = z.object({
  items: z.array(subProcessorChangeSchema),
  subscribers: z.number().int(),
  /** Contracts with organisations promise to tell of new sub-processors. */
  mustBeAnnounced: z.boolean(),
});
export type SubProcessorChanges = z.infer<typeof subProcessorChangesSchema>;

const body = textSchema(2000);
export const objectionSchema = z.object({
  id: idSchema,
  changeId: idSchema,
  text: z.string(),
  source: z.enum(['portal', 'noted']),
  receivedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type Objection = z.infer<typeof objectionSchema>;
export const objectionOfPersonSchema = objectionSchema.extend({
  person: z.object({ id: idSchema, name: z.string(), email: z.string() }),
});
export type ObjectionOfPerson = z.infer<typeof objectionOfPersonSchema>;
export const objectionFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const objectionPageSchema = page(objectionOfPersonSchema);
export const noteObjectionSchema = z.object({ email: emailSchema, text: body }).strict();
export type NoteObjection = z.infer<typeof noteObjectionSchema>;
export const answerObjectionSchema = z.object({ answer: body }).strict();

/** `self`: in the portal; `staff`: the desk, for who asked by mail or on the phone. */
export const subProcessorSubscriberSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  source: z.enum(['self', 'staff']),
  subscribedAt: z.string(),
});
export type SubProcessorSubscriber = z.infer<typeof subProcessorSubscriberSchema>;
export const subscriberFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const subscriberPageSchema = page(subProcessorSubscriberSchema);
export const addSubscriberSchema = z.object({ email: emailSchema }).strict();

/** What somebody with an account has to do with it. */
export const ownSubProcessorsSchema = z.object({ subscribed: z.boolean(), objections: z.array(objectionSchema) });
export type OwnSubProcessors = z.infer<typeof ownSubProcessorsSchema>;
export const subscribeSchema = z.object({ subscribed: z.boolean() }).strict();
export const objectSchema = z.object({ text: body }).strict();
