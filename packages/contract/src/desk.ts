import { z } from 'zod';
import { brandSchema } from './branding.ts';
import { tenantStandingSchema } from './console.ts';
import { queueRightSchema, tenantStateSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema } from './fields.ts';

export const queueSchema = z.object({
  id: idSchema,
  name: z.string(),
  position: z.number().int(),
  /** What the person asking may do there. */
  rights: z.array(queueRightSchema),
});
export type Queue = z.infer<typeof queueSchema>;
export const queueInputSchema = z.object({ name: lineSchema(100) }).strict();

/** What becomes of a message: a ticket, or a request of a data subject for whoever protects data (GDPR Art. 12(2)). */
export const channelTakesSchema = z.enum(['tickets', 'dataRequests']);

/** A mail address of the tenant; tickets that arrive there stand in the channel's queue. */
export const channelSchema = z.object({
  id: idSchema,
  address: z.string(),
  senderName: z.string(),
  takes: channelTakesSchema,
  queue: z.object({ id: idSchema, name: z.string() }),
});
export type Channel = z.infer<typeof channelSchema>;
export const createChannelSchema = z
  .object({
    address: emailSchema,
    senderName: lineSchema(100),
    queueId: idSchema,
    takes: channelTakesSchema.optional(),
  })
  .strict();
export const updateChannelSchema = z
  .object({
    senderName: lineSchema(100).optional(),
    queueId: idSchema.optional(),
    takes: channelTakesSchema.optional(),
  })
  .strict();

/** What anybody may know of the desk behind a host. */
export const tenantSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** `setup`: not live yet, messages go to own staff only. */
  state: tenantStateSchema,
  demo: z.boolean(),
  /** What the page says when the desk is suspended or leaving. */
  standing: tenantStandingSchema,
  brand: brandSchema,
});
export type Tenant = z.infer<typeof tenantSchema>;

/** The platform's own host: in demo mode its desks with their addresses. */
export const platformSchema = z.object({
  demo: z.boolean(),
  desks: z.array(z.object({ slug: z.string(), name: z.string(), host: z.string() })),
});
export type Platform = z.infer<typeof platformSchema>;

/** A raw message that could not be taken in as it should, kept for a person to look at. */
export const incomingMailSchema = z.object({
  id: idSchema,
  state: z.enum(['received', 'done', 'failed']),
  receivedAt: z.string(),
  ticketId: idSchema.nullable(),
  reason: z.string().nullable(),
});
export type IncomingMail = z.infer<typeof incomingMailSchema>;
