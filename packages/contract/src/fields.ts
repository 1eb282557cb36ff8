import { z } from 'zod';

// Invisible and control characters (bidirectional overrides, NUL, line separators, halves of characters) never belong in a
// one-line text.
const oneLine = /^[^\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]*$/u;

export const idSchema = z.string().uuid();
export const cursorSchema = z.string().min(1).max(300);
export const limitSchema = z.coerce.number().int().min(1).max(100).default(50);
/** RFC 3339, UTC. */
export const timeSchema = z.string().datetime();
/** ISO 8601 calendar date, `2026-11-22`. */
export const dateSchema = z.string().date();

export const lineSchema = (max: number) => z.string().trim().min(1).max(max).regex(oneLine);
export const optionalLineSchema = (max: number) => z.string().trim().max(max).regex(oneLine);
/** Running text: line breaks are fine, a NUL is not (PostgreSQL cannot store it). */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000'));
export const optionalTextSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes('\u0000'));
/** At most 254 characters (RFC 5321 section 4.5.3.1). */
export const emailSchema = z.string().trim().max(254).email();

export const page = <T extends z.ZodTypeAny>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
