import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

/** What becomes of mail while the tenant is leaving: kept, in case it stays after all, or turned away. */
export const mailWhileClosingSchema = z.enum(['keep', 'refuse']);
export type MailWhileClosing = z.infer<typeof mailWhileClosingSchema>;

export const closingSchema = z.object({
  slug: z.string(),
  /** Null while nobody gave notice. */
  closing: z
    .object({
      at: z.string(),
      /** From this moment on everything is erased. */
      eraseAfter: z.string(),
      by: z.enum(['tenant', 'operator']),
      mail: mailWhileClosingSchema,
      /** Where the certificate can be looked up afterwards. */
      certificateUrl: z.string(),
    })
    .nullable(),
});
export type Closing = z.infer<typeof closingSchema>;

export const requestClosingSchema = z
  .object({
    /** The tenant's own short name, typed, so that nobody does it by accident. */
    slug: z.string().trim().toLowerCase().max(80),
    mail: mailWhileClosingSchema,
  })
  .strict();
export const closeTenantSchema = z.object({ reason: lineSchema(500) }).strict();

/** An archive of everything: JSON lines a table, files, a schema, and a manifest with SHA-256 checksums. */
export const tenantExportSchema = z.object({
  id: idSchema,
  state: z.enum(['queued', 'ready', 'failed', 'expired']),
  requestedAt: z.string(),
  /** Null when the person is gone. */
  requestedByName: z.string().nullable(),
  readyAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  bytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
});
export type TenantExport = z.infer<typeof tenantExportSchema>;
export const tenantExportListSchema = z.object({ items: z.array(tenantExportSchema) });

/** Proof that a tenant was erased; names nobody. Without `finishedAt` it is still going on. */
export const certificateSchema = z.object({
  id: idSchema,
  tenantId: idSchema,
  begunAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Rows by table; `objects` of the file store; `jobs`. */
  counts: z.record(z.number().int()),
  /** SHA-256 of the certificate as JSON without this field. */
  sha256: z.string().nullable(),
});
export type Certificate = z.infer<typeof certificateSchema>;
