import { z } from 'zod';
import { visibilitySchema } from './enums.ts';
import { idSchema } from './fields.ts';

/** One message of the live channel `GET /api/v1/events` (server-sent events): ids only, the reader fetches the rest. */
export const liveEventSchema = z.object({
  kind: z.enum(['ticket.created', 'ticket.updated', 'ticket.deleted', 'article.created', 'article.updated']),
  ticketId: idSchema,
  articleId: idSchema.nullable(),
  visibility: visibilitySchema,
});
export type LiveEvent = z.infer<typeof liveEventSchema>;
