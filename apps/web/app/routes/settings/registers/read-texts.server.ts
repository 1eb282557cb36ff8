import { textOf } from '#app/forms/saved.server.ts';

/** What `BothTexts` sends. */
export const bothOf = (fields: FormData, name: string): { de: string; en: string } => ({
  de: textOf(fields, `${name}.de`),
  en: textOf(fields, `${name}.en`),
});

/** What `AddressFields` sends. */
export const addressOf = (fields: FormData) => ({
  street: textOf(fields, 'address.street'),
  postalCode: textOf(fields, 'address.postalCode'),
  city: textOf(fields, 'address.city'),
  country: textOf(fields, 'address.country'),
});
