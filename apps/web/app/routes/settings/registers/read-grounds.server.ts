import { legalBasisSchema, type ActivityBasis } from '@redlich/contract';
import { textOf } from '#app/forms/saved.server.ts';
import { bothOf } from './read-texts.server.ts';

/** What `Grounds` sends: the grounds that are ticked, each with what belongs to it. */
export function groundsOf(fields: FormData): ActivityBasis[] {
  const ticked = new Set(fields.getAll('basis').map(String));
  return legalBasisSchema.options
    .filter((basis) => ticked.has(basis))
    .map((basis) => ({
      basis,
      covers: bothOf(fields, `${basis}.covers`),
      interest: bothOf(fields, `${basis}.interest`),
      duty: textOf(fields, `${basis}.duty`) || null,
      statute: bothOf(fields, `${basis}.statute`),
    }));
}

/** The api counts the grounds; the form calls them by their names. */
export const toGroundField = (field: string, bases: readonly ActivityBasis[]): string =>
  field === 'bases' ? 'basis' : field.replace(/^bases\.(\d+)/, (_, at: string) => bases[Number(at)]?.basis ?? 'basis');
