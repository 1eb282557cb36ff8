import type { AppLoadContext } from '@remix-run/node';
import type { FormProblem } from '#app/api-answers.server.ts';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';

/** The organisation of exactly this name: its id, null for an empty field, or the problem to show at the field. */
export async function chosenOrganisation(
  { api }: AppLoadContext,
  name: string,
  field = 'organisation',
): Promise<{ id: string | null } | { problem: FormProblem }> {
  if (name === '') return { id: null };
  const { items } = need(await api.listOrganisations({ query: { text: name.slice(0, 100), limit: 100 } }), 200);
  const found = items.find((organisation) => organisation.name.toLowerCase() === name.toLowerCase());
  if (found) return { id: found.id };
  return {
    problem: { code: 'invalid', message: undefined, fields: [{ field, message: m.organisation_unknown({ name }) }] },
  };
}
