import { z } from 'zod';
import { unreadAlertsSchema } from './alerts.ts';
import { queueSchema } from './desk.ts';
import { sessionSchema } from './session.ts';
import { agentSchema } from './staff.ts';
import { ticketCountsSchema } from './tickets.ts';

/** What stands around every page of the desk. What the person may not see is null or empty. */
export const deskFrameSchema = z.object({
  session: sessionSchema,
  counts: ticketCountsSchema.nullable(),
  unreadAlerts: unreadAlertsSchema,
  agents: z.array(agentSchema),
  queues: z.array(queueSchema),
});
export type DeskFrame = z.infer<typeof deskFrameSchema>;
