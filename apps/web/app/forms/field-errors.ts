import type { FormProblem } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import type { FormError } from '#app/ui/form/form-errors.tsx';

/** Where the api's name of a field differs from the id of its control. */
type Ids = Readonly<Record<string, string>>;

/** The lines of the summary above a form. */
export function errorsOf(problem: FormProblem | undefined, ids: Ids = {}): FormError[] {
  if (problem === undefined) return [];
  if (problem.fields.length === 0) return [{ message: problem.message ?? wordsOf(problem.code) }];
  return problem.fields.map(({ field, message }) => ({ fieldId: ids[field] ?? field, message }));
}

/** What stands below one control. */
export function fieldError(problem: FormProblem | undefined, id: string, ids: Ids = {}): string | undefined {
  return problem?.fields.find(({ field }) => (ids[field] ?? field) === id)?.message;
}

function wordsOf(code: string): string {
  if (code === 'tooLarge') return m.file_too_large();
  if (code === 'tooMany') return m.error_429_text();
  if (code === 'unavailable') return m.error_503_text();
  return m.form_refused();
}
