import { z } from 'zod';
import { dataCategorySchema } from './activities.ts';
import { writtenLetterSchema } from './data-requests.ts';
import { languageSchema } from './enums.ts';
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

const person = z.object({ id: idSchema, name: z.string(), email: z.string() });
/** `id`: of the register; null: somebody else, or one that left the register. */
const recipient = z.object({ id: idSchema.nullable(), name: z.string(), email: z.string() });
const agent = z.object({ id: idSchema, name: z.string() }).nullable();
const optionalEmail = z.union([emailSchema, z.literal('')]);

/** `automatic`: the product gave the data itself. */
export const disclosureOriginSchema = z.enum(['automatic', 'recorded']);
export type DisclosureOrigin = z.infer<typeof disclosureOriginSchema>;

/** To whom data of a person were given: one entry for person, recipient and category. */
export const disclosureSchema = z.object({
  id: idSchema,
  customer: person,
  recipient,
  category: dataCategorySchema,
  firstAt: z.string(),
  lastAt: z.string(),
  times: z.number().int(),
  origin: disclosureOriginSchema,
  /** Why; empty for `automatic`. */
  ground: z.string(),
  recordedBy: agent,
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** `email` of the person; `recipient` by name. */
export const disclosureFilterSchema = z
  .object({
    customerId: idSchema.optional(),
    email: optionalLineSchema(254).optional(),
    recipient: optionalLineSchema(200).optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const disclosurePageSchema = page(disclosureSchema);
export type DisclosurePage = z.infer<typeof disclosurePageSchema>;

/** Either `recipientId`, of the register, or `party`. */
export const recordDisclosureSchema = z
  .object({
    email: emailSchema,
    recipientId: idSchema.nullable(),
    party: z
      .object({ name: lineSchema(200), email: optionalEmail })
      .strict()
      .nullable(),
    categories: z.array(dataCategorySchema).min(1).max(20),
    on: dateSchema,
    ground: lineSchema(300),
  })
  .strict();
export type RecordDisclosure = z.infer<typeof recordDisclosureSchema>;
export const correctDisclosureSchema = z
  .object({
    firstOn: dateSchema,
    lastOn: dateSchema,
    times: z.number().int().min(1).max(100_000),
    ground: lineSchema(300),
  })
  .strict();
export type CorrectDisclosure = z.infer<typeof correctDisclosureSchema>;

/** GDPR Art. 19: what recipients have to be told of. */
export const noticeOccasionSchema = z.enum(['rectification', 'erasure', 'restriction']);
export type NoticeOccasion = z.infer<typeof noticeOccasionSchema>;
export const recipientNoticeStateSchema = z.enum(['open', 'told', 'excepted']);
export type RecipientNoticeState = z.infer<typeof recipientNoticeStateSchema>;
/** `event`: by webhook. */
export const noticeWaySchema = z.enum(['event', 'mail', 'paper']);
export type NoticeWay = z.infer<typeof noticeWaySchema>;
/** The exceptions of GDPR Art. 19, first sentence. */
export const noticeExceptionSchema = z.enum(['impossible', 'disproportionate']);
export type NoticeException = z.infer<typeof noticeExceptionSchema>;

export const recipientNoticeSchema = z.object({
  id: idSchema,
  /** The person while there is one. */
  customer: person.nullable(),
  /** Who somebody was that is erased; empty once the recipient was told. */
  about: z.string(),
  occasion: noticeOccasionSchema,
  recipient,
  categories: z.array(dataCategorySchema),
  /** The request of the person that it belongs to. */
  request: z.object({ id: idSchema, number: z.number().int() }).nullable(),
  state: recipientNoticeStateSchema,
  /** A webhook of the recipient is to hear of it; told once that was delivered. */
  byEvent: z.boolean(),
  /** With `told`. */
  way: noticeWaySchema.nullable(),
  /** Of a letter by mail that did not arrive yet: `failed` and `suppressed` will not. */
  mail: z.enum(['queued', 'failed', 'suppressed']).nullable(),
  /** With `excepted`. */
  exception: noticeExceptionSchema.nullable(),
  reason: z.string(),
  createdAt: z.string(),
  /** The day by which it should be told. */
  dueOn: z.string(),
  overdue: z.boolean(),
  settledAt: z.string().nullable(),
  settledBy: agent,
});
export type RecipientNotice = z.infer<typeof recipientNoticeSchema>;

/** `open`: the oldest first; `done`: the newest first. */
export const recipientNoticeFilterSchema = z
  .object({
    part: z.enum(['open', 'done']).default('open'),
    customerId: idSchema.optional(),
    dataRequestId: idSchema.optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const recipientNoticePageSchema = page(recipientNoticeSchema).extend({ overdue: z.number().int() });
export type RecipientNoticePage = z.infer<typeof recipientNoticePageSchema>;

export const noticeLetterQuerySchema = z.object({ language: languageSchema }).strict();
export const noticeLetterSchema = z.object({ subject: z.string(), body: z.string() });
export type NoticeLetter = z.infer<typeof noticeLetterSchema>;

/** `email` with a letter by mail. */
export const tellRecipientSchema = z
  .object({ language: languageSchema, email: optionalEmail, letter: writtenLetterSchema })
  .strict();
export type TellRecipient = z.infer<typeof tellRecipientSchema>;
/** The reason names nobody: it stays when the person is gone. */
export const exceptNoticeSchema = z.object({ exception: noticeExceptionSchema, reason: lineSchema(500) }).strict();
export type ExceptNotice = z.infer<typeof exceptNoticeSchema>;
