import type { Sharing } from '@redlich/contract';
import { checkOf, linesOf, textOf } from '#app/forms/saved.server.ts';

/** The organisation that a form describes. */
export const organisationOf = (fields: FormData) => ({
  name: textOf(fields, 'name'),
  domains: linesOf(fields, 'domains'),
  sharing: textOf(fields, 'sharing') as Sharing,
  isVip: checkOf(fields, 'isVip') ?? false,
  note: textOf(fields, 'note'),
});
