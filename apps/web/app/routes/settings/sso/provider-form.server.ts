import type { SsoCheck } from '@redlich/contract';
import { checkOf, linesOf, refusedResult, textOf, type FormResult } from '#app/forms/saved.server.ts';

/** What became of the form: saved or refused, or the provider was asked and nothing saved. */
export type ProviderResult = FormResult | { form: string; saved: 'checked'; check: SsoCheck };

/** What the fields of a provider say. Boxes and a typed list of domains have the same name. */
export function providerOf(fields: FormData) {
  const chosen = fields.getAll('domains').map(String);
  const orNull = (name: string) => textOf(fields, name) || null;
  return {
    name: textOf(fields, 'name'),
    clientId: textOf(fields, 'clientId'),
    domains: chosen.length > 1 ? chosen : linesOf(fields, 'domains'),
    makesPeople: checkOf(fields, 'makesPeople') ?? false,
    trustsFactor: checkOf(fields, 'trustsFactor') ?? false,
    ...(fields.has('roleId') && { roleId: orNull('roleId') }),
    ...(fields.has('teamId') && { teamId: orNull('teamId') }),
  };
}

/** A refusal with what was typed, but for the secret: it goes into no page. */
export function refusedProvider(fields: FormData, answer: { status: number; body: unknown }): FormResult {
  const result = refusedResult(fields, answer);
  if (result.saved === false) delete result.values['clientSecret'];
  return result;
}
