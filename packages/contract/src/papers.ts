import { z } from 'zod';
import { languageSchema } from './enums.ts';

/** Every string is text and nothing else. */
export const paperBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('emphasis'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({
    kind: z.literal('address'),
    lines: z.array(z.string()),
    email: z.string().nullable(),
    website: z.string().nullable(),
  }),
]);
export type PaperBlock = z.infer<typeof paperBlockSchema>;

/** A document to be kept, in one language, before it takes a form: page, PDF or data. */
export const paperSchema = z.object({
  language: languageSchema,
  title: z.string(),
  author: z.string(),
  /** Under the title: version, date, hash and the like. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  /** On every page. */
  footer: z.string(),
  /** When what it says was fixed; null where nothing fixes it. */
  date: z.string().nullable(),
  blocks: z.array(paperBlockSchema),
});
export type Paper = z.infer<typeof paperSchema>;

export const paperFormatSchema = z.enum(['pdf', 'html', 'json']);
export type PaperFormat = z.infer<typeof paperFormatSchema>;
