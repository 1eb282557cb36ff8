import { z } from 'zod';
import { daysFilter, exportFormatSchema } from './audit.ts';
import { cursorSchema, idSchema, limitSchema, page } from './fields.ts';

/** Who of the desk opened which customer's ticket: once a reader, ticket and hour. */
export const readAccessSchema = z.object({
  at: z.string(),
  reader: z.object({ kind: z.enum(['agent', 'token']), id: idSchema, name: z.string() }),
  customer: z.object({ id: idSchema, name: z.string() }),
  /** The number is null once the ticket is gone. */
  ticket: z.object({ id: idSchema, number: z.number().int().nullable() }),
  /** Why, of a look into the archive or at everything about the person; empty of ordinary work. */
  reason: z.string(),
});
export type ReadAccess = z.infer<typeof readAccessSchema>;
const readAccessFilter = {
  readerId: idSchema.optional(),
  customerId: idSchema.optional(),
  ticketId: idSchema.optional(),
  ...daysFilter,
};
const paging = { limit: limitSchema, cursor: cursorSchema.optional() };
export const readAccessFilterSchema = z.object({ ...readAccessFilter, ...paging }).strict();
export const readAccessExportSchema = z.object({ ...readAccessFilter, format: exportFormatSchema }).strict();
export const readAccessPageSchema = page(readAccessSchema);
export const readAccessSettingsSchema = z.object({ keeps: z.boolean() }).strict();

/** One page view: exactly what the privacy notice says, and a random key for paging. */
export const accessLogLineSchema = z.object({
  id: idSchema,
  browser: z.string(),
  operatingSystem: z.string(),
  ipAddress: z.string(),
  at: z.string(),
});
export type AccessLogLine = z.infer<typeof accessLogLineSchema>;
const accessLogFilter = { ipAddress: z.string().ip().optional(), ...daysFilter };
export const accessLogFilterSchema = z.object({ ...accessLogFilter, ...paging }).strict();
export const accessLogExportSchema = z.object({ ...accessLogFilter, format: exportFormatSchema }).strict();
export const accessLogPageSchema = page(accessLogLineSchema);
