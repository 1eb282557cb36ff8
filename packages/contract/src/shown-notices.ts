import { z } from 'zod';
import { languageSchema } from './enums.ts';

/** The version of the privacy notice that a form shows, and in which language. Shown, not accepted. */
export const noticeShownSchema = z
  .object({ version: z.number().int().min(1).max(1_000_000), language: languageSchema })
  .strict();
export type NoticeShown = z.infer<typeof noticeShownSchema>;

export const shownNoticeSchema = z.object({
  version: z.number().int(),
  language: languageSchema,
  shownAt: z.string(),
  /** With a request, or when an account was made. */
  occasion: z.enum(['request', 'account']),
  ticketNumber: z.number().int().nullable(),
});
export type ShownNotice = z.infer<typeof shownNoticeSchema>;
export const shownNoticesSchema = z.object({ items: z.array(shownNoticeSchema) });
