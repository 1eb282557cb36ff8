import { z } from 'zod';
import { handoverSchema } from './absences.ts';
import { articleKindSchema, prioritySchema, ticketStateSchema, turnSchema, visibilitySchema } from './enums.ts';
import {
  cursorSchema,
  emailSchema,
  idSchema,
  limitSchema,
  lineSchema,
  optionalLineSchema,
  page,
  textSchema,
} from './fields.ts';
import { noticeShownSchema } from './shown-notices.ts';

export const bodyCharactersMax = 200_000;
export const attachmentsMax = 20;

const named = z.object({ id: idSchema, name: z.string() });
export const customerRefSchema = z.object({ id: idSchema, name: z.string(), email: z.string() });

/** A ticket as lists show it. Fields marked "staff" are absent for customers. */
export const ticketItemSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  subject: z.string(),
  state: ticketStateSchema,
  turn: turnSchema,
  /** Null: the ticket was anonymised and belongs to nobody. */
  customer: customerRefSchema.nullable(),
  /** When people were taken out of it; since then it is read-only. */
  anonymisedAt: z.string().nullable(),
  articleCount: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().nullable(),
  /** staff */ priority: prioritySchema.optional(),
  /** staff */ queue: named.optional(),
  /** staff */ owner: named.nullable().optional(),
  /** staff */ organisation: named.extend({ isVip: z.boolean() }).nullable().optional(),
  /** staff */ tags: z.array(z.string()).optional(),
  /** staff, false: the queue's rights show it in lists only; it cannot be opened */ mayRead: z
    .literal(false)
    .optional(),
});
export type TicketItem = z.infer<typeof ticketItemSchema>;

export const attachmentSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  /** Shown inside the HTML body, not in the list of files. */
  inline: z.boolean(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const articleSchema = z.object({
  id: idSchema,
  kind: articleKindSchema,
  visibility: visibilitySchema,
  author: z.object({ kind: z.enum(['agent', 'customer', 'system']), id: idSchema.nullable(), name: z.string() }),
  bodyText: z.string(),
  /** Whether `/articles/{id}/html` has a formatted version, shown in a sandboxed frame. */
  hasHtml: z.boolean(),
  /** Remote images in the formatted version, switched off until asked for. */
  remoteImages: z.number().int(),
  /** False: the mail could not be read; its raw file is attached. */
  parsed: z.boolean(),
  attachments: z.array(attachmentSchema),
  createdAt: z.string(),
  /** staff */ from: z.string().nullable().optional(),
  /** staff */ to: z.array(z.string()).optional(),
  /** staff: what became of an outgoing mail */
  delivery: z
    .object({
      /** `suppressed`: held back, because the desk is not live yet. */
      state: z.enum(['queued', 'sent', 'failed', 'suppressed']),
      at: z.string(),
      /** Status code and text of the mail server that refused it. */
      reason: z.string().nullable(),
    })
    .nullable()
    .optional(),
});
export type Article = z.infer<typeof articleSchema>;

export const ticketSchema = ticketItemSchema.extend({
  articles: z.array(articleSchema),
  /** True: the thread is longer than what is here; older articles come with `GET /tickets/{id}/articles`. */
  hasOlderArticles: z.boolean(),
  /** staff: whether the person asking may answer and change it */ mayChange: z.boolean().optional(),
  /** staff: the contract of the organisation that is in force today */
  contract: z.object({ id: idSchema, number: z.string(), endsOn: z.string().nullable() }).nullable().optional(),
  /** staff: whom it was meant for, where that one is absent */
  handover: handoverSchema.nullable().optional(),
});
export type Ticket = z.infer<typeof ticketSchema>;

export const ticketFilterSchema = z
  .object({
    /** One state or several, commas between; `active` means new, open and pending. */
    state: z
      .string()
      .regex(/^(active|(new|open|pending|closed)(,(new|open|pending|closed))*)$/)
      .optional(),
    queueId: idSchema.optional(),
    /** An agent's id, `me`, or `none` for tickets nobody owns. */
    owner: z.union([z.enum(['me', 'none']), idSchema]).optional(),
    customerId: idSchema.optional(),
    organisationId: idSchema.optional(),
    tag: lineSchema(50).optional(),
    /** Full text over number, subject, articles, names and addresses. */
    text: optionalLineSchema(200).optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export type TicketFilter = z.infer<typeof ticketFilterSchema>;
export const ticketPageSchema = page(ticketItemSchema);
export type TicketPage = z.infer<typeof ticketPageSchema>;

export const ticketCountsSchema = z.object({
  mine: z.number().int(),
  unassigned: z.number().int(),
  open: z.number().int(),
  pending: z.number().int(),
  queues: z.array(named.extend({ open: z.number().int() })),
  /** Mails in quarantine; absent for who may not see them. */
  quarantined: z.number().int().optional(),
});
export type TicketCounts = z.infer<typeof ticketCountsSchema>;

const uploadIds = z.array(idSchema).max(attachmentsMax).optional();

/** Customers send subject, body and attachments; the other fields are staff's (403 otherwise). */
export const createTicketSchema = z
  .object({
    subject: lineSchema(250),
    body: textSchema(bodyCharactersMax),
    /** Default: `web` for customers, `phone` for staff. `email`: the text is sent to the customer. */
    kind: articleKindSchema.optional(),
    customer: z
      .union([
        z.object({ id: idSchema }).strict(),
        z
          .object({
            email: emailSchema,
            firstName: optionalLineSchema(100).optional(),
            lastName: optionalLineSchema(100).optional(),
          })
          .strict(),
      ])
      .optional(),
    queueId: idSchema.optional(),
    ownerId: idSchema.nullable().optional(),
    priority: prioritySchema.optional(),
    tags: z.array(lineSchema(50)).max(20).optional(),
    attachments: uploadIds,
    /** Customers only: the version of the privacy notice that the form showed. */
    notice: noticeShownSchema.optional(),
  })
  .strict();
export type CreateTicket = z.infer<typeof createTicketSchema>;

export const updateTicketSchema = z
  .object({
    state: ticketStateSchema.optional(),
    ownerId: idSchema.nullable().optional(),
    queueId: idSchema.optional(),
    priority: prioritySchema.optional(),
    tags: z.array(lineSchema(50)).max(20).optional(),
  })
  .strict()
  .refine((change) => Object.values(change).some((value) => value !== undefined), { message: 'empty' });
export type UpdateTicket = z.infer<typeof updateTicketSchema>;

export const createArticleSchema = z
  .object({
    /** Default: `web` for customers; for staff `email` when public, `note` when internal. */
    kind: articleKindSchema.optional(),
    visibility: visibilitySchema.default('public'),
    body: textSchema(bodyCharactersMax),
    attachments: uploadIds,
    /** Staff: the state after this article; default `pending` after a public reply. */
    state: ticketStateSchema.optional(),
    /** The newest article the author saw; 409 when another one came meanwhile. */
    lastSeenArticleId: idSchema.optional(),
  })
  .strict();
export type CreateArticle = z.infer<typeof createArticleSchema>;

export const articleFilterSchema = z.object({ limit: limitSchema, cursor: cursorSchema.optional() }).strict();
export const articlePageSchema = page(articleSchema);
export type ArticlePage = z.infer<typeof articlePageSchema>;

export const uploadQuerySchema = z.object({ fileName: lineSchema(255) }).strict();
export const uploadSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  expiresAt: z.string(),
});
export type Upload = z.infer<typeof uploadSchema>;
