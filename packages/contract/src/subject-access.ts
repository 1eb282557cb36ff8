import { z } from 'zod';
import { dataCategorySchema } from './activities.ts';
import { languageSchema } from './enums.ts';
import { emailSchema, idSchema, lineSchema } from './fields.ts';
import { retentionStartSchema, retentionTermsSchema } from './retention.ts';

/** `access`: everything held about a person (GDPR Art. 15). `portability`: what the person gave, to take along (Art. 20). */
export const subjectPackageKindSchema = z.enum(['access', 'portability']);
export type SubjectPackageKind = z.infer<typeof subjectPackageKindSchema>;

/** What belongs together in the words of the person. */
export const subjectSectionSchema = z.enum(['profile', 'account', 'requests', 'mails', 'messages', 'consents', 'logs']);
export type SubjectSection = z.infer<typeof subjectSectionSchema>;

export const subjectPackageSchema = z.object({
  id: idSchema,
  kind: subjectPackageKindSchema,
  language: languageSchema,
  /** `fetched`: it was downloaded, which works once, and is gone. */
  state: z.enum(['queued', 'ready', 'fetched', 'failed', 'expired']),
  requestedAt: z.string(),
  readyAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  bytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
});
export type SubjectPackage = z.infer<typeof subjectPackageSchema>;

export const ownDataSchema = z.object({
  sections: z.array(
    z.object({
      section: subjectSectionSchema,
      /** Rows by table, tables without any left out. */
      counts: z.array(z.object({ table: z.string(), rows: z.number().int() })),
      /** The rules that end them, with days; empty where the rows go with the person. */
      /** Of the rules without a class; `hasClasses`: some requests have periods of their own. */
      periods: z.array(
        retentionTermsSchema.extend({
          category: dataCategorySchema,
          start: retentionStartSchema,
          hasClasses: z.boolean(),
        }),
      ),
    }),
  ),
  /** The newest 20. */
  packages: z.array(subjectPackageSchema),
});
export type OwnData = z.infer<typeof ownDataSchema>;

export const createOwnPackageSchema = z.object({ kind: subjectPackageKindSchema }).strict();

/** A package made by the staff for a person, with or without an account. */
export const staffPackageSchema = subjectPackageSchema.extend({
  customer: z.object({ id: idSchema, name: z.string(), email: z.string() }),
  reason: z.string(),
  requestedByName: z.string().nullable(),
  fetchedByName: z.string().nullable(),
});
export type StaffPackage = z.infer<typeof staffPackageSchema>;

export const createPackageSchema = z
  .object({
    kind: subjectPackageKindSchema,
    /** Of the person: the address of a customer, or one given up in a merge. */
    email: emailSchema,
    /** Without it, the language of the person's login, else German. */
    language: languageSchema.optional(),
    /** Why; kept with the package and in the read-access log. */
    reason: lineSchema(500),
  })
  .strict();
export type CreatePackage = z.infer<typeof createPackageSchema>;
