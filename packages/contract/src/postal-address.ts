import { z } from 'zod';
import { lineSchema } from './fields.ts';

export const postalAddressSchema = z
  .object({
    street: lineSchema(200),
    postalCode: lineSchema(20),
    city: lineSchema(100),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
  })
  .strict();

export type PostalAddress = z.infer<typeof postalAddressSchema>;
